package org.dripstone.consequences;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dripstone.consequences.Correspondents.WrittenLetter;
import org.dripstone.correspondence.incoming.MailClass;
import org.dripstone.correspondence.meaning.SlotReading;
import org.dripstone.correspondence.meaning.WrittenOn;
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
 * Which of the offered times suit, in somebody's own words. They count when they leave no doubt, say nothing else, and it
 * is proved that who got the offer answers it; else they wait for a person, with what they seem to say. They are always read
 * against the times of the letter that they answer, and by the day on which they were written.
 */
public final class SlotsInWords {
    private final Correspondents correspondents;
    private final SenderProof proof;
    private final Offers offers;
    private final Meetings meetings;
    private final Journeys journeys;

    public SlotsInWords(
            Correspondents correspondents, SenderProof proof, Offers offers, Meetings meetings, Journeys journeys) {
        this.correspondents = correspondents;
        this.proof = proof;
        this.offers = offers;
        this.meetings = meetings;
        this.journeys = journeys;
    }

    /** What came of the times that {@code mail} names; nothing when it names none, or none were on offer. */
    Optional<MailOutcome> of(ReadMail mail) {
        return mail.kept().told().answer().isPresent()
                ? Optional.empty()
                : named(mail).flatMap(said -> came(mail, said));
    }

    /** A person has decided what {@code mail} means, and this came of it; the times that it names are still to be seen. */
    MailOutcome beside(ReadMail mail, MailOutcome came) {
        return mail.kept().told().answer().isEmpty()
                ? came
                : named(mail)
                        .map(said -> MailOutcome.forAPerson(
                                MailClass.REPLY, came.outcome(), came.reason() + "; beside it " + said.toBeBooked()))
                        .orElse(came);
    }

    private Optional<TimesSaid> named(ReadMail mail) {
        Optional<WrittenLetter> letter =
                proof.letter(mail.content()).filter(each -> each.partnerships().size() == 1);
        return letter.flatMap(each -> asked(mail, each))
                .map(asked -> TimesSaid.of(mail, asked, written(mail, asked.slots())))
                .filter(said -> !said.reading().isSilent());
    }

    private Optional<AskedTimes> asked(ReadMail mail, WrittenLetter letter) {
        long partnership = letter.partnerships().get(0);
        return correspondents
                .side(correspondents.living(letter.person()), partnership)
                .map(reader -> new AskedTimes(
                        partnership,
                        writer(mail, partnership).orElse(reader),
                        reader,
                        slots(mail, letter, partnership, reader),
                        side -> moment -> meetings.local(partnership, side, moment)))
                .filter(asked -> !asked.slots().isEmpty());
    }

    /** Somebody on the other side may answer a letter that was passed on to them. */
    private Optional<Side> writer(ReadMail mail, long partnership) {
        return proof.claimed(mail.content()).flatMap(person -> correspondents.side(person, partnership));
    }

    private List<OfferedSlot> slots(ReadMail mail, WrittenLetter letter, long partnership, Side reader) {
        List<OfferedSlot> there = offers.offeredIn(partnership, reader, letter.messageId());
        if (!there.isEmpty()) {
            return there;
        }
        List<OfferedSlot> then = offers.offeredAt(partnership, written(mail, List.of()));
        return mail.kept().admitted() || isOpen(partnership, then) ? then : List.of();
    }

    private boolean isOpen(long partnership, List<OfferedSlot> slots) {
        return !slots.isEmpty() && offers.open(partnership).stream().anyMatch(slots::contains);
    }

    /** Nobody answers before they are asked, or after the answer has come. */
    private static Instant written(ReadMail mail, List<OfferedSlot> slots) {
        Instant received = mail.kept().receivedAt();
        return WrittenOn.moment(mail.content())
                .filter(moment -> !moment.isAfter(received))
                .filter(moment -> slots.stream().noneMatch(slot -> moment.isBefore(slot.offeredAt())))
                .orElse(received);
    }

    private Optional<MailOutcome> came(ReadMail mail, TimesSaid said) {
        if (mail.kept().admitted()) {
            return admitted(mail, said);
        }
        AskedTimes asked = said.asked();
        if (offers.isBooked(asked.partnership())) {
            return Optional.empty();
        }
        boolean proved = isProved(mail);
        boolean counts = said.isPlain() && proved && isAnsweredInTime(mail, asked);
        return Optional.of(counts ? taken(said, entered(mail, said)) : said.waiting(proved));
    }

    private boolean isProved(ReadMail mail) {
        return proof.letter(mail.content())
                .map(letter -> correspondents.living(letter.person()))
                .filter(reader ->
                        proof.claimed(mail.content()).filter(reader::equals).isPresent())
                .filter(reader -> proof.isProvedBeyondTheThread(reader, mail))
                .isPresent();
    }

    /** The words answer the letter that offers the times, and nothing has come between. */
    private boolean isAnsweredInTime(ReadMail mail, AskedTimes asked) {
        return proof.letter(mail.content())
                .map(letter -> offers.offeredIn(asked.partnership(), asked.reader(), letter.messageId()))
                .filter(slots -> isOpen(asked.partnership(), slots))
                .isPresent();
    }

    /** A person has said yes to the words; what they choose counts as far as it still can. */
    private Optional<MailOutcome> admitted(ReadMail mail, TimesSaid said) {
        List<OfferOutcome> came = said.canBeTaken() ? entered(mail, said) : List.of();
        boolean nothing = came.stream().allMatch(each -> each.kind() == Kind.LATE);
        if (nothing && said.understood().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                nothing
                        ? MailOutcome.forAPerson(MailClass.REPLY, "to be read", said.toBeBooked() + why(came))
                        : taken(said, came));
    }

    private List<OfferOutcome> entered(ReadMail mail, TimesSaid said) {
        AskedTimes asked = said.asked();
        SlotReading reading = said.reading();
        journeys.sign(
                asked.partnership(),
                asked.writer(),
                AnswersFollowed.evidence(mail),
                mail.understanding().text());
        List<OfferOutcome> came = new ArrayList<>();
        reading.refused().stream()
                .sorted()
                .forEach(number -> came.add(offers.unsuited(asked.id(number), asked.writer())));
        reading.chosen().stream().sorted().forEach(number -> came.add(offers.suits(asked.id(number), asked.writer())));
        if (reading.none()) {
            came.add(offers.noneSuits(asked.id(0), asked.writer()));
        }
        return came;
    }

    private static MailOutcome taken(TimesSaid said, List<OfferOutcome> came) {
        boolean leavesSomething =
                came.stream().anyMatch(each -> each.kind() == Kind.GIVEN_UP) || said.leavesSomething();
        return leavesSomething
                ? MailOutcome.forAPerson(MailClass.REPLY, "read and taken", said.named() + why(came) + said.left())
                : MailOutcome.done(MailClass.REPLY, "read and taken", said.named() + why(came));
    }

    private static String why(List<OfferOutcome> came) {
        return came.stream()
                .map(OfferOutcome::why)
                .distinct()
                .map(why -> "; " + why)
                .collect(Collectors.joining());
    }
}
