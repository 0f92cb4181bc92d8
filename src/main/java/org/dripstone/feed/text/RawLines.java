package org.dripstone.feed.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/** The lines of a text with the line ends they came with. */
final class RawLines implements Closeable {

    private final Reader text;
    private final int longest;
    private final char[] block = new char[32 << 10];
    private int position;
    private int end;

    /** @param longest letters after which a line is cut in two */
    RawLines(Reader text, int longest) {
        this.text = text;
        this.longest = longest;
    }

    /** The next line; empty at the end of the text. */
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        while (line.length() < longest && fill()) {
            int begin = position;
            boolean ended = skipToLineEnd();
            line.append(block, begin, position - begin);
            if (ended) {
                takeLineFeed(line);
                break;
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    private boolean skipToLineEnd() {
        while (position < end) {
            char letter = block[position++];
            if (letter == '\n' || letter == '\r') {
                return true;
            }
        }
        return false;
    }

    private void takeLineFeed(StringBuilder line) throws IOException {
        if (line.charAt(line.length() - 1) == '\r' && fill() && block[position] == '\n') {
            line.append('\n');
            position++;
        }
    }

    private boolean fill() throws IOException {
        if (position == end) {
            position = 0;
            end = Math.max(0, text.read(block, 0, block.length));
        }
        return end > 0;
    }
}
