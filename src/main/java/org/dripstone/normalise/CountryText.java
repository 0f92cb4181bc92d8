package org.dripstone.normalise;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a place's name so that case, accents, full stops and the many apostrophes no longer matter. */
final class CountryText {

    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFKDInstance();

    /** Stand where a letter was lost between two encodings; as punctuation they say nothing in a name either. */
    private static final String LOST = "?¿\uFFFD";

    private static final Normalizer2 COMPOSED = Normalizer2.getNFKCInstance();

    /** Letters that Unicode does not take apart, and Arabic letters that differ from keyboard to keyboard. */
    private static final Map<Integer, String> PLAIN = letters(
            "ıi łl đd øo ħh ðd ɔo ɛe əe ǝe ŋn ɓb ɗd ƙk ɣg ɖd ƒf ʋv ßs æe œe ѳф ѵи ꙋу ᲂо ꙗя ѡо ѧя ىي یي ېي کك ڪك ةه ہه ھه ەه ۆو ۇو ٱا ـ");

    private static final Pattern FLAG_BEFORE_FLAG =
            Pattern.compile("[\\x{1F1E6}-\\x{1F1FF}]{2}(?=[\\x{1F1E6}-\\x{1F1FF}])");

    private static final Pattern ENTITY = Pattern.compile("&#(\\d{2,5});");

    private CountryText() {}

    /** The text in lower case, without marks, its words parted by single blanks. */
    static String key(String text) {
        var out = new StringBuilder(text.length());
        DECOMPOSED
                .normalize(Lookalikes.settled(
                        text.replace("&", " and ").replace("+", " and ").toLowerCase(Locale.ROOT)))
                .codePoints()
                .forEach(letter -> append(out, letter));
        return spelledOut(out.toString().strip());
    }

    /** What was copied from a web page may have its signs by number. */
    static String withoutEntities(String text) {
        return text.indexOf("&#") < 0
                ? text
                : ENTITY.matcher(text)
                        .replaceAll(
                                sign -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(sign.group(1)))));
    }

    /** Flags are often drawn side by side with nothing between them. */
    static String withFlagsApart(String text) {
        return FLAG_BEFORE_FLAG.matcher(text).replaceAll("$0, ");
    }

    /** The text in lower case with its accents. */
    static String written(String text) {
        return COMPOSED.normalize(text.strip()).toLowerCase(Locale.ROOT);
    }

    /** The words of a key; none for a blank one. */
    static List<String> words(String key) {
        return key.isEmpty() ? List.of() : List.of(key.split(" "));
    }

    private static void append(StringBuilder out, int letter) {
        var plain = PLAIN.get(letter);
        if (plain != null) {
            out.append(plain);
        } else if (Character.isLetterOrDigit(letter) || isVowelSign(letter)) {
            out.appendCodePoint(letter);
        } else if (!isInvisible(letter)
                && LOST.indexOf(letter) < 0
                && out.length() > 0
                && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }

    /** Accents go; the vowel signs of scripts that write vowels as marks are letters to their readers. */
    private static boolean isVowelSign(int letter) {
        return isMark(letter) && UScript.getScript(letter) != UScript.INHERITED && !isPoint(UScript.getScript(letter));
    }

    private static boolean isPoint(int script) {
        return script == UScript.ARABIC || script == UScript.HEBREW || script == UScript.CYRILLIC;
    }

    private static boolean isInvisible(int letter) {
        return isMark(letter) || Character.getType(letter) == Character.FORMAT;
    }

    private static boolean isMark(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Joins letters that stand alone, U.S.A. and U S A, and writes Saint and Islands out. */
    private static String spelledOut(String key) {
        var out = new StringBuilder(key.length());
        boolean afterLetter = false;
        for (String word : words(key)) {
            boolean isLetter = word.length() == 1 && Character.isLetter(word.charAt(0));
            if (out.length() > 0 && !(isLetter && afterLetter)) {
                out.append(' ');
            }
            out.append(isLetter ? word : spelledOutWord(word));
            afterLetter = isLetter;
        }
        return out.toString();
    }

    private static String spelledOutWord(String word) {
        return switch (word) {
            case "st" -> "saint";
            case "ste" -> "sainte";
            case "is", "isl" -> "islands";
            default -> word;
        };
    }

    private static Map<Integer, String> letters(String pairs) {
        return List.of(pairs.split(" ")).stream()
                .collect(Collectors.toUnmodifiableMap(pair -> pair.codePointAt(0), pair -> pair.substring(1)));
    }
}
