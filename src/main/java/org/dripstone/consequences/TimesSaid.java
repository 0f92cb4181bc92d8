package org.dripstone.consequences;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dripstone.correspondence.incoming.MailClass;
import org.dripstone.correspondence.meaning.SlotReading;
import org.dripstone.domain.Answer;
import org.dripstone.mailbox.MailOutcome;
import org.dripstone.mailbox.ReadMail;

/**
 * What a mail says of offered times, in words for the person who is asked about it, with the commands that follow it.
 *
 * @param clear whether it does not matter by whose clock it is read
 * @param mail its name
 */
record TimesSaid(AskedTimes asked, SlotReading reading, boolean clear, String mail) {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.ENGLISH);

    static TimesSaid of(ReadMail mail, AskedTimes asked, Instant written) {
        return new TimesSaid(
                asked,
                asked.read(mail.understanding(), written),
                !asked.dependsOnTheClock(mail.understanding(), written),
                mail.kept().name());
    }

    /** What the mail says beside the times; that it proposes dates is no news. */
    Optional<Answer> understood() {
        return reading.beside().filter(answer -> answer != Answer.PROPOSE_DATES);
    }

    /** Whether nothing has to be asked. */
    boolean isPlain() {
        return reading.sure() && clear && understood().isEmpty();
    }

    /** Whether a yes to it says which times are meant. */
    boolean canBeTaken() {
        return clear
                && (reading.none()
                        || !reading.chosen().isEmpty()
                        || !reading.refused().isEmpty());
    }

    /** Whether a person has something to do after it was taken. */
    boolean leavesSomething() {
        return !reading.others().isEmpty() || understood().isPresent();
    }

    MailOutcome waiting(boolean proved) {
        return MailOutcome.waiting(
                MailClass.REPLY,
                "to be decided",
                named()
                        + (clear ? "" : ", but by whose clock is not clear")
                        + (proved ? "" : ", but nothing proves that its sender is a side of it")
                        + (canBeTaken() ? "; to take it so: dripstone review accept " + mail : "")
                        + (clear ? "" : book(reading.chosen()))
                        + others()
                        + besides()
                        + "; if nothing follows: dripstone review reject " + mail);
    }

    private String besides() {
        return understood()
                .map(answer -> alsoSays(answer) + "; to take that instead: dripstone review accept " + mail
                        + " --answer " + answer.code())
                .orElse("");
    }

    private static String alsoSays(Answer answer) {
        return "; it also seems to say \"" + answer.code() + "\"";
    }

    /** What is still to be done after the times were taken. */
    String left() {
        return others()
                + understood()
                        .map(answer -> alsoSays(answer)
                                + answer.reached()
                                        .map(stage -> "; to move it: dripstone partnership move DS-"
                                                + asked.partnership() + " " + stage + " --why " + mail)
                                        .orElse(""))
                        .orElse("");
    }

    /** As it is, with the commands that book what it names. */
    String toBeBooked() {
        return named() + book(reading.chosen()) + others();
    }

    private String others() {
        return reading.others().stream()
                .map(other -> book("\"" + other.words() + "\"", other.when().map(this::inFull)))
                .collect(Collectors.joining());
    }

    private String book(Collection<Integer> numbers) {
        return numbers.stream()
                .sorted()
                .map(asked::shown)
                .map(time -> book(
                        SHOWN.format(time), Optional.of(time.toOffsetDateTime().toString())))
                .collect(Collectors.joining());
    }

    private String book(String words, Optional<String> time) {
        return "; to book " + words + ": dripstone session book DS-" + asked.partnership() + " " + time.orElse("TIME");
    }

    private String inFull(LocalDateTime when) {
        return when.atZone(asked.shown(0).getZone()).toOffsetDateTime().toString();
    }

    /** By the clock of who wrote it. */
    String named() {
        return Stream.of(
                        named("chooses ", reading.chosen()),
                        named("turns down ", reading.refused()),
                        reading.none() ? "says that no time suits" : "",
                        reading.others().stream()
                                .map(other -> "names a time that was not offered: \"" + other.words() + "\"")
                                .collect(Collectors.joining(", ")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(
                        ", ",
                        "DS-" + asked.partnership() + ", " + asked.writer().code() + ": "
                                + (reading.sure() ? "" : "seems to say this: "),
                        ""));
    }

    private String named(String what, Collection<Integer> numbers) {
        return numbers.isEmpty()
                ? ""
                : numbers.stream()
                        .sorted()
                        .map(number -> SHOWN.format(asked.shown(number)))
                        .collect(Collectors.joining(" and ", what, ""));
    }
}
