package org.dripstone.feed.text;

/**
 * How a text sets its cells apart.
 *
 * @param delimiter one letter or several
 * @param quote what cells are wrapped in
 * @param escape what makes a letter of the quote or delimiter behind it; NUL when nothing does
 * @param spaced whether a space follows every delimiter
 */
public record Dialect(String delimiter, char quote, char escape, boolean spaced) {

    static final char NOTHING = 0;
    /** No file that is text holds it. */
    private static final char UNIT_SEPARATOR = '\u001f';

    static Dialect of(String delimiter) {
        return new Dialect(delimiter, '"', NOTHING, false);
    }

    /** The delimiter of the text once it is brought to the form of RFC 4180. */
    public char canonical() {
        return delimiter.length() == 1 ? delimiter.charAt(0) : UNIT_SEPARATOR;
    }

    /** Whether a line without a single quote reads the same in the form of RFC 4180. */
    boolean isCanonical() {
        return delimiter.length() == 1 && escape == NOTHING && !spaced;
    }

    Dialect withDelimiter(String other) {
        return new Dialect(other, quote, escape, spaced);
    }

    Dialect withQuote(char other) {
        return new Dialect(delimiter, other, escape, spaced);
    }

    Dialect withSpaces() {
        return new Dialect(delimiter, quote, escape, true);
    }

    /** For the one who asks why. */
    public String said() {
        String quoted = quote == '"' ? "" : ", cells in " + quote;
        String escaped = escape == NOTHING ? "" : ", quotes behind " + escape;
        return named() + quoted + escaped;
    }

    /** Empty when nothing wraps cells. */
    public String quoteSaid() {
        return quote == NOTHING ? "" : String.valueOf(quote);
    }

    /** Empty when nothing makes letters of quotes. */
    public String escapeSaid() {
        return escape == NOTHING ? "" : String.valueOf(escape);
    }

    private String named() {
        return switch (delimiter) {
            case "\t" -> "tab";
            case " " -> "space";
            default -> delimiter + (spaced ? " and space" : "");
        };
    }
}
