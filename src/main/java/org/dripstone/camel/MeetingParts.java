package org.dripstone.camel;

import java.time.Clock;
import java.util.function.Function;
import org.dripstone.correspondence.FollowUpLetters;
import org.dripstone.correspondence.Stationery;
import org.dripstone.followup.FollowUpItems;
import org.dripstone.followup.time.WorkingTime;
import org.dripstone.meeting.BookedAndOffered;
import org.dripstone.meeting.InvitationLetters;
import org.dripstone.meeting.Meetings;
import org.dripstone.meeting.OfferStore;
import org.dripstone.meeting.Offers;
import org.dripstone.meeting.SlotFinding;
import org.dripstone.partnership.Journeys;
import org.dripstone.store.Database;
import org.dripstone.store.JdbiMeetingStore;
import org.dripstone.store.JdbiOfferStore;

/** The parts that find dates for sessions and invite to them. */
public record MeetingParts(Meetings meetings, Offers offers, OfferStore offered) {

    /** What is in the calendars, as it decides over letters. */
    static BookedAndOffered appointments(Database database) {
        return new BookedAndOffered(new JdbiMeetingStore(database), new JdbiOfferStore(database));
    }

    /** What writes letters about partnerships. */
    record Around(FollowUpItems items, FollowUpLetters letters, Stationery post, WorkingTime window) {}

    /** @param links where sessions of an event take place, by its code */
    static MeetingParts over(
            Database database, Around around, Journeys journeys, Function<String, String> links, Clock clock) {
        InvitationLetters invitations =
                new InvitationLetters(around.items(), around.letters(), around.post(), around.window());
        Meetings meetings = new Meetings(
                new JdbiMeetingStore(database),
                around.items(),
                new SlotFinding(around.window()),
                invitations,
                links,
                journeys,
                database,
                clock);
        OfferStore offered = new JdbiOfferStore(database);
        return new MeetingParts(
                meetings, new Offers(offered, meetings, invitations, journeys, database, clock), offered);
    }
}
