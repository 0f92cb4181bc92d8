package org.dripstone.normalise;

import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dripstone.normalise.CountrySense.Kind;

/**
 * Compares names across scripts by their consonants, the part that survives every romanisation. Only long skeletons of
 * one country count.
 */
final class Skeleton {

    private static final int SHORTEST = 4;

    private final Transliterator romanisation = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    private final Map<String, CountrySense> senses = new HashMap<>();

    Skeleton(Map<String, CountrySense> names) {
        names.forEach((key, sense) -> {
            var bones = key.charAt(0) < 0x250 ? bones(key) : "";
            if (bones.length() >= SHORTEST && (sense.kind() == Kind.NAME || sense.kind() == Kind.AMBIGUOUS)) {
                senses.merge(bones, sense, CountrySense::or);
            }
        });
    }

    Optional<CountryReading> read(String key) {
        if (key.isEmpty() || key.charAt(0) < 0x250) {
            return Optional.empty();
        }
        var latin = CountryText.key(romanised(key));
        return Optional.ofNullable(senses.get(bones(latin)))
                .filter(CountrySense::isSure)
                .map(sense -> new CountryReading(sense.codes(), List.of(), "sounds like " + latin));
    }

    /** The text in plain Latin letters, for comparing it with names in that script. */
    String latin(String key) {
        return CountryText.key(romanised(key));
    }

    private synchronized String romanised(String key) {
        return romanisation.transliterate(key);
    }

    /** Consonants in classes that languages confuse, without doubles; a vowel counts only in front. */
    static String bones(String latin) {
        var bones = new StringBuilder();
        char last = ' ';
        for (int at = 0; at < latin.length(); at++) {
            char bone = bone(latin.charAt(at));
            boolean vowelInside = bone == 'a' && (at > 0);
            if (bone != ' ' && bone != last && !vowelInside) {
                bones.append(bone);
            }
            last = bone;
        }
        return bones.toString();
    }

    private static char bone(char letter) {
        return switch (letter) {
            case 'a', 'e', 'i', 'o', 'u', 'y' -> 'a';
            case 'c', 'k', 'q', 'g' -> 'k';
            case 's', 'z', 'j', 'x' -> 's';
            case 'v', 'w', 'b' -> 'b';
            case 'f', 'p' -> 'p';
            case 'd', 't' -> 't';
            case 'l', 'm', 'n', 'r' -> letter;
            default -> ' ';
        };
    }
}
