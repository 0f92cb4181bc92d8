package org.dripstone.camel;

import java.time.Clock;
import java.util.function.Function;
import org.dripstone.correspondence.Stationery;
import org.dripstone.meeting.InvitationLetters;
import org.dripstone.meeting.Meetings;
import org.dripstone.meeting.OfferStore;
import org.dripstone.meeting.Offers;
import org.dripstone.meeting.SlotFinding;
import org.dripstone.store.Database;
import org.dripstone.store.JdbiMeetingStore;
import org.dripstone.store.JdbiOfferStore;

/** The parts that find dates for sessions and invite to them. */
public record MeetingParts(Meetings meetings, Offers offers, OfferStore offered) {

    /** @param links where sessions of an event take place, by its code */
    static MeetingParts over(
            Database database, FollowingUp following, Stationery post, Function<String, String> links, Clock clock) {
        InvitationLetters invitations =
                new InvitationLetters(following.items(), following.letters(), post, following.window());
        Meetings meetings = new Meetings(
                new JdbiMeetingStore(database),
                following.items(),
                new SlotFinding(following.window()),
                invitations,
                links,
                database,
                clock);
        OfferStore offered = new JdbiOfferStore(database);
        return new MeetingParts(meetings, new Offers(offered, meetings, invitations, database, clock), offered);
    }
}
