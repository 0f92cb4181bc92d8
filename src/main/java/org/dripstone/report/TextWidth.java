package org.dripstone.report;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** How many columns of a terminal a text takes: none for a combining mark, two for a Chinese character. */
final class TextWidth {

    private static final int EMOJI_STYLE = 0xFE0F;

    private TextWidth() {}

    /** A letter with its marks counts once, and so does a picture made of several code points. */
    static int of(String text) {
        BreakIterator letters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        letters.setText(text);
        int width = 0;
        int start = letters.first();
        for (int end = letters.next(); end != BreakIterator.DONE; start = end, end = letters.next()) {
            width += ofLetter(text.substring(start, end));
        }
        return width;
    }

    private static int ofLetter(String letter) {
        return letter.codePoints().map(TextWidth::ofCodePoint).max().orElse(0);
    }

    private static int ofCodePoint(int codePoint) {
        if (codePoint == EMOJI_STYLE) {
            return 2;
        }
        return isUnseen(codePoint) ? 0 : isWide(codePoint) ? 2 : 1;
    }

    private static boolean isUnseen(int codePoint) {
        return switch (UCharacter.getType(codePoint)) {
            case UCharacterCategory.NON_SPACING_MARK,
                    UCharacterCategory.ENCLOSING_MARK,
                    UCharacterCategory.FORMAT,
                    UCharacterCategory.CONTROL -> true;
            default -> false;
        };
    }

    private static boolean isWide(int codePoint) {
        int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
        return width == EastAsianWidth.WIDE || width == EastAsianWidth.FULLWIDTH;
    }
}
