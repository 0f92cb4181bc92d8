package org.dripstone.feed.text;

import java.io.IOException;
import java.io.Reader;
import java.util.function.UnaryOperator;

/** A text each line of which is changed, but for its line end. */
final class UndressedText extends Reader {

    private static final int LONGEST_LINE = 64 << 10;

    private final RawLines lines;
    private final UnaryOperator<String> change;
    private String line = "";
    private int position;

    UndressedText(Reader text, UnaryOperator<String> change) {
        this.lines = new RawLines(text, LONGEST_LINE);
        this.change = change;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        while (position == line.length()) {
            String next = lines.next();
            if (next.isEmpty()) {
                return -1;
            }
            line = changed(next);
            position = 0;
        }
        int n = Math.min(length, line.length() - position);
        line.getChars(position, position + n, buffer, offset);
        position += n;
        return n;
    }

    private String changed(String whole) {
        int end = whole.length();
        while (end > 0 && (whole.charAt(end - 1) == '\n' || whole.charAt(end - 1) == '\r')) {
            end--;
        }
        return change.apply(whole.substring(0, end)) + whole.substring(end);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
