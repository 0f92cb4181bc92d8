package org.dripstone.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.dripstone.feed.table.Cells;

/**
 * The lines of a message that are its sender's own: without what is quoted, nor the line above it that says who wrote it
 * when, in whatever language; long ones are folded. A line that answers something we ask is the sender's in any case.
 */
final class OwnLines {

    /** A time or a year, somebody's address perhaps, and a colon at the end. */
    private static final Pattern INTRODUCTION =
            Pattern.compile("[^\\n]{0,300}(?:\\d{1,2}[:.h]\\d{2}|\\b\\d{4}\\b|@)[^\\n]{0,300}[:：]\\s*");

    private static final int LONGEST_INTRODUCTION = 3;

    private final Predicate<String> isLabelled;
    private final List<String> own = new ArrayList<>();
    private boolean quoted;
    /** Behind the last line that is not blank and may introduce something; kept, so that no blank is counted twice. */
    private int end;

    OwnLines(Predicate<String> isLabelled) {
        this.isLabelled = isLabelled;
    }

    void take(String line, boolean quote) {
        if (quote && !quoted) {
            dropIntroduction();
        }
        quoted = quote;
        if (quote) {
            return;
        }
        own.add(line);
        if (!Cells.isBlank(line)) {
            end = own.size();
        }
    }

    List<String> all() {
        return own;
    }

    private void dropIntroduction() {
        for (int from = end - 1; from >= 0 && end - from <= LONGEST_INTRODUCTION && isOpen(from); from--) {
            String told = String.join(" ", own.subList(from, end));
            if (INTRODUCTION.matcher(told).matches()) {
                own.subList(from, own.size()).clear();
                break;
            }
        }
        end = 0;
    }

    private boolean isOpen(int at) {
        return !Cells.isBlank(own.get(at)) && !isLabelled.test(own.get(at));
    }
}
