package org.dripstone.correspondence.meaning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day a sentence names for somebody's return.
 *
 * @param weight how surely it is one: the return itself before the end of the absence before any day
 */
record ReturnDay(Optional<LocalDate> day, int weight, String why) {

    static final ReturnDay NONE = new ReturnDay(Optional.empty(), 0, "");

    private static final int ANY = 1;
    private static final int AWAY = 2;
    private static final int UNTIL = 3;
    private static final int BACK = 4;
    private static final Pattern COMMA = Pattern.compile("[,;，；،]");
    private static final int NEAR = 60;
    /** No sentence about a return names more. */
    private static final int MOST_DAYS = 30;
    /** Words as short as "to" say something of a day only right before it. */
    private static final int BRIEF = 2;

    private static final String UP_TO_THE_DAY =
            "\\s*(?:(?:the|le|el|los|o|dia|den|dem)\\s+)?(?:" + DayPhrases.all("weekdays") + ")?,?\\s*";
    private static final Pattern FILLING = Pattern.compile(UP_TO_THE_DAY);
    private static final Pattern SPAN =
            Pattern.compile("\\s*(?:-|–|—|~|to|au|al|a|по|ate|الي|至|到|bis)" + UP_TO_THE_DAY);

    /** "Between the 3rd and", up to the day itself. */
    private static final Pattern BETWEEN = Pattern.compile(
            ".*\\b(?:between|entre|между|بين)\\b[^.;]{1,60}\\b(?:and|et|e|y|и|و)" + UP_TO_THE_DAY,
            Pattern.UNICODE_CHARACTER_CLASS);

    /** Of several sentences the surest; of two alike the later day, for people name the beginning too. */
    ReturnDay better(ReturnDay other) {
        if (weight != other.weight) {
            return weight > other.weight ? this : other;
        }
        boolean isLater = day.isPresent() && other.day.isPresent() && day.get().isAfter(other.day.get());
        return isLater ? this : other;
    }

    /** Nobody is back before the absence ends: "until 13 March, back the Monday after". */
    private ReturnDay inOneSentence(ReturnDay other) {
        ReturnDay better = better(other);
        ReturnDay worse = better.equals(this) ? other : this;
        boolean within =
                worse.isTold() && worse.day().get().isAfter(better.day().get());
        return within ? worse : better;
    }

    boolean isOnlyNamed() {
        return weight <= ANY;
    }

    /** Whether the words tell of a return, or of the end of an absence, and not only of a day. */
    boolean isTold() {
        return weight >= UNTIL;
    }

    static ReturnDay in(String sentence, LocalDate written) {
        String folded = Folded.of(sentence);
        List<FoundDay> days = new DayPhrases(written).inFolded(folded);
        ReturnDay best = days.isEmpty() ? spanned(folded, written) : NONE;
        for (int i = 0; i < Math.min(days.size(), MOST_DAYS); i++) {
            String before = folded.substring(
                    i == 0 ? 0 : days.get(i - 1).end(), days.get(i).start());
            String after = folded.substring(
                    days.get(i).end(), i + 1 < days.size() ? days.get(i + 1).start() : folded.length());
            best = best.inOneSentence(weighed(days.get(i), folded, before, after));
        }
        return best;
    }

    /** Without a day its distance counts, where the sentence tells of being away or back. */
    private static ReturnDay spanned(String folded, LocalDate written) {
        ReturnDay best = NONE;
        for (FoundDay end : new SpanPhrases(written)
                .inFolded(folded).stream().limit(MOST_DAYS).toList()) {
            ReturnDay told = weighed(end, folded, folded.substring(0, end.start()), folded.substring(end.end()));
            boolean promise = MachineWords.REPLY.isIn(clauseAround(end, folded));
            best = told.weight > ANY && !promise ? best.better(told) : best;
        }
        return best;
    }

    private static ReturnDay weighed(FoundDay found, String sentence, String before, String after) {
        LocalDate day = found.day();
        Optional<String> back = cue(MachineWords.BACK, before, after).or(() -> promised(before, after));
        Optional<String> until =
                cue(MachineWords.UNTIL, before, after).or(() -> between(sentence.substring(0, found.start())));
        Optional<String> away = MachineWords.AWAY.firstIn(sentence);
        if (back.isPresent()) {
            return new ReturnDay(Optional.of(day), BACK, "says \"" + back.get() + "\" of " + day);
        }
        if (until.isPresent()) {
            return new ReturnDay(Optional.of(day), UNTIL, "says \"" + until.get() + "\" of " + day);
        }
        return away.isPresent()
                ? new ReturnDay(Optional.of(day), AWAY, "says \"" + away.get() + "\" and names " + day)
                : new ReturnDay(Optional.of(day), ANY, "names " + day + " only");
    }

    private static Optional<String> between(String before) {
        return BETWEEN.matcher(before).matches() ? Optional.of("between") : Optional.empty();
    }

    private static String clauseAround(FoundDay found, String sentence) {
        int start = 0;
        Matcher comma = COMMA.matcher(sentence);
        while (comma.find()) {
            if (comma.start() >= found.end()) {
                return sentence.substring(start, comma.start());
            }
            start = comma.end() <= found.start() ? comma.end() : start;
        }
        return sentence.substring(start);
    }

    /** Who answers from a day on; only Chinese has the verb behind it. */
    private static Optional<String> promised(String before, String after) {
        return last(MachineWords.REPLY, before.substring(Math.max(0, before.length() - NEAR)))
                .or(() -> cue(MachineWords.REPLY, "", after)
                        .filter(words -> words.codePoints().anyMatch(Character::isIdeographic)));
    }

    /** Before the day, or close behind it as Chinese and Kazakh have it. */
    private static Optional<String> cue(Phrases phrases, String before, String after) {
        String near = before.substring(Math.max(0, before.length() - NEAR));
        Optional<String> ahead = last(phrases, near);
        String behind = after.substring(0, Math.min(after.length(), NEAR / 2)).split("[,.;:!?、，。]", 2)[0];
        return ahead.isPresent() || SPAN.matcher(behind).matches()
                ? ahead
                : phrases.firstIn(behind).filter(ReturnDay::saysSomethingBehind);
    }

    /** "With little access to mail": behind a day, "to" belongs to what comes next. */
    private static boolean saysSomethingBehind(String words) {
        return words.length() > BRIEF || words.codePoints().anyMatch(letter -> letter > 0x24f);
    }

    private static Optional<String> last(Phrases phrases, String text) {
        Optional<String> last = Optional.empty();
        Matcher matcher = phrases.matcher(text);
        while (matcher.find()) {
            boolean touches = matcher.group().length() > BRIEF
                    || FILLING.matcher(text.substring(matcher.end())).matches();
            last = touches ? Optional.of(matcher.group()) : last;
        }
        return last;
    }
}
