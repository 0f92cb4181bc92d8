package org.dripstone.meeting;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dripstone.correspondence.Contact;
import org.dripstone.correspondence.FollowUpLetters;
import org.dripstone.correspondence.MailAddress;
import org.dripstone.correspondence.Stationery;
import org.dripstone.correspondence.TokenReading.Purpose;
import org.dripstone.domain.Side;
import org.dripstone.followup.FollowUpItems;
import org.dripstone.followup.time.SendWindow;
import org.dripstone.followup.time.Whereabouts;
import org.dripstone.meeting.Invitation.Method;

/** Writes the letters by which both sides, and their calendars, learn of a session, or are asked when. */
public final class InvitationLetters {
    static final String OFFER = "session-slots";
    static final String INVITATION = "session-invitation";
    static final String MOVED = "session-moved";
    static final String CANCELLED = "session-cancelled";

    private final FollowUpItems items;
    private final SideLetters letters;
    private final Stationery stationery;
    private final SendWindow window;

    public InvitationLetters(FollowUpItems items, FollowUpLetters letters, Stationery stationery, SendWindow window) {
        this.items = items;
        this.letters = new SideLetters(items, letters, stationery);
        this.stationery = stationery;
        this.window = window;
    }

    /** Nobody guesses it: whoever answers under it has had the invitation. */
    String uid(long partnership, Instant start) {
        return start.getEpochSecond() + "-" + stationery.tokens().issue(Purpose.LETTER, 0, partnership, now()) + "@"
                + MailAddress.domainOf(stationery.sender().address());
    }

    /** The letter that offers {@code side} the times of a round. */
    String offerId(long partnership, int round, Side side) {
        return stationery.messageIds().of(OFFER, partnership, SideLetters.key("" + round, side));
    }

    /** Offers times to both sides, each in their language and their time. */
    void offer(long partnership, int round, List<OfferedSlot> slots, boolean suits) {
        for (Side side : Side.values()) {
            List<Map<String, Object>> times = slots.stream()
                    .map(slot -> Map.<String, Object>of(
                            "id", slot.id(),
                            "here", local(partnership, side, slot.start()),
                            "there", local(partnership, side.other(), slot.start())))
                    .toList();
            letters.write(
                    partnership,
                    side,
                    OFFER,
                    Map.of("suits", suits, "slots", times),
                    "" + round,
                    (item, letter) -> letter);
        }
    }

    /** One letter to each side, in their language and their time. */
    void write(Meeting meeting, String step) {
        for (Side side : Side.values()) {
            letters.write(
                    meeting.partnership(),
                    side,
                    step,
                    facts(meeting, side),
                    meeting.uid() + "." + meeting.sequence(),
                    (item, letter) -> letter.withCalendar(InvitationCalendar.of(
                            invitation(meeting, side, item.solution().title()))));
        }
    }

    private Map<String, Object> facts(Meeting meeting, Side side) {
        return Map.of(
                "here", local(meeting.partnership(), side, meeting.start()),
                "there", local(meeting.partnership(), side.other(), meeting.start()),
                "minutes", meeting.length().toMinutes(),
                "place", meeting.place(),
                "link", meeting.link());
    }

    private String local(long partnership, Side side, Instant moment) {
        return moment.atZone(window.zone(whereabouts(contact(partnership, side))))
                .toString();
    }

    private Invitation invitation(Meeting meeting, Side reader, String summary) {
        return new Invitation(
                meeting.cancelled() ? Method.CANCEL : Method.REQUEST,
                meeting.uid(),
                meeting.sequence(),
                meeting.start(),
                meeting.end(),
                window.zone(whereabouts(contact(meeting.partnership(), reader))),
                summary,
                meeting.link(),
                Stream.of(meeting.place(), meeting.link())
                        .filter(each -> !each.isEmpty())
                        .findFirst()
                        .orElse(""),
                new MailAddress(stationery.sender().name(), stationery.sender().address()),
                Arrays.stream(Side.values())
                        .map(side -> contact(meeting.partnership(), side))
                        .map(contact -> new MailAddress(contact.name(), contact.address()))
                        .toList(),
                now());
    }

    private Instant now() {
        return stationery.clock().instant();
    }

    private Contact contact(long partnership, Side side) {
        return items.contact(partnership, side).orElseThrow();
    }

    static Whereabouts whereabouts(Contact contact) {
        return new Whereabouts(contact.country(), Optional.empty());
    }
}
