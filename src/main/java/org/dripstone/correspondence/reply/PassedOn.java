package org.dripstone.correspondence.reply;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the head of a message that stands below: "--- Original Message ---", or its From, Sent, To and Subject. */
final class PassedOn {

    private static final QuoteWords WORDS = QuoteWords.STANDARD;
    private static final Pattern DASHED = Pattern.compile("[-_=*#—–─> ]{2,}(.+?)(?<dashes>[-_=*#—–─ ]*)[:：]?");
    private static final Pattern LABEL = Pattern.compile("[*| ]*([\\p{L}\\p{M}'’./ -]{1,25}?)[* ]*[:：][* ]*(.*)");
    private static final Pattern MAIL = Pattern.compile("[^\\s<>]+@[^\\s<>]+");
    private static final Pattern DATE = Pattern.compile("\\d{1,2}[:.h]\\d{2}|(?:19|20)\\d{2}");
    /** As GroupWise writes who wrote when. */
    private static final Pattern ARROWS = Pattern.compile(">>> .{3,120}\\d.{0,40} >>>");

    private static final int MOST_LINES = 40;
    private static final int MOST_FOLDS = 3;

    private PassedOn() {}

    /** How many lines the head takes; none when no message begins here. */
    static int linesAt(Lines lines, int place) {
        int fields = fieldsAt(lines, place);
        if (fields > 0) {
            return fields;
        }
        if (!isOriginal(lines, place)) {
            return 0;
        }
        int next = lines.written(place + 1);
        return next - place + fieldsAt(lines, next);
    }

    static boolean isBetweenArrows(Line line) {
        return ARROWS.matcher(line.key()).matches();
    }

    private static boolean isOriginal(Lines lines, int place) {
        String key = lines.at(place).key();
        Matcher dashed = DASHED.matcher(key);
        if (dashed.matches()) {
            String inner = dashed.group(1).strip();
            return WORDS.isOriginal(inner) || (!dashed.group("dashes").isBlank() && WORDS.startsLikeOriginal(inner));
        }
        boolean colon = key.endsWith(":") || key.endsWith("：");
        String bare = colon ? key.substring(0, key.length() - 1).strip() : key;
        return WORDS.isOriginal(bare) && (colon || fieldsAt(lines, lines.written(place + 1)) > 0);
    }

    private static int fieldsAt(Lines lines, int place) {
        Head head =
                new Head(lines.at(place - 1).isDivider() || lines.at(place - 2).isDivider());
        int end = place;
        int at = place;
        while (at < lines.size() && at - place < MOST_LINES) {
            if (head.takes(lines.at(at))) {
                end = ++at;
            } else if (end > place && lines.at(at).isBlank() && head.knows(lines.at(lines.written(at)))) {
                at = lines.written(at);
            } else if (end > place && !lines.at(at).isBlank() && at - end < MOST_FOLDS && head.isFold(lines, at)) {
                head.take(lines.at(at++).key());
            } else {
                break;
            }
        }
        return head.isHead() ? end - place : 0;
    }

    /** The labelled lines seen so far. */
    private static final class Head {
        private final boolean belowDivider;
        private final Set<String> fields = new HashSet<>();
        private int unknown;
        private boolean hasMail;
        private boolean hasDate;

        Head(boolean belowDivider) {
            this.belowDivider = belowDivider;
        }

        boolean knows(Line line) {
            return field(line).isPresent();
        }

        boolean takes(Line line) {
            Matcher label = LABEL.matcher(line.key());
            if (!label.matches() || line.isQuoted()) {
                return false;
            }
            Optional<String> field = WORDS.field(label.group(1).strip());
            if (field.isEmpty() && !belowDivider) {
                return false;
            }
            field.ifPresentOrElse(fields::add, () -> unknown++);
            take(label.group(2));
            return true;
        }

        void take(String value) {
            hasMail |= MAIL.matcher(value).find();
            hasDate |= DATE.matcher(value).find();
        }

        /** A long value goes on when another label comes after it. */
        boolean isFold(Lines lines, int at) {
            for (int next = at + 1; next <= at + MOST_FOLDS && !lines.at(next).isBlank(); next++) {
                if (knows(lines.at(next))) {
                    return !lines.at(at).isQuoted();
                }
            }
            return false;
        }

        /** With an address two labels do; without one a person may have written "From: Nairobi, To: Tashkent". */
        boolean isHead() {
            boolean source = fields.contains("from") || fields.contains("date");
            boolean usual = hasMail && source && fields.size() >= 2;
            boolean nameOnly = fields.contains("from") && fields.contains("subject") && fields.size() >= 3;
            boolean foreign = belowDivider && hasMail && hasDate && unknown + fields.size() >= 3;
            return usual || nameOnly || foreign;
        }

        private static Optional<String> field(Line line) {
            Matcher label = LABEL.matcher(line.key());
            return label.matches() ? WORDS.field(label.group(1).strip()) : Optional.empty();
        }
    }
}
