package org.dripstone.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dripstone.normalise.CountrySense.Kind;

/**
 * Finds the name meant by a word with typing errors; a guess it is not, because nothing else may be as near, and short
 * names are left alone.
 */
final class CountrySpelling {

    private static final int SHORTEST = 5;

    private final Map<Integer, List<Spelling>> byLength = new TreeMap<>();

    private record Spelling(String letters, CountrySense sense) {}

    CountrySpelling(Map<String, CountrySense> names) {
        names.forEach((key, sense) -> {
            var letters = letters(key);
            if (letters.length() >= SHORTEST && sense.kind() != Kind.PLACE) {
                byLength.computeIfAbsent(letters.length(), any -> new ArrayList<>())
                        .add(new Spelling(letters, sense));
            }
        });
    }

    Optional<CountryReading> read(String key) {
        var letters = letters(key);
        for (int errors = 1; errors <= tolerated(letters.length()); errors++) {
            var meant = meant(letters, errors);
            if (!meant.isEmpty()) {
                return Optional.of(reading(letters, meant, errors));
            }
        }
        return Optional.empty();
    }

    private CountryReading reading(String letters, List<Spelling> meant, int errors) {
        var codes = new TreeSet<String>();
        meant.forEach(one -> codes.addAll(one.sense().codes()));
        var doubtful =
                codes.isEmpty() || meant.stream().anyMatch(one -> one.sense().kind() == Kind.AMBIGUOUS);
        if (doubtful || codes.size() > 1 || (errors > 1 && !isAlone(letters, codes.first(), errors + 1))) {
            return new CountryReading(List.of(), List.copyOf(codes), "near the names of several countries");
        }
        var letter = errors == 1 ? "one letter" : errors + " letters";
        return new CountryReading(
                List.copyOf(codes), List.of(), letter + " off '" + meant.get(0).letters() + "'");
    }

    /** Whether no other country's name is nearly as near. */
    private boolean isAlone(String letters, String code, int errors) {
        return meant(letters, errors).stream()
                .filter(one -> one.letters().charAt(0) == letters.charAt(0) || errors < 2)
                .allMatch(one -> one.sense().codes().contains(code)
                        || one.sense().codes().isEmpty());
    }

    private List<Spelling> meant(String letters, int errors) {
        var near = new ArrayList<Spelling>();
        for (int length = letters.length() - errors; length <= letters.length() + errors; length++) {
            for (Spelling one : byLength.getOrDefault(length, List.of())) {
                if (Typing.errors(letters, one.letters(), errors) == errors) {
                    near.add(one);
                }
            }
        }
        return near;
    }

    private static int tolerated(int length) {
        return length < SHORTEST ? 0 : length < 9 ? 1 : length < 13 ? 2 : 3;
    }

    private static String letters(String key) {
        return key.replace(" ", "");
    }
}
