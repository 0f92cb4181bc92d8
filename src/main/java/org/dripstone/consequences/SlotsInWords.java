package org.dripstone.consequences;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dripstone.consequences.Correspondents.WrittenLetter;
import org.dripstone.correspondence.incoming.MailClass;
import org.dripstone.correspondence.meaning.OfferedTime;
import org.dripstone.correspondence.meaning.ProposedTime;
import org.dripstone.correspondence.meaning.SlotReading;
import org.dripstone.correspondence.meaning.SlotWords;
import org.dripstone.domain.Answer;
import org.dripstone.domain.Side;
import org.dripstone.mailbox.MailOutcome;
import org.dripstone.mailbox.ReadMail;
import org.dripstone.meeting.Meetings;
import org.dripstone.meeting.OfferOutcome;
import org.dripstone.meeting.OfferOutcome.Kind;
import org.dripstone.meeting.OfferedSlot;
import org.dripstone.meeting.Offers;
import org.dripstone.partnership.Journeys;

/**
 * Which of the offered times suit, in somebody's own words. They count when they leave no doubt, and when it is proved that
 * who got the offer answers it; else they wait for a person, with what they seem to say.
 */
public final class SlotsInWords {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.ENGLISH);

    private final Correspondents correspondents;
    private final Offers offers;
    private final Meetings meetings;
    private final Journeys journeys;
    private final Clock clock;

    public SlotsInWords(
            Correspondents correspondents, Offers offers, Meetings meetings, Journeys journeys, Clock clock) {
        this.correspondents = correspondents;
        this.offers = offers;
        this.meetings = meetings;
        this.journeys = journeys;
        this.clock = clock;
    }

    /** Times on offer to one side. */
    private record Asked(long partnership, Side side, List<OfferedSlot> slots, List<ZonedDateTime> shown) {}

    /**
     * What came of the times that {@code mail} names; nothing when it names none, or none are on offer.
     *
     * @param letter that is answered
     * @param proved whether it is its reader who answers
     */
    Optional<MailOutcome> of(ReadMail mail, WrittenLetter letter, boolean proved) {
        boolean isSaid = mail.kept().told().answer().isPresent();
        return isSaid ? Optional.empty() : asked(letter).flatMap(asked -> heard(mail, letter, proved, asked));
    }

    private Optional<Asked> asked(WrittenLetter letter) {
        if (letter.partnerships().size() != 1) {
            return Optional.empty();
        }
        long partnership = letter.partnerships().get(0);
        List<OfferedSlot> slots = offers.open(partnership);
        return slots.isEmpty()
                ? Optional.empty()
                : correspondents
                        .side(correspondents.living(letter.person()), partnership)
                        .map(side -> new Asked(partnership, side, slots, shown(partnership, side, slots)));
    }

    private List<ZonedDateTime> shown(long partnership, Side side, List<OfferedSlot> slots) {
        return slots.stream()
                .map(slot -> meetings.local(partnership, side, slot.start()))
                .toList();
    }

    private Optional<MailOutcome> heard(ReadMail mail, WrittenLetter letter, boolean proved, Asked asked) {
        SlotReading said = said(mail, asked);
        if (said.isSilent() || isRatherAnother(mail, said)) {
            return Optional.empty();
        }
        boolean answersOffer = offers.isLastOffer(asked.partnership(), asked.side(), letter.messageId());
        boolean counts = (said.sure() && proved && answersOffer) || mail.kept().admitted();
        boolean leadsOn = said.none() || !said.chosen().isEmpty() || said.sure();
        return Optional.of(counts && leadsOn ? taken(mail, asked, said) : waiting(mail, asked, said, proved));
    }

    private SlotReading said(ReadMail mail, Asked asked) {
        List<OfferedTime> times = new ArrayList<>();
        for (int i = 0; i < asked.slots().size(); i++) {
            times.add(new OfferedTime(asked.shown().get(i), asked.slots().get(i).length()));
        }
        return SlotWords.read(
                mail.understanding().text(),
                mail.understanding().language(),
                times,
                meetings.local(asked.partnership(), asked.side(), clock.instant())
                        .toLocalDate());
    }

    /** A day named in passing, beside something that was understood. */
    private static boolean isRatherAnother(ReadMail mail, SlotReading said) {
        return !said.sure()
                && mail.understanding()
                        .answer()
                        .filter(answer -> answer != Answer.PROPOSE_DATES)
                        .isPresent();
    }

    private MailOutcome taken(ReadMail mail, Asked asked, SlotReading said) {
        journeys.sign(
                asked.partnership(),
                asked.side(),
                AnswersFollowed.evidence(mail),
                mail.understanding().text());
        List<OfferOutcome> came = new ArrayList<>();
        said.refused().stream().sorted().forEach(number -> came.add(offers.unsuited(id(asked, number), asked.side())));
        said.chosen().stream().sorted().forEach(number -> came.add(offers.suits(id(asked, number), asked.side())));
        if (said.none()) {
            came.add(offers.noneSuits(id(asked, 0), asked.side()));
        }
        String why = about(asked) + seems(asked, said) + "; "
                + came.stream().map(OfferOutcome::why).distinct().collect(Collectors.joining("; "));
        return came.stream().anyMatch(each -> each.kind() == Kind.GIVEN_UP)
                ? MailOutcome.forAPerson(MailClass.REPLY, "to be read", why)
                : MailOutcome.done(MailClass.REPLY, "read and taken", why);
    }

    private static long id(Asked asked, int number) {
        return asked.slots().get(number).id();
    }

    private static MailOutcome waiting(ReadMail mail, Asked asked, SlotReading said, boolean proved) {
        String doubt = proved ? "" : ", but nothing proves that its sender is a side of it";
        String name = mail.kept().name();
        boolean canBeTaken = said.none() || !said.chosen().isEmpty();
        String take = canBeTaken && !mail.kept().admitted() ? "; to take it so: dripstone review accept " + name : "";
        String book = said.others().stream()
                .map(other -> "; to book \"" + other.words() + "\": dripstone session book DS-" + asked.partnership()
                        + " " + other.when().map(when -> inFull(asked, when)).orElse("TIME"))
                .collect(Collectors.joining());
        return MailOutcome.waiting(
                MailClass.REPLY,
                "to be decided",
                about(asked) + seems(asked, said) + doubt + take + book
                        + "; if nothing follows: dripstone review reject " + name);
    }

    private static String inFull(Asked asked, LocalDateTime when) {
        return when.atZone(asked.shown().get(0).getZone()).toOffsetDateTime().toString();
    }

    private static String about(Asked asked) {
        return "DS-" + asked.partnership() + ", " + asked.side().code() + ": ";
    }

    /** By the clock of who wrote it. */
    private static String seems(Asked asked, SlotReading said) {
        return Stream.of(
                        named("chooses ", asked, said.chosen()),
                        named("turns down ", asked, said.refused()),
                        said.none() ? "says that no time suits" : "",
                        said.others().stream()
                                .map(ProposedTime::words)
                                .map(words -> "names a time that was not offered: \"" + words + "\"")
                                .collect(Collectors.joining(", ")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", ", said.sure() ? "" : "seems to say this: ", ""));
    }

    private static String named(String what, Asked asked, Collection<Integer> numbers) {
        return numbers.isEmpty()
                ? ""
                : numbers.stream()
                        .sorted()
                        .map(number -> SHOWN.format(asked.shown().get(number)))
                        .collect(Collectors.joining(" and ", what, ""));
    }
}
