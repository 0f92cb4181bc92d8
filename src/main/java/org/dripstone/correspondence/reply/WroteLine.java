package org.dripstone.correspondence.reply;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds "On … somebody wrote:" above a quotation, whatever the language, also when it was folded over lines. */
final class WroteLine {

    /** @param before what the person wrote in front of it, on the same line */
    record Found(String before, int lines) {}

    private static final int MOST_LINES = 6;
    private static final int LONGEST = 500;
    private static final Pattern SAME_LINE = Pattern.compile(
            "(?<before>.*?\\S)(?:\\s*-{2,}\\s*|\\s+)(?<rest>(?:on|le|am|el|il|em|op|den|dnia)\\s+(?:\\p{L}{2,12}[.,]{0,2}\\s+){0,2}\\d.*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What stands in front is the head's own beginning. */
    private static final Pattern NO_WORDS = Pattern.compile("[\\d<]|^\\W*$");

    private WroteLine() {}

    static Optional<Found> at(Lines lines, int place) {
        Optional<Found> sharing = sharing(lines, place);
        return sharing.isPresent() ? sharing : folded(lines, place);
    }

    private static Optional<Found> folded(Lines lines, int place) {
        boolean mayFold = mayFold(lines, place);
        StringBuilder joined = new StringBuilder();
        for (int count = 1; count <= MOST_LINES && joined.length() <= LONGEST; count++) {
            Line line = lines.at(place + count - 1);
            if (line.isBlank() && !isGap(lines, place + count - 1)) {
                return Optional.empty();
            }
            if (count > 1 && line.isQuoted() && !isTorn(line)) {
                return Optional.empty();
            }
            joined.append(joined.isEmpty() ? "" : " ").append(line.key());
            if (!line.isBlank() && isHead(lines, place + count, new WroteShape(joined.toString(), count))) {
                return Optional.of(new Found("", count));
            }
            if (!mayFold) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isHead(Lines lines, int next, WroteShape shape) {
        return shape.isHead(lines.isQuotedFrom(next) && !isTorn(lines.at(lines.written(next))));
    }

    /** The person's own last line may stand right above; then the head begins below it. */
    private static boolean mayFold(Lines lines, int place) {
        Line first = lines.at(place);
        WroteShape second = new WroteShape(lines.at(place + 1).key(), 1);
        return (new WroteShape(first.key(), 1).startsWithDate() || first.key().contains("<"))
                && !second.startsAnew(lines.isQuotedFrom(place + 2));
    }

    /** Some programs part the name from the address by an empty line. */
    private static boolean isGap(Lines lines, int place) {
        return lines.at(place + 1).key().startsWith("<");
    }

    /** The closing bracket of an address alone on its line looks like a quotation. */
    private static boolean isTorn(Line line) {
        return WroteShape.isTail(line.key());
    }

    private static Optional<Found> sharing(Lines lines, int place) {
        Matcher parted = SAME_LINE.matcher(lines.at(place).text());
        boolean may = lines.at(place).key().length() <= LONGEST && lines.isQuotedFrom(place + 1);
        if (!may
                || !parted.matches()
                || NO_WORDS.matcher(parted.group("before")).find()
                || new WroteShape(Line.of(parted.group("before")).key(), 1).isNameAndWriting()) {
            return Optional.empty();
        }
        WroteShape shape = new WroteShape(Line.of(parted.group("rest")).key(), 1);
        return shape.isHead(true) ? Optional.of(new Found(parted.group("before"), 1)) : Optional.empty();
    }
}
