package org.dripstone.camel;

import java.time.Clock;
import java.util.function.Function;
import org.dripstone.correspondence.Contacts;
import org.dripstone.correspondence.FollowUpLetters;
import org.dripstone.correspondence.LettersWaiting;
import org.dripstone.correspondence.OfficeLetters;
import org.dripstone.correspondence.SendCheck;
import org.dripstone.correspondence.Stationery;
import org.dripstone.followup.Digests;
import org.dripstone.followup.FollowUpItems;
import org.dripstone.followup.FollowUpPlanning;
import org.dripstone.followup.FollowUps;
import org.dripstone.followup.Holds;
import org.dripstone.followup.MailDesk;
import org.dripstone.followup.PlanWatch;
import org.dripstone.followup.ReadersAtWork;
import org.dripstone.followup.StillWanted;
import org.dripstone.followup.plan.FollowUpPlan;
import org.dripstone.followup.time.WorkingTime;
import org.dripstone.partnership.Journeys;
import org.dripstone.partnership.PartnershipStore;
import org.dripstone.store.Database;
import org.dripstone.store.JdbiDigestStore;
import org.dripstone.store.JdbiFollowUpStore;
import org.dripstone.store.JdbiHoldStore;
import org.dripstone.store.JdbiJourneyStore;
import org.dripstone.store.JdbiLettersWaiting;

/** The parts that move partnerships on and follow them up. */
public record FollowingUp(
        Journeys journeys,
        FollowUpItems items,
        FollowUpLetters letters,
        WorkingTime window,
        FollowUpPlanning planning,
        FollowUps followUps,
        Holds holds,
        SendCheck stillWanted,
        ReadersAtWork atWork,
        MailDesk desk,
        Digests digests,
        PlanWatch planWatch,
        MeetingParts meetings) {

    /**
     * All of them over one database.
     *
     * @param plans by the code of the event
     * @param links where sessions of an event take place, by its code
     * @param fingerprint of the files that say what is owed, and when
     */
    static FollowingUp over(
            Database database,
            Contacts contacts,
            PartnershipStore partnerships,
            Function<String, FollowUpPlan> plans,
            WorkingTime window,
            Stationery stationery,
            Function<String, String> links,
            String fingerprint,
            Clock clock) {
        FollowUpLetters writer = new FollowUpLetters(stationery);
        JdbiFollowUpStore store = new JdbiFollowUpStore(database);
        JdbiJourneyStore kept = new JdbiJourneyStore(database);
        JdbiHoldStore pauses = new JdbiHoldStore(database);
        FollowUpPlanning planning = new FollowUpPlanning(
                store, kept, pauses, contacts, VisitParts.appointments(database), plans, window, database);
        Journeys journeys = new Journeys(kept, partnerships, planning, database, clock);
        FollowUpItems items = new FollowUpItems(store, kept, pauses, contacts, plans);
        MeetingParts meetings = MeetingParts.over(
                database, new MeetingParts.Around(items, writer, stationery, window), journeys, links, clock);
        FollowUps followUps = new FollowUps(
                store, planning, journeys, pauses, contacts, items, writer, meetings.offers(), plans, database, clock);
        Holds holds = new Holds(pauses, planning, database, clock);
        LettersWaiting waiting = new JdbiLettersWaiting(database);
        MailDesk desk = new MailDesk(
                store,
                waiting,
                VisitParts.letters(database, window, items, clock),
                contacts,
                planning,
                items,
                holds,
                writer,
                plans,
                database,
                clock);
        Digests digests = new Digests(
                new JdbiDigestStore(database),
                store,
                items,
                holds,
                desk,
                new OfficeLetters(stationery),
                VisitParts.ofTheWeek(database, window, items),
                plans,
                window,
                window.secretariat(),
                database,
                clock);
        return new FollowingUp(
                journeys,
                items,
                writer,
                window,
                planning,
                followUps,
                holds,
                new StillWanted(store, holds, clock),
                new ReadersAtWork(window, clock),
                desk,
                digests,
                new PlanWatch(store, database, fingerprint),
                meetings);
    }
}
