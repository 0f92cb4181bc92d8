package org.dripstone.feed.text;

/** Where quotes open and close the cells of a record. */
final class QuoteScan {

    private static final char QUOTE = '"';

    private final char delimiter;

    QuoteScan(char delimiter) {
        this.delimiter = delimiter;
    }

    /** How a quoted cell ends in the text that follows. */
    enum Close {
        /** Not yet. */
        NONE,
        /** Before a delimiter or the end of a line. */
        CLEAN,
        /** At a quote that looks like the opening one of another cell. */
        DOUBTFUL
    }

    /** Where the quote stands that is open at the end of the text; -1 when none is. */
    int openQuote(CharSequence text, int from) {
        int i = from;
        while (i < text.length()) {
            if (text.charAt(i) == QUOTE) {
                int closed = closing(text, i + 1);
                if (closed < 0) {
                    return i;
                }
                i = closed;
            }
            i = nextCell(text, i);
        }
        return -1;
    }

    /** How the cell opened at a quote is closed in what was added from {@code begin} on. */
    Close close(CharSequence text, int open, int begin) {
        int closed = closing(text, open + 1);
        if (closed < 0) {
            return Close.NONE;
        }
        boolean clean = closed + 1 == text.length() || isEnd(text.charAt(closed + 1));
        boolean opensAnother = closed >= begin && !clean && (closed == begin || isEnd(text.charAt(closed - 1)));
        return opensAnother ? Close.DOUBTFUL : Close.CLEAN;
    }

    /** The cell at an open quote with the quote as its first letter. */
    String asLetter(String line, int open) {
        int end = open + 1;
        while (end < line.length() && !isEnd(line.charAt(end))) {
            end++;
        }
        String cell = line.substring(open, end).replace("\"", "\"\"");
        return line.substring(0, open) + QUOTE + cell + QUOTE + line.substring(end);
    }

    private static int closing(CharSequence text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == QUOTE) {
                boolean doubled = i + 1 < text.length() && text.charAt(i + 1) == QUOTE;
                if (!doubled) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    private int nextCell(CharSequence text, int from) {
        int i = from;
        while (i < text.length() && !isEnd(text.charAt(i))) {
            i++;
        }
        return i + 1;
    }

    private boolean isEnd(char letter) {
        return letter == delimiter || letter == '\n' || letter == '\r';
    }
}
