package org.dripstone.normalise;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dripstone.domain.PersonName;

/**
 * Names that come to one in plain Latin letters, and that both show in their own writing to be two: 王伟 and 王薇 are both
 * Wang Wei; Hùng is not Hưng. Where only one of two names shows it, nothing can be told.
 */
public final class Homonyms {
    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}\\s·]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Horn, hook and dot below, or two marks on a letter: only Vietnamese has them, where every mark counts. */
    private static final Pattern VIETNAMESE = Pattern.compile("[\\u031b\\u0309\\u0323]|\\p{M}{2}");

    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

    private Homonyms() {}

    /** Symmetric. */
    public static boolean areTwo(PersonName some, PersonName other) {
        String one = some.written();
        String two = other.written();
        if (Plain.isPlain(one) || Plain.isPlain(two)) {
            // As most names are, and many are compared.
            return false;
        }
        if (HAN.matcher(one).matches() && HAN.matcher(two).matches()) {
            return !simple(one).equals(simple(two));
        }
        List<String> words = marked(one);
        List<String> others = marked(two);
        return (areVietnamese(words) || areVietnamese(others))
                && words.stream()
                        .anyMatch(word -> !others.contains(word)
                                && others.stream()
                                        .anyMatch(each -> !words.contains(each) && areMarkedApart(word, each)));
    }

    /** Whichever of the two names stands first. */
    private static List<Integer> simple(String han) {
        return SIMPLIFIED
                .transliterate(han)
                .codePoints()
                .filter(Character::isLetter)
                .sorted()
                .boxed()
                .toList();
    }

    private static List<String> marked(String written) {
        String apart = Normalizer.normalize(written.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return Arrays.stream(apart.split("[\\s\\p{Pd}]+")).toList();
    }

    private static boolean areVietnamese(List<String> words) {
        return words.stream().anyMatch(word -> VIETNAMESE.matcher(word).find());
    }

    private static boolean areMarkedApart(String word, String other) {
        List<String> letters = letters(word);
        List<String> others = letters(other);
        return MARKS.matcher(word).replaceAll("").equals(MARKS.matcher(other).replaceAll(""))
                && IntStream.range(0, letters.size())
                        .anyMatch(i -> differ(marks(letters.get(i)), marks(others.get(i))));
    }

    private static List<String> letters(String word) {
        return Arrays.stream(word.split("(?=\\P{M})")).toList();
    }

    private static Set<Integer> marks(String letter) {
        return letter.codePoints().skip(1).boxed().collect(Collectors.toSet());
    }

    /** Some may be left out, on either side. */
    private static boolean differ(Set<Integer> some, Set<Integer> other) {
        return !some.containsAll(other) && !other.containsAll(some);
    }
}
