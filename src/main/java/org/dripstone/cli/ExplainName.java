package org.dripstone.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dripstone.normalise.NameReading;
import org.dripstone.normalise.PersonNames;
import picocli.CommandLine;

/** How a person's name is understood. */
@CommandLine.Command(name = "name", description = "How a person's name is understood, and why.")
final class ExplainName extends Explanation {

    @Override
    Map<String, Object> explain(String text) {
        NameReading read = PersonNames.understand(text);
        Map<String, Object> explanation = new LinkedHashMap<>();
        explanation.put("input", text);
        explanation.put("given", read.name().given());
        explanation.put("family", read.name().family());
        explanation.put("title", read.name().title());
        explanation.put("order", read.order());
        explanation.put("script", read.script());
        explanation.put("latin", read.latin());
        explanation.put("why", read.why());
        return explanation;
    }
}
