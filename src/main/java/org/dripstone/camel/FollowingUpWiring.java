package org.dripstone.camel;

import java.time.Clock;
import java.util.function.Function;
import org.dripstone.correspondence.Contacts;
import org.dripstone.correspondence.FollowUpLetters;
import org.dripstone.correspondence.OfficeLetters;
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

/** Puts together the parts that move partnerships on and follow them up, over one database. */
final class FollowingUpWiring {
    private final Database database;
    private final Contacts contacts;
    private final Stationery stationery;
    private final Terms terms;
    private final Clock clock;
    private final JdbiFollowUpStore store;
    private final JdbiJourneyStore journeyStore;
    private final JdbiHoldStore holdStore;
    private final FollowUpLetters letters;
    private final FollowUpPlanning planning;
    private final FollowUpItems items;
    private final Holds holds;

    /**
     * What is owed, and when.
     *
     * @param plans by the code of the event
     * @param links where sessions of an event take place, by its code
     * @param fingerprint of the files that say so
     */
    record Terms(
            Function<String, FollowUpPlan> plans,
            WorkingTime window,
            Function<String, String> links,
            String fingerprint) {}

    FollowingUpWiring(Database database, Contacts contacts, Stationery stationery, Terms terms, Clock clock) {
        this.database = database;
        this.contacts = contacts;
        this.stationery = stationery;
        this.terms = terms;
        this.clock = clock;
        this.store = new JdbiFollowUpStore(database);
        this.journeyStore = new JdbiJourneyStore(database);
        this.holdStore = new JdbiHoldStore(database);
        this.letters = new FollowUpLetters(stationery);
        this.planning = new FollowUpPlanning(
                store,
                journeyStore,
                holdStore,
                contacts,
                VisitParts.appointments(database),
                terms.plans(),
                terms.window(),
                database);
        this.items = new FollowUpItems(store, journeyStore, holdStore, contacts, terms.plans());
        this.holds = new Holds(holdStore, planning, database, clock);
    }

    FollowingUp over(PartnershipStore partnerships) {
        Journeys journeys = new Journeys(journeyStore, partnerships, planning, database, clock);
        MeetingParts meetings = MeetingParts.over(
                database,
                new MeetingParts.Around(items, letters, stationery, terms.window()),
                journeys,
                terms.links(),
                clock);
        MailDesk desk = desk();
        return new FollowingUp(
                journeys,
                items,
                letters,
                terms.window(),
                planning,
                followUps(journeys, meetings),
                holds,
                new StillWanted(store, holds, clock),
                new ReadersAtWork(terms.window(), clock),
                desk,
                digests(desk),
                new PlanWatch(store, database, terms.fingerprint()),
                meetings);
    }

    private FollowUps followUps(Journeys journeys, MeetingParts meetings) {
        return new FollowUps(
                store,
                planning,
                journeys,
                holdStore,
                contacts,
                items,
                letters,
                meetings.offers(),
                terms.plans(),
                database,
                clock);
    }

    private MailDesk desk() {
        return new MailDesk(
                store,
                new JdbiLettersWaiting(database),
                VisitParts.letters(database, terms.window(), items, clock),
                contacts,
                planning,
                items,
                holds,
                letters,
                terms.plans(),
                database,
                clock);
    }

    private Digests digests(MailDesk desk) {
        return new Digests(
                new JdbiDigestStore(database),
                store,
                items,
                holds,
                desk,
                new OfficeLetters(stationery),
                VisitParts.ofTheWeek(database, terms.window(), items),
                terms.plans(),
                terms.window(),
                terms.window().secretariat(),
                database,
                clock);
    }
}
