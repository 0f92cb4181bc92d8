package org.dripstone.correspondence.meaning;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dripstone.correspondence.meaning.SlotMark.Kind;

/** Marks that together name a time: {@code Tuesday}, {@code 3 March}, {@code 15:00}. */
record SlotMention(List<SlotMark> marks, Optional<SlotMention> before) {
    private static final int NEAR = 30;
    private static final Phrases EXCEPT = SlotPhrases.phrases("except");
    private static final Pattern NEW_THOUGHT = Pattern.compile(String.join(
            "|",
            SlotPhrases.regex("lists"),
            SlotPhrases.regex("turns"),
            SlotPhrases.regex("fits"),
            SlotPhrases.regex("not")));

    SlotMention {
        marks = List.copyOf(marks);
    }

    /** In the order of the sentence. */
    static List<SlotMention> of(List<SlotMark> marks, String sentence) {
        List<SlotMention> mentions = new ArrayList<>();
        List<SlotMark> gathered = new ArrayList<>();
        for (SlotMark mark : marks) {
            if (!gathered.isEmpty() && !isJoined(gathered, mark, sentence)) {
                mentions.add(new SlotMention(gathered, last(mentions)));
                gathered.clear();
            }
            gathered.add(mark);
        }
        if (!gathered.isEmpty()) {
            mentions.add(new SlotMention(gathered, last(mentions)));
        }
        return mentions;
    }

    private static Optional<SlotMention> last(List<SlotMention> mentions) {
        return mentions.isEmpty() ? Optional.empty() : Optional.of(mentions.get(mentions.size() - 1));
    }

    private static boolean isJoined(List<SlotMark> gathered, SlotMark mark, String sentence) {
        int end = gathered.stream().mapToInt(SlotMark::end).max().orElse(0);
        boolean same = gathered.stream().anyMatch(each -> each.kind() == mark.kind());
        return !same
                && !(mark.kind() == Kind.ALL && isLeftOut(gathered, sentence))
                && mark.start() - end <= NEAR
                && (mark.start() <= end
                        || !NEW_THOUGHT
                                .matcher(sentence.substring(end, mark.start()))
                                .find());
    }

    /** In "except Tuesday all of them" nobody speaks of Tuesday alone. */
    private static boolean isLeftOut(List<SlotMark> gathered, String sentence) {
        return EXCEPT.isIn(sentence.substring(0, gathered.get(0).start()));
    }

    int start() {
        return marks.get(0).start();
    }

    int end() {
        return marks.stream().mapToInt(SlotMark::end).max().orElse(0);
    }

    /** Whether it names both a day and a time. */
    boolean isWhole() {
        return hasDay() && has(Kind.CLOCK);
    }

    boolean isOfAll() {
        return marks.stream().anyMatch(mark -> mark.kind() == Kind.ALL);
    }

    /** Hours alone that are no offered time: who turns down "before ten" sets a condition on whatever else they take. */
    boolean isLimit(Set<Integer> meant) {
        boolean hours = marks.stream().allMatch(mark -> mark.kind() == Kind.CLOCK);
        return hours
                && (meant.isEmpty()
                        || marks.stream().allMatch(mark -> mark.times().isEmpty()));
    }

    /** The numbers of the times that it may mean. */
    Set<Integer> meant(List<OfferedTime> offered) {
        Set<Integer> own = fitting(this, offered);
        boolean hasDay = has(Kind.NUMBER)
                || has(Kind.ALL)
                || marks.stream().anyMatch(mark -> mark.kind().isOfADay());
        if (!hasDay && before.isPresent() && before.get().hasDay()) {
            own.retainAll(before.get().ofItsDay(offered));
        }
        return own;
    }

    boolean hasDay() {
        return marks.stream().anyMatch(mark -> mark.kind().isOfADay());
    }

    private boolean has(Kind kind) {
        return marks.stream().anyMatch(mark -> mark.kind() == kind);
    }

    private Set<Integer> ofItsDay(List<OfferedTime> offered) {
        return fitting(
                new SlotMention(
                        marks.stream().filter(mark -> mark.kind().isOfADay()).toList(), Optional.empty()),
                offered);
    }

    private static Set<Integer> fitting(SlotMention mention, List<OfferedTime> offered) {
        Set<Integer> fitting = new TreeSet<>();
        IntStream.range(0, offered.size())
                .filter(number ->
                        mention.marks().stream().allMatch(mark -> mark.fits().test(number, offered.get(number))))
                .forEach(fitting::add);
        return fitting;
    }

    /** Where its words name a day, and a time without doubt. */
    ProposedTime proposed(String sentence) {
        Optional<LocalDate> day = day().or(() -> before.flatMap(SlotMention::day));
        List<LocalTime> times = marks.stream()
                .flatMap(mark -> mark.times().stream())
                .filter(time ->
                        marks.stream().filter(mark -> mark.kind() == Kind.PART).allMatch(part -> isWithin(part, time)))
                .toList();
        return new ProposedTime(
                sentence.substring(start(), end()),
                times.size() == 1 ? day.map(date -> date.atTime(times.get(0))) : Optional.empty());
    }

    private static boolean isWithin(SlotMark part, LocalTime time) {
        return part.fits().test(0, new OfferedTime(time.atDate(LocalDate.EPOCH).atZone(ZoneOffset.UTC), Duration.ZERO));
    }

    /** A date says more than a weekday. */
    private Optional<LocalDate> day() {
        return marks.stream()
                .filter(mark -> mark.day().isPresent())
                .max(Comparator.comparingInt(mark -> mark.kind() == Kind.DATE ? 1 : 0))
                .flatMap(SlotMark::day);
    }
}
