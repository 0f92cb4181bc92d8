package org.dripstone.feed.text;

/**
 * How a text sets its cells apart.
 *
 * @param delimiter one letter or several
 * @param quote what cells are wrapped in
 * @param escape what makes a letter of the quote or delimiter behind it; NUL when nothing does
 * @param spacing whether a space belongs to every delimiter
 * @param wrapped whether whole lines are wrapped in quotes once more, as a file saved as CSV twice has them
 */
public record Dialect(String delimiter, char quote, char escape, Spacing spacing, boolean wrapped) {

    static final char NOTHING = 0;
    /** No file that is text holds it. */
    private static final char UNIT_SEPARATOR = '\u001f';

    /** Where the space that belongs to a delimiter stands. */
    enum Spacing {
        NONE,
        BEHIND,
        AROUND
    }

    static Dialect of(String delimiter) {
        return new Dialect(delimiter, '"', NOTHING, Spacing.NONE, false);
    }

    /** The delimiter of the text once it is brought to the form of RFC 4180. */
    public char canonical() {
        return delimiter.length() == 1 ? delimiter.charAt(0) : UNIT_SEPARATOR;
    }

    /** Whether a line without a single quote reads the same in the form of RFC 4180. */
    boolean isCanonical() {
        return delimiter.length() == 1 && escape == NOTHING && spacing == Spacing.NONE;
    }

    Dialect withDelimiter(String other) {
        return new Dialect(other, quote, escape, spacing, wrapped);
    }

    Dialect withQuote(char other) {
        return new Dialect(delimiter, other, escape, spacing, wrapped);
    }

    Dialect withEscape(char other) {
        return new Dialect(delimiter, quote, other, spacing, wrapped);
    }

    Dialect withSpaces(Spacing other) {
        return new Dialect(delimiter, quote, escape, other, wrapped);
    }

    Dialect inWrappedLines() {
        return new Dialect(delimiter, quote, escape, spacing, true);
    }

    /** For the one who asks why. */
    public String said() {
        String quoted = quote == '"' ? "" : ", cells in " + quote;
        String escaped = escape == NOTHING ? "" : ", quotes behind " + escape;
        String twice = wrapped ? ", whole lines in quotes" : "";
        return named() + quoted + escaped + twice;
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
            default -> delimiter + (spacing == Spacing.NONE ? "" : " and space");
        };
    }
}
