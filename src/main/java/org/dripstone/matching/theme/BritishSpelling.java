package org.dripstone.matching.theme;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** One spelling for what English writes in two: "urbanization" and "urbanisation", "labor" and "labour". */
final class BritishSpelling extends TokenFilter {
    private static final Pattern WITH_Z =
            Pattern.compile("(?<=\\p{L}{4})iz(?=(e|ed|es|er|ers|ing|ation|ations|ational)$)");

    private static final Map<String, String> AMERICAN = Map.ofEntries(
            Map.entry("labor", "labour"),
            Map.entry("program", "programme"),
            Map.entry("programs", "programme"),
            Map.entry("fiber", "fibre"),
            Map.entry("center", "centre"),
            Map.entry("centers", "centre"),
            Map.entry("behavior", "behaviour"),
            Map.entry("behaviors", "behaviour"),
            Map.entry("neighbor", "neighbour"),
            Map.entry("neighbors", "neighbour"),
            Map.entry("neighborhood", "neighbourhood"),
            Map.entry("neighborhoods", "neighbourhood"),
            Map.entry("harbor", "harbour"),
            Map.entry("harbors", "harbour"),
            Map.entry("defense", "defence"),
            Map.entry("offense", "offence"),
            Map.entry("fertilizer", "fertiliser"),
            Map.entry("fertilizers", "fertiliser"),
            Map.entry("enrollment", "enrolment"),
            Map.entry("enrollments", "enrolment"),
            Map.entry("pediatric", "paediatric"),
            Map.entry("diarrhea", "diarrhoea"),
            Map.entry("anemia", "anaemia"),
            Map.entry("tumor", "tumour"),
            Map.entry("catchment", "watershed"), // whose stem would be "catch", as of fish
            Map.entry("catchments", "watershed"),
            Map.entry("tumors", "tumour"));

    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);

    BritishSpelling(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String written = word.toString();
        String british = AMERICAN.getOrDefault(written, WITH_Z.matcher(written).replaceFirst("is"));
        if (!british.equals(written)) {
            word.setEmpty().append(british);
        }
        return true;
    }
}
