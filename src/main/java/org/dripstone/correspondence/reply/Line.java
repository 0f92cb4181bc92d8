package org.dripstone.correspondence.reply;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One line of a mail.
 *
 * @param text as it was written
 * @param key without marks that nobody sees, in lower case, to compare with
 */
record Line(String text, String key) {

    private static final Pattern UNSEEN =
            Pattern.compile("[\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\u00ad]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u202f\\u3000]+");
    private static final Pattern MARKER = Pattern.compile("^\\s{0,4}[>＞]");
    /** An arrow as an ornament: it points back at its other end. */
    private static final Pattern ORNAMENT = Pattern.compile(".*<<+\\s*$");

    private static final Pattern DIVIDER = Pattern.compile("([-_=*~─—–•#])\\1{2,}|(?:- ?){4,}|(?:_ ?){4,}");
    private static final Pattern TITLED = Pattern.compile("[-_=*─—–]{3,}.{1,60}[-_=*─—–]{3,}");
    private static final int LONGEST = 1000;

    static Line of(String text) {
        String short_ = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String seen = SPACE.matcher(UNSEEN.matcher(short_).replaceAll(""))
                .replaceAll(" ")
                .strip();
        return new Line(text, entities(seen).toLowerCase(Locale.ROOT));
    }

    /** Programs that make text of HTML by halves leave these. */
    private static String entities(String text) {
        return text.indexOf('&') < 0
                ? text
                : text.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&amp;", "&");
    }

    boolean isBlank() {
        return key.isEmpty();
    }

    boolean isQuoted() {
        return MARKER.matcher(text).find() && !ORNAMENT.matcher(key).matches();
    }

    boolean isDivider() {
        return DIVIDER.matcher(key).matches();
    }

    /** A divider, with or without words in it. */
    boolean isCaption() {
        return isDivider() || TITLED.matcher(key).matches();
    }

    boolean isEmptyQuote() {
        return isQuoted() && key.chars().allMatch(c -> c == '>' || c == ' ' || c == '＞');
    }
}
