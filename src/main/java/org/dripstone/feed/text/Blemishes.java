package org.dripstone.feed.text;

import java.lang.Character.UnicodeScript;

/** The signs by which text in a wrong decoding shows: control codes, drawing signs in words, scripts and cases mixed. */
final class Blemishes {

    private static final String FINE =
            "\u00a0«»„“”‘’‚‛–—…°№€£·•´×§®©™¿¡\u2009\u202f\u00ad،؛؟、。「」『』（）〈〉《》：；，！？ー・％～〜\u3000ªº";

    /** Between two letters they are no blemish. */
    private static final String JOINING = "’‘·–—‑\u00ad\u200c\u200d،、。・「」（）：，；";

    /** Scripts without spaces have no words; so many letters count as one. */
    private static final int LONG_WORD = 8;

    private Blemishes() {}

    /** 1 when there is none; each blemish weighs against the words with letters beyond ASCII. */
    static double freedomFrom(String text, int foreign) {
        int[] letters = text.codePoints().toArray();
        double weight = 0;
        int words = 0;
        boolean told = false;
        for (int i = 0; i < letters.length; i++) {
            weight += weight(at(letters, i - 1), letters[i], at(letters, i + 1));
            boolean inWord = Character.isLetterOrDigit(letters[i]);
            words += inWord && letters[i] > 0x7F && !told ? 1 : 0;
            told = inWord && (told || letters[i] > 0x7F);
        }
        return 1 - weight / Math.max(words, (double) foreign / LONG_WORD);
    }

    private static int at(int[] letters, int i) {
        return i < 0 || i >= letters.length ? ' ' : letters[i];
    }

    private static double weight(int before, int letter, int after) {
        if (letter <= 0x7F && before <= 0x7F) {
            return 0;
        }
        return ofItself(letter) + besideItsNeighbour(before, letter) + withinAWord(before, letter, after);
    }

    /** Quotation marks and hyphens join words or stand at their ends; a question mark upside down in one is none. */
    private static double withinAWord(int before, int letter, int after) {
        boolean sign = letter > 0x7F && !Character.isLetter(letter) && JOINING.indexOf(letter) < 0;
        boolean mark = Character.getType(letter) == Character.NON_SPACING_MARK
                || Character.getType(letter) == Character.COMBINING_SPACING_MARK;
        boolean within = Character.isLetter(before) && Character.isLetter(after) && !isKana(before);
        return (sign && !mark && within) || isLostAmongLatin(before, letter, after) ? 1.5 : 0;
    }

    /** One Chinese letter alone in a Latin word: two bytes of accented letters or of one and its neighbour. */
    private static boolean isLostAmongLatin(int before, int letter, int after) {
        boolean asian = Character.isLetter(letter) && isAsian(letter);
        return asian && !isAsian(before) && !isAsian(after) && (isLowerLatin(before) || isLowerLatin(after));
    }

    private static boolean isLowerLatin(int letter) {
        return Character.isLowerCase(letter) && UnicodeScript.of(letter) == UnicodeScript.LATIN;
    }

    private static boolean isAsian(int letter) {
        return switch (UnicodeScript.of(letter)) {
            case HIRAGANA, KATAKANA, HAN, HANGUL -> true;
            default -> false;
        };
    }

    private static double ofItself(int letter) {
        if (letter <= 0x7F || FINE.indexOf(letter) >= 0) {
            return 0;
        }
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> 4;
            case Character.OTHER_SYMBOL -> letter == 0xFFFD ? 6 : 1.5;
            case Character.CURRENCY_SYMBOL -> letter == '¤' ? 3 : 1;
            case Character.MATH_SYMBOL, Character.MODIFIER_SYMBOL -> 1;
            case Character.OTHER_NUMBER, Character.OTHER_PUNCTUATION -> 0.7;
            default -> 0;
        };
    }

    private static double besideItsNeighbour(int before, int letter) {
        boolean letters = Character.isLetter(before) && Character.isLetter(letter);
        if (letters && UnicodeScript.of(before) != UnicodeScript.of(letter) && !isKana(before) && !isKana(letter)) {
            return 1.5;
        }
        boolean risen = letters && Character.isLowerCase(before) && Character.isUpperCase(letter);
        return risen ? 1 : 0;
    }

    private static boolean isKana(int letter) {
        return switch (UnicodeScript.of(letter)) {
            case HIRAGANA, KATAKANA, HAN, COMMON, INHERITED -> true;
            default -> false;
        };
    }
}
