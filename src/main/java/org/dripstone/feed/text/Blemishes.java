package org.dripstone.feed.text;

import java.lang.Character.UnicodeScript;

/** The signs by which text in a wrong decoding shows: control codes, drawing signs in words, scripts and cases mixed. */
final class Blemishes {

    private static final String FINE =
            "\u00a0«»„“”‘’‚‛–—…°№€£·•´×§®©™¿¡\u2009\u202f\u00ad،؛؟、。「」『』（）〈〉《》：；，！？ー・％～〜\u3000ªº";

    private Blemishes() {}

    /** 1 when there is none; each blemish weighs against the letters beyond ASCII. */
    static double freedomFrom(String text, int foreign) {
        double weight = 0;
        int before = ' ';
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            weight += weight(before, letter);
            before = letter;
            i += Character.charCount(letter);
        }
        return 1 - weight / foreign;
    }

    private static double weight(int before, int letter) {
        if (letter <= 0x7F && before <= 0x7F) {
            return 0;
        }
        return ofItself(letter) + besideItsNeighbour(before, letter);
    }

    private static double ofItself(int letter) {
        if (letter <= 0x7F || FINE.indexOf(letter) >= 0) {
            return 0;
        }
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> 4;
            case Character.OTHER_SYMBOL -> letter == 0xFFFD ? 6 : 1.5;
            case Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.MODIFIER_SYMBOL -> 1;
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
