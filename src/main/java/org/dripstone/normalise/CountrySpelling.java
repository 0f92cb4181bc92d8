package org.dripstone.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dripstone.normalise.CountrySense.Kind;

/**
 * Finds the name meant by a word with typing errors; a guess it is not, because nothing else may be as near, and short
 * names are left alone.
 */
final class CountrySpelling {

    private static final int SHORTEST = 5;

    /** Scripts that leave vowels out or write them as marks spell a whole name with few letters. */
    private static final int SHORTEST_ABJAD = 6;

    /** From Hebrew and Arabic on: after the Latin, Greek, Cyrillic and Armenian letters. */
    private static final char ABJAD = '\u0590';

    /** From Devanagari on. */
    private static final char FREE_SPELLING = '\u0900';

    private static final int LONG = 8;

    /** Of these only a letter too few or too many is a slip: Prussian is no Russian. */
    private static final int SHORTEST_ADJECTIVE = 7;

    private final Map<Integer, List<Spelling>> byShape = new TreeMap<>();

    private record Spelling(String letters, long among, CountrySense sense) {}

    CountrySpelling(Map<String, CountrySense> names) {
        names.forEach((key, sense) -> {
            var letters = letters(key);
            if (isComparable(letters, sense.kind())) {
                byShape.computeIfAbsent(shape(letters, letters.length()), any -> new ArrayList<>())
                        .add(new Spelling(letters, among(letters), sense));
            }
        });
    }

    /** Adjectives are as short as the names of towns; a capital says less than it seems to. */
    private static boolean isComparable(String letters, Kind kind) {
        return letters.length() >= SHORTEST
                && kind != Kind.PLACE
                && (kind != Kind.ADJECTIVE || letters.length() >= SHORTEST_ADJECTIVE);
    }

    Optional<CountryReading> read(String key) {
        return Stream.of(1, 2, 3, 4)
                .flatMap(errors -> read(key, errors).stream())
                .findFirst();
    }

    /** What the key means if just so many letters are wrong; nothing when that is more than its length bears. */
    Optional<CountryReading> read(String key, int errors) {
        var letters = letters(key);
        if (errors > tolerated(letters)) {
            return Optional.empty();
        }
        var meant = meant(letters, errors);
        return meant.isEmpty() ? Optional.empty() : Optional.of(reading(letters, meant, errors));
    }

    private CountryReading reading(String letters, List<Spelling> meant, int errors) {
        var codes = new TreeSet<String>();
        meant.forEach(one -> codes.addAll(one.sense().codes()));
        var doubtful =
                codes.isEmpty() || meant.stream().anyMatch(one -> one.sense().kind() == Kind.AMBIGUOUS);
        if (doubtful || codes.size() > 1 || !isPlain(letters, meant.get(0).letters(), codes.first(), errors)) {
            return new CountryReading(List.of(), List.copyOf(codes), "near the names of several countries");
        }
        var letter = errors == 1 ? "one letter" : errors + " letters";
        return new CountryReading(
                List.copyOf(codes), List.of(), letter + " off '" + meant.get(0).letters() + "'");
    }

    /** One error in a long word is plain; otherwise the word must begin right and no other country be nearly as near. */
    private boolean isPlain(String letters, String name, String code, int errors) {
        boolean isLong = letters.length() >= LONG && errors == 1 && letters.charAt(0) < FREE_SPELLING;
        return isLong || (letters.charAt(0) == name.charAt(0) && isAlone(letters, code, errors + 1));
    }

    private boolean isAlone(String letters, String code, int errors) {
        return meant(letters, errors).stream()
                .filter(one -> errors > 2 || one.letters().charAt(0) == letters.charAt(0))
                .map(one -> one.sense().codes())
                .allMatch(codes -> codes.contains(code) || codes.isEmpty());
    }

    private List<Spelling> meant(String letters, int errors) {
        var near = new ArrayList<Spelling>();
        long among = among(letters);
        for (int length = letters.length() - errors; length <= letters.length() + errors; length++) {
            for (Spelling one : byShape.getOrDefault(shape(letters, length), List.of())) {
                if (mayBe(among, one.among, errors)
                        && mayBeSlip(letters, one)
                        && Typing.errors(letters, one.letters(), errors) == errors) {
                    near.add(one);
                }
            }
        }
        return near;
    }

    private static boolean mayBeSlip(String letters, Spelling one) {
        return one.sense().kind() != Kind.ADJECTIVE
                || one.letters().length() >= LONG
                || (letters.length() != one.letters().length()
                        && letters.charAt(0) == one.letters().charAt(0));
    }

    /** Which letters a word has, several sharing a bit: no two words differ in more of them than in letters. */
    private static long among(String letters) {
        return letters.chars().mapToLong(letter -> 1L << (letter & 63)).reduce(0, (some, one) -> some | one);
    }

    private static boolean mayBe(long one, long other, int errors) {
        return Long.bitCount(one & ~other) <= errors && Long.bitCount(other & ~one) <= errors;
    }

    /** Scripts that write a syllable with few signs, and spell foreign names freely, are given more room. */
    private static int tolerated(String letters) {
        int length = letters.length();
        if (letters.isEmpty() || letters.charAt(0) < FREE_SPELLING) {
            return length < shortest(letters) ? 0 : length < 9 ? 1 : length < 13 ? 2 : 3;
        }
        return length < SHORTEST_ABJAD ? 0 : length < 9 ? 2 : length < 13 ? 3 : 4;
    }

    private static int shortest(String letters) {
        return letters.isEmpty() || letters.charAt(0) < ABJAD ? SHORTEST : SHORTEST_ABJAD;
    }

    /** Only words of one script and of nearly one length are compared. */
    private static int shape(String letters, int length) {
        return CountryScript.of(letters) * 1000 + length;
    }

    private static String letters(String key) {
        return key.replace(" ", "");
    }
}
