package org.dripstone.correspondence.reply;

import java.util.regex.Pattern;

/** Tells what people indent from what programs quote; both use the same element, but quotes have a line at their side. */
public final class Indent {
    private static final Pattern NO_LINE =
            Pattern.compile("(?i)border(?:-left)?(?:-style|-width)?\\s*:\\s*(?:none|0(?![.\\d]))");
    /** Word takes all lines away first, and then draws one. */
    private static final Pattern LINE =
            Pattern.compile("(?i)border(?:-left)?(?:-style)?\\s*:[^;\"']*\\b(?:solid|dashed|dotted|double)\\b");

    private Indent() {}

    /** Whether {@code style} takes the line at the side away. */
    public static boolean isIn(String style) {
        return NO_LINE.matcher(style).find() && !LINE.matcher(style).find();
    }
}
