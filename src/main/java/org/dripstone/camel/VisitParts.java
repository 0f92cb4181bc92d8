package org.dripstone.camel;

import java.nio.file.Path;
import java.time.Clock;
import org.dripstone.correspondence.Stationery;
import org.dripstone.followup.Appointments;
import org.dripstone.followup.FollowUpItems;
import org.dripstone.followup.LettersOfVisits;
import org.dripstone.followup.WeekNews;
import org.dripstone.followup.time.SendWindow;
import org.dripstone.store.Database;
import org.dripstone.store.JdbiVisitStore;
import org.dripstone.visit.LettersAhead;
import org.dripstone.visit.SessionsAndVisits;
import org.dripstone.visit.VisitCountdown;
import org.dripstone.visit.VisitLetters;
import org.dripstone.visit.VisitReading;
import org.dripstone.visit.Visits;
import org.dripstone.visit.VisitsCalendar;
import org.dripstone.visit.VisitsOfTheWeek;

/** The parts that prepare visits. */
public record VisitParts(Visits visits, VisitReading reading, VisitsCalendar calendar) {

    /** What is in the calendars, as it decides over letters. */
    static Appointments appointments(Database database) {
        return new SessionsAndVisits(MeetingParts.appointments(database), new JdbiVisitStore(database));
    }

    /** What the week's digest tells of visits. */
    static WeekNews ofTheWeek(Database database, SendWindow window, FollowUpItems items) {
        return new VisitsOfTheWeek(new JdbiVisitStore(database), new VisitCountdown(window), items);
    }

    /** What counts the days to visits. */
    static LettersOfVisits letters(Database database, SendWindow window, FollowUpItems items, Clock clock) {
        return new LettersAhead(new JdbiVisitStore(database), new VisitCountdown(window), items, clock);
    }

    /** @param reports where the calendar of visits is written to */
    static VisitParts over(Database database, FollowingUp following, Stationery post, Path reports, Clock clock) {
        VisitLetters letters = new VisitLetters(following.items(), following.letters(), post);
        JdbiVisitStore store = new JdbiVisitStore(database);
        Visits visits = new Visits(
                store,
                following.items(),
                letters,
                new VisitCountdown(following.window()),
                following.journeys(),
                database,
                clock);
        VisitsCalendar calendar = new VisitsCalendar(store, letters, reports.resolve(VisitsCalendar.FILE));
        return new VisitParts(visits, VisitReading.of(post.templates()), calendar);
    }
}
