package org.dripstone.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dripstone.correspondence.reply.ReplyText;

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
    private static final int LONGEST = 2_000;

    private final VisitReading reading;
    private final Set<String> ownLines;
    private final List<VisitLine> found = new ArrayList<>();
    private final List<String> rest = new ArrayList<>();
    private Optional<VisitLine> open = Optional.empty();
    private boolean roomForOwn = true;

    /** @param own what its sender wrote, as {@link ReplyText} finds it: some programs quote without a mark */
    private VisitLines(VisitReading reading, String own) {
        this.reading = reading;
        this.ownLines = own.lines().map(String::strip).collect(Collectors.toSet());
    }

    static VisitLines of(String body, String own, VisitReading reading) {
        VisitLines lines = new VisitLines(reading, own);
        body.lines().forEach(lines::take);
        lines.close();
        return lines;
    }

    List<VisitLine> found() {
        return List.copyOf(found);
    }

    /** What its sender wrote besides. */
    List<String> rest() {
        return List.copyOf(rest);
    }

    private void take(String raw) {
        Matcher mark = QUOTED.matcher(raw);
        boolean marked = mark.matches();
        String text = (marked ? mark.group(2) : raw).strip();
        boolean own = !marked && (text.isEmpty() ? roomForOwn : ownLines.contains(text));
        Optional<VisitLine> labelled = labelled(text, own);
        if (labelled.isPresent()) {
            close();
            open = labelled;
        } else if (SIGNATURE.matcher(text).matches()) {
            close();
        } else {
            goOn(text, own);
        }
        // Among lines with marks an empty one without may be followed by an answer; where nothing is marked it ends a
        // line.
        roomForOwn = text.isEmpty() ? roomForOwn : marked || own;
    }

    private void goOn(String text, boolean own) {
        if (open.isPresent()) {
            goOn(open.get(), text, own);
        } else if (own && !text.isEmpty()) {
            rest.add(text);
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
        } else if (own == line.isOwn() && line.value().length() < LONGEST) {
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
