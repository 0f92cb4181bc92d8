package org.dripstone.correspondence.reply;

import java.util.List;

/** The lines of a mail, asked by place; places outside are blank. */
final class Lines {

    /** More than anybody reads; what stands behind is no person's answer. */
    private static final int MOST = 3_000;

    private static final int LONGEST = 250_000;

    private static final Line NONE = new Line("", "");

    private final List<Line> lines;

    Lines(String text) {
        String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        this.lines = head.lines().limit(MOST).map(Line::of).toList();
    }

    int size() {
        return lines.size();
    }

    Line at(int place) {
        return place >= 0 && place < lines.size() ? lines.get(place) : NONE;
    }

    /** The first place from there on that is not blank; the size when there is none. */
    int written(int from) {
        int place = from;
        while (place < lines.size() && lines.get(place).isBlank()) {
            place++;
        }
        return place;
    }

    boolean isQuotedFrom(int from) {
        return at(written(from)).isQuoted();
    }
}
