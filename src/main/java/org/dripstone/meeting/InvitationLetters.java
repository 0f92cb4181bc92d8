package org.dripstone.meeting;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dripstone.correspondence.Contact;
import org.dripstone.correspondence.FollowUpItem;
import org.dripstone.correspondence.FollowUpLetters;
import org.dripstone.correspondence.Letter;
import org.dripstone.correspondence.MailAddress;
import org.dripstone.correspondence.OutboxStore.QueuedLetter;
import org.dripstone.correspondence.Stationery;
import org.dripstone.correspondence.TokenReading.Purpose;
import org.dripstone.domain.Side;
import org.dripstone.followup.FollowUpItems;
import org.dripstone.followup.time.SendWindow;
import org.dripstone.followup.time.Whereabouts;
import org.dripstone.meeting.Invitation.Method;

/** Writes the letters by which both sides, and their calendars, learn of a session. */
public final class InvitationLetters {
    static final String INVITATION = "session-invitation";
    static final String MOVED = "session-moved";
    static final String CANCELLED = "session-cancelled";

    private final FollowUpItems items;
    private final FollowUpLetters letters;
    private final Stationery stationery;
    private final SendWindow window;

    public InvitationLetters(FollowUpItems items, FollowUpLetters letters, Stationery stationery, SendWindow window) {
        this.items = items;
        this.letters = letters;
        this.stationery = stationery;
        this.window = window;
    }

    /** Nobody guesses it: whoever answers under it has had the invitation. */
    String uid(long partnership, Instant start) {
        return start.getEpochSecond() + "-" + stationery.tokens().issue(Purpose.LETTER, 0, partnership, now()) + "@"
                + MailAddress.domainOf(stationery.sender().address());
    }

    /** One letter to each side, in their language and their time. */
    void write(Meeting meeting, String step) {
        Arrays.stream(Side.values()).forEach(side -> write(meeting, step, side));
    }

    private void write(Meeting meeting, String step, Side side) {
        Instant now = now();
        Contact reader = contact(meeting, side);
        FollowUpItem item = items.toSide(meeting.partnership(), side, step, facts(meeting, side), now);
        Letter letter = letters.letter(reader, items.event(meeting.partnership()), List.of(item), now);
        List<String> thread = item.thread();
        stationery
                .outbox()
                .queue(
                        new QueuedLetter(
                                stationery
                                        .messageIds()
                                        .of(
                                                step,
                                                meeting.partnership(),
                                                String.join(".", meeting.uid(), "" + meeting.sequence(), side.code())),
                                reader.person(),
                                reader.address(),
                                step,
                                letter.withCalendar(InvitationCalendar.of(invitation(
                                        meeting, side, item.solution().title(), now))),
                                thread.isEmpty() ? "" : thread.get(thread.size() - 1),
                                thread,
                                List.of(meeting.partnership()),
                                side.code(),
                                now),
                        now);
    }

    private Map<String, Object> facts(Meeting meeting, Side side) {
        return Map.of(
                "here", local(meeting, side),
                "there", local(meeting, side.other()),
                "minutes", meeting.length().toMinutes(),
                "place", meeting.place(),
                "link", meeting.link());
    }

    private String local(Meeting meeting, Side side) {
        return meeting.start()
                .atZone(window.zone(whereabouts(contact(meeting, side))))
                .toString();
    }

    private Invitation invitation(Meeting meeting, Side reader, String summary, Instant now) {
        return new Invitation(
                meeting.cancelled() ? Method.CANCEL : Method.REQUEST,
                meeting.uid(),
                meeting.sequence(),
                meeting.start(),
                meeting.end(),
                window.zone(whereabouts(contact(meeting, reader))),
                summary,
                meeting.link(),
                Stream.of(meeting.place(), meeting.link())
                        .filter(each -> !each.isEmpty())
                        .findFirst()
                        .orElse(""),
                new MailAddress(stationery.sender().name(), stationery.sender().address()),
                Arrays.stream(Side.values())
                        .map(side -> contact(meeting, side))
                        .map(contact -> new MailAddress(contact.name(), contact.address()))
                        .toList(),
                now);
    }

    private Instant now() {
        return stationery.clock().instant();
    }

    private Contact contact(Meeting meeting, Side side) {
        return items.contact(meeting.partnership(), side).orElseThrow();
    }

    static Whereabouts whereabouts(Contact contact) {
        return new Whereabouts(contact.country(), Optional.empty());
    }
}
