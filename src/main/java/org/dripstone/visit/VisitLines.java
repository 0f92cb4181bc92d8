package org.dripstone.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the labelled lines of a mail: written above what is quoted, changed in it, or answered below each line of it. A value
 * goes on over further lines until there is a blank one or another label.
 */
final class VisitLines {
    private static final Pattern QUOTED = Pattern.compile("^\\s*((?:[>|]\\s?)+)(.*)$");
    private static final Pattern LABELLED = Pattern.compile(
            "^[\\s*\\u2022\\-\\u2013\\u00b7_]*(?:\\d+[.)]\\s*)?([^:：]{2,80}?)[\\s*_]*[:：][*_]*\\s*(.*)$");
    private static final Pattern SIGNATURE = Pattern.compile("^(?:--\\s*|_{5,}|-{5,})$");

    private static final int WRAPPED = 55;

    private final VisitReading reading;
    private final List<VisitLine> found = new ArrayList<>();
    private Optional<VisitLine> open = Optional.empty();

    VisitLines(VisitReading reading) {
        this.reading = reading;
    }

    List<VisitLine> of(String body) {
        body.lines().forEach(this::take);
        close();
        return List.copyOf(found);
    }

    private void take(String raw) {
        Matcher quoted = QUOTED.matcher(raw);
        boolean own = !quoted.matches();
        String text = (own ? raw : quoted.group(2)).strip();
        Optional<VisitLine> labelled = labelled(text, own);
        if (labelled.isPresent()) {
            close();
            open = labelled;
        } else if (SIGNATURE.matcher(text).matches()) {
            close();
        } else {
            open.ifPresent(line -> goOn(line, text, own));
        }
    }

    private Optional<VisitLine> labelled(String text, boolean own) {
        Matcher matcher = LABELLED.matcher(text);
        return matcher.matches()
                ? reading.field(matcher.group(1))
                        .map(field ->
                                new VisitLine(field, matcher.group(2).strip().replaceAll("[*_]+$", ""), own))
                : Optional.empty();
    }

    private void goOn(VisitLine line, String text, boolean own) {
        if (text.isEmpty()) {
            // Below a line that we sent there may be room before the answer.
            boolean ends = line.isOwn() ? !line.value().isEmpty() : !own;
            if (ends) {
                close();
            }
        } else if (own == line.isOwn()) {
            open = Optional.of(new VisitLine(line.field(), joined(line.value(), text), own));
        } else if (own) {
            // An answer below the line we sent: what stood there before is not theirs.
            found.add(line);
            open = Optional.of(new VisitLine(line.field(), text, true));
        } else {
            close();
        }
    }

    /** A long line was broken by a program, a short one by a person. */
    private static String joined(String before, String after) {
        if (before.length() - before.lastIndexOf("; ") >= WRAPPED) {
            return before + " " + after;
        }
        return before.isEmpty() ? after : before + (before.endsWith(";") ? " " : "; ") + after;
    }

    private void close() {
        open.ifPresent(found::add);
        open = Optional.empty();
    }
}
