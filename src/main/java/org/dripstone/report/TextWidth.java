package org.dripstone.report;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** How many columns of a terminal a text takes: none for a combining mark, two for a Chinese character. */
final class TextWidth {

    private static final int WIDE = 2;
    private static final int EMOJI_STYLE = 0xFE0F;

    private TextWidth() {}

    /** What a terminal makes of a letter with its marks, as far as terminals agree. */
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

    /** Letters of Indic scripts are joined of several that each take their place; a picture takes two, however built. */
    private static int ofLetter(String letter) {
        boolean wide = letter.codePoints().anyMatch(codePoint -> ofCodePoint(codePoint) == WIDE);
        return wide ? WIDE : letter.codePoints().map(TextWidth::ofCodePoint).sum();
    }

    private static int ofCodePoint(int codePoint) {
        if (codePoint == EMOJI_STYLE) {
            return WIDE;
        }
        return isUnseen(codePoint) ? 0 : isWide(codePoint) ? WIDE : 1;
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
        return width == EastAsianWidth.WIDE
                || width == EastAsianWidth.FULLWIDTH
                || UCharacter.hasBinaryProperty(codePoint, UProperty.REGIONAL_INDICATOR);
    }
}
