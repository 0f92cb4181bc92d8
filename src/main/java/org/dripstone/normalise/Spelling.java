package org.dripstone.normalise;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a Latin word may sound, so that different spellings of one name meet. The same letters are read in two ways:
 * the English and French one, and that of Central and Eastern Europe, where {@code c} is "ts", {@code ch} is "kh" and
 * {@code j} is "y". In a sound {@code C} stands for "ch" and "ts", {@code S} for "sh", {@code j} for "zh" and "dj".
 */
final class Spelling {

    private static final String[][] MARKED = {
        {"č", "ch"},
        {"ć", "ch"},
        {"š", "sh"},
        {"ś", "sh"},
        {"ş", "sh"},
        {"ș", "sh"},
        {"ž", "zh"},
        {"ż", "zh"},
        {"đ", "dj"},
        {"ţ", "ts"},
        {"ț", "ts"}
    };
    private static final String[][] CLUSTERS = {
        {"shch", "S"}, {"tsch", "C"}, {"tch", "C"}, {"sch", "S"}, {"sh", "S"}, {"dzh", "j"}, {"dj", "j"}, {"dz", "j"},
        {"zh", "j"}, {"ts", "C"}, {"tz", "C"}, {"kh", "h"}, {"ph", "f"}, {"gh", "g"}, {"th", "t"}, {"dh", "d"},
        {"bh", "b"}, {"ck", "k"}, {"que", "ke"}, {"qui", "ki"}, {"q", "k"}
    };
    private static final String[][] WESTERN = {
        {"ch", "C"}, {"x", "ks"}, {"ce", "se"}, {"ci", "si"}, {"cy", "si"}, {"c", "k"}
    };
    private static final String[][] EASTERN = {{"ch", "h"}, {"x", "h"}, {"c", "C"}, {"j", "i"}};
    private static final Pattern GLIDING_W = Pattern.compile("(?<=[bcdfgklmnprst])w");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");
    /** Anahit is Anait to those whose language has no such sound. */
    private static final Pattern INNER_H = Pattern.compile("(?<=[aeiou])h(?=[aeiou])");

    /** Sarah is Sara; but Anh is not An. */
    private static final Pattern SILENT_H = Pattern.compile("(?<=.[aeiou])h$");

    private static final Pattern GLIDE = Pattern.compile("(?<=[aeou])i(?=[aeou])");
    private static final Pattern VOWEL = Pattern.compile("[aeiou]");
    private static final Pattern DIPHTHONG = Pattern.compile("ai|ei|ae");
    private static final String[][] LONG = {{"ee", "i"}, {"oo", "u"}, {"ou", "u"}};

    private Spelling() {}

    static String western(String word) {
        return sound(word, WESTERN);
    }

    static String eastern(String word) {
        return sound(word, EASTERN);
    }

    /** Words that may as well have been written as one. */
    static String inOne(List<String> sounds) {
        return INNER_H.matcher(String.join("", sounds)).replaceAll("");
    }

    /** The consonants alone, in classes: equal for all spellings that the rules bring together, and for many more. */
    static String skeleton(String sound) {
        StringBuilder out = new StringBuilder(sound.length());
        for (int i = 0; i < sound.length(); i++) {
            char consonant = consonant(sound.charAt(i));
            if (consonant != 0 && (out.isEmpty() || out.charAt(out.length() - 1) != consonant)) {
                out.append(consonant);
            }
        }
        return out.isEmpty() ? "_" : out.toString();
    }

    static String withoutVowels(String sound) {
        return VOWEL.matcher(sound).replaceAll("");
    }

    private static String sound(String word, String[][] reading) {
        String marked = (Plain.isPlain(word) ? Plain.fold(word) : unmarked(word)).replace(" ", "");
        String gliding =
                marked.indexOf('w') < 0 ? marked : GLIDING_W.matcher(marked).replaceAll("u");
        // Own sounds are capitals: the clusters must not be read again, so that they come first.
        String letters = replaced(replaced(gliding, CLUSTERS), reading);
        return vowels(letters.replace('w', 'v').replace('y', 'i'));
    }

    private static String unmarked(String word) {
        return Folding.fold(replaced(Folding.seen(word).toLowerCase(Locale.ROOT), MARKED));
    }

    private static String vowels(String letters) {
        String single = single(replaced(letters, LONG));
        String initial = single.startsWith("ie") ? single.substring(1) : single;
        String open =
                initial.indexOf('h') < 0 ? initial : INNER_H.matcher(initial).replaceAll("");
        String level = open.indexOf('i') < 0 ? open : GLIDE.matcher(open).replaceAll("");
        String even = single(DIPHTHONG.matcher(level).replaceAll("e"));
        return SILENT_H.matcher(even).replaceFirst("");
    }

    /** Each letter once, where it stands several times. */
    private static String single(String letters) {
        for (int at = 1; at < letters.length(); at++) {
            if (letters.charAt(at) == letters.charAt(at - 1)) {
                return DOUBLED.matcher(letters).replaceAll("$1");
            }
        }
        return letters;
    }

    private static String replaced(String text, String[][] rules) {
        String out = text;
        for (String[] rule : rules) {
            out = out.replace(rule[0], rule[1]);
        }
        return out;
    }

    static char consonant(char sound) {
        return switch (sound) {
            case 'S', 'C', 's', 'z', 'j' -> 'S';
            case 'k', 'g' -> 'K';
            case 'b', 'v' -> 'B';
            case 'p', 'f', 't', 'd', 'l', 'r', 'm', 'n' -> (char) (sound - 'a' + 'A');
            default -> 0;
        };
    }
}
