package org.dripstone.correspondence;

import com.ibm.icu.util.ULocale;

/** Between items, as the reader's language writes it. */
final class LetterPunctuation {
    private LetterPunctuation() {}

    static String comma(ULocale locale) {
        return switch (locale.getLanguage()) {
            case "ar", "fa", "ur" -> "، ";
            case "zh", "ja" -> "，";
            default -> ", ";
        };
    }

    static String semicolon(ULocale locale) {
        return switch (locale.getLanguage()) {
            case "ar", "fa", "ur" -> "؛ ";
            case "zh", "ja" -> "；";
            case "fr" -> "\u00A0; ";
            default -> "; ";
        };
    }
}
