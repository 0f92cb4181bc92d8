package org.dripstone.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dripstone.domain.Solution;

/** The organiser's codes, however they are spaced, dashed or padded: {@code S8}, {@code s-08}, {@code S 8}. */
final class Codes {
    private static final Pattern RUN = Pattern.compile("\\d+|[^\\d\\s\\p{Punct}]+");
    private static final Pattern LAST_NUMBER = Pattern.compile("(\\d+)\\D*$");

    /** Which keyboard a К was typed on cannot be seen; on the right what it looks like in Latin. */
    private static final String CYRILLIC = "авекмнорстух";

    private static final String LATIN = "abekmhopctyx";

    private final Map<String, List<Integer>> byCode = new HashMap<>();
    private final Map<String, List<Integer>> byNumber = new HashMap<>();

    Codes(List<Solution> catalogue) {
        for (int i = 0; i < catalogue.size(); i++) {
            var code = catalogue.get(i).code();
            var number = LAST_NUMBER.matcher(code);
            if (number.find()) {
                put(byCode, plain(code), i);
                put(byNumber, withoutZeros(number.group(1)), i);
            }
        }
    }

    List<Integer> named(String written) {
        return byCode.getOrDefault(plain(written), List.of());
    }

    /** "3" means S3 when no other code ends in 3. */
    List<Integer> numbered(String digits) {
        var found = byNumber.getOrDefault(withoutZeros(digits), List.of());
        return found.size() == 1 ? found : List.of();
    }

    boolean isEmpty() {
        return byCode.isEmpty();
    }

    private static void put(Map<String, List<Integer>> map, String key, int solution) {
        map.computeIfAbsent(key, none -> new ArrayList<>()).add(solution);
    }

    private static String plain(String code) {
        return RUN.matcher(Folding.foldKeepingGaps(code))
                .results()
                .map(run -> withoutZeros(latin(run.group())))
                .collect(Collectors.joining("-"));
    }

    private static String latin(String run) {
        var latin = new StringBuilder(run);
        for (int i = 0; i < latin.length(); i++) {
            int like = CYRILLIC.indexOf(latin.charAt(i));
            latin.setCharAt(i, like < 0 ? latin.charAt(i) : LATIN.charAt(like));
        }
        return latin.toString();
    }

    private static String withoutZeros(String run) {
        return run.replaceFirst("^0+(?=\\d)", "");
    }
}
