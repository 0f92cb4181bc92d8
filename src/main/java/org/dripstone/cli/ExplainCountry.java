package org.dripstone.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dripstone.normalise.Countries;
import org.dripstone.normalise.CountryReading;
import picocli.CommandLine;

/** Which countries a text names. */
@CommandLine.Command(name = "country", description = "Which countries a text names, and why.")
final class ExplainCountry extends Explanation {

    @Override
    Map<String, Object> explain(String text) {
        CountryReading read = Countries.standard().read(text);
        Map<String, Object> explanation = new LinkedHashMap<>();
        explanation.put("input", text);
        explanation.put("countries", read.countries());
        explanation.put("ambiguous", read.ambiguous());
        explanation.put("why", read.why());
        return explanation;
    }
}
