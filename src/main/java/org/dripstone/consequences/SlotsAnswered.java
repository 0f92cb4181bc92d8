package org.dripstone.consequences;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dripstone.correspondence.TokenReading;
import org.dripstone.correspondence.TokenReading.Purpose;
import org.dripstone.correspondence.incoming.MailClass;
import org.dripstone.domain.Side;
import org.dripstone.mailbox.MailOutcome;
import org.dripstone.mailbox.ReadMail;
import org.dripstone.meeting.OfferOutcome;
import org.dripstone.meeting.OfferOutcome.Kind;
import org.dripstone.meeting.OfferStore;
import org.dripstone.meeting.OfferedSlot;
import org.dripstone.meeting.Offers;
import org.dripstone.partnership.Journeys;

/** Which of the offered times suit: only what is signed counts, and it speaks for whom the offer was written to. */
public final class SlotsAnswered {
    private final Correspondents correspondents;
    private final OfferStore offered;
    private final Offers offers;
    private final Journeys journeys;

    public SlotsAnswered(Correspondents correspondents, OfferStore offered, Offers offers, Journeys journeys) {
        this.correspondents = correspondents;
        this.offered = offered;
        this.offers = offers;
        this.journeys = journeys;
    }

    static boolean isAbout(TokenReading token) {
        return token.fresh() && (token.purpose() == Purpose.SLOT || token.purpose() == Purpose.NO_SLOT);
    }

    /** @param signed each about a slot */
    MailOutcome answered(List<TokenReading> signed, ReadMail mail) {
        List<OfferOutcome> came =
                signed.stream().map(token -> answered(token, mail)).toList();
        String why = came.stream().map(OfferOutcome::why).distinct().collect(Collectors.joining("; "));
        return came.stream().anyMatch(each -> each.kind() == Kind.GIVEN_UP)
                ? MailOutcome.forAPerson(MailClass.ANSWER, "to be read", why)
                : MailOutcome.done(MailClass.ANSWER, "answered", why);
    }

    private OfferOutcome answered(TokenReading token, ReadMail mail) {
        Optional<OfferedSlot> slot = offered.lock(token.partnership());
        Optional<Side> side =
                slot.flatMap(each -> correspondents.side(correspondents.living(token.person()), each.partnership()));
        if (slot.isEmpty() || side.isEmpty()) {
            return new OfferOutcome(Kind.NOTED, "the reader of that letter is no side of it any more");
        }
        journeys.sign(
                slot.get().partnership(),
                side.get(),
                AnswersFollowed.evidence(mail),
                mail.understanding().text());
        OfferOutcome came = token.purpose() == Purpose.SLOT
                ? offers.suits(token.partnership(), side.get())
                : offers.noneSuits(token.partnership(), side.get());
        return new OfferOutcome(
                came.kind(),
                "DS-" + slot.get().partnership() + ", " + side.get().code() + ": " + came.why());
    }
}
