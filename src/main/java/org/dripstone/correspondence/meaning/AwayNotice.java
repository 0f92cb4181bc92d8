package org.dripstone.correspondence.meaning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an automatic reply says of the person it speaks for.
 *
 * @param until the day named last: of the return when one is named, else the last of the absence
 * @param left whether the person will not come back
 * @param substitute the address to write to instead; empty when none is named
 * @param why the words that decided
 */
record AwayNotice(Optional<LocalDate> until, boolean left, String substitute, String why) {

    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}\\p{N}._%+'-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");
    private static final int LONGEST_YEARS = 3;
    /** A mail of before has no date that can be trusted; then only days with their year count. */
    private static final int FIRST_YEAR = 2005;

    static AwayNotice of(String subject, String text, LocalDate written, String from) {
        List<String> sentences = Sentences.of(subject + "\n" + text);
        Optional<String> left = first(MachineWords.LEFT, sentences);
        Optional<String> succeeded = first(MachineWords.SUCCEEDED, sentences);
        String substitute = substitute(sentences, from);
        if (left.isPresent() && !comesBack(sentences, written)) {
            return new AwayNotice(Optional.empty(), true, substitute, "says \"" + left.get() + "\"");
        }
        boolean absence = tellsOfAbsence(subject, sentences);
        ReturnDay best = sentences.stream()
                .map(each -> ReturnDay.in(each, written))
                .filter(day -> isSensible(day, written) && (absence || !day.isOnlyNamed()))
                .reduce(ReturnDay.NONE, ReturnDay::better);
        boolean gone = best.day().isEmpty() && !substitute.isEmpty() && succeeded.isPresent();
        return gone
                ? new AwayNotice(
                        Optional.empty(), true, substitute, "names nobody's return, but \"" + succeeded.get() + "\"")
                : new AwayNotice(best.day(), false, substitute, best.why());
    }

    /** Who is away until a day has not left; the notice then speaks of a colleague who has. */
    private static boolean comesBack(List<String> sentences, LocalDate written) {
        return sentences.stream()
                .filter(each -> MachineWords.AWAY.isIn(Folded.of(each)) && !MachineWords.LEFT.isIn(Folded.of(each)))
                .map(each -> ReturnDay.in(each, written))
                .anyMatch(day -> day.isTold() && isSensible(day, written));
    }

    /** The day of a letter that was registered is nobody's return. */
    static boolean tellsOfAbsence(String subject, List<String> sentences) {
        boolean says = MachineWords.SUBJECTS.isIn(Folded.of(subject)) || MachineWords.LEAVES.isIn(Folded.of(subject));
        boolean receipt = first(MachineWords.RECEIVED, sentences).isPresent();
        return (says && !receipt) || first(MachineWords.AWAY, sentences).isPresent();
    }

    private static Optional<String> first(Phrases phrases, List<String> sentences) {
        return sentences.stream()
                .map(Folded::of)
                .flatMap(each -> phrases.firstIn(each).stream())
                .findFirst();
    }

    private static boolean isSensible(ReturnDay found, LocalDate written) {
        boolean undated = written.getYear() < FIRST_YEAR;
        return found.day()
                .filter(day -> undated
                        ? day.getYear() >= FIRST_YEAR
                        : !day.isBefore(written.minusDays(1)) && day.isBefore(written.plusYears(LONGEST_YEARS)))
                .isPresent();
    }

    /** The address to write to instead; empty when none is named. */
    static String substitute(List<String> sentences, String from) {
        List<String> addresses = sentences.stream()
                .sorted((a, b) -> Boolean.compare(asksToWrite(b), asksToWrite(a)))
                .flatMap(each -> ADDRESS.matcher(each).results().map(match -> trimmed(match.group())))
                .filter(address -> !address.equalsIgnoreCase(from))
                .toList();
        return addresses.isEmpty() ? "" : addresses.get(0);
    }

    private static boolean asksToWrite(String sentence) {
        return MachineWords.CONTACT.isIn(Folded.of(sentence));
    }

    private static String trimmed(String address) {
        return address.replaceFirst("^[.'-]+", "").replaceFirst("[.'-]+$", "");
    }
}
