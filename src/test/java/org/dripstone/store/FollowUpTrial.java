package org.dripstone.store;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dripstone.correspondence.Contact;
import org.dripstone.correspondence.Contacts;
import org.dripstone.correspondence.FollowUpItem;
import org.dripstone.correspondence.FollowUpWriter;
import org.dripstone.correspondence.Letter;
import org.dripstone.correspondence.OutboxStore.QueuedLetter;
import org.dripstone.domain.Answer;
import org.dripstone.domain.Stage;
import org.dripstone.followup.Appointments.Agenda;
import org.dripstone.followup.FollowUpItems;
import org.dripstone.followup.FollowUpPlanning;
import org.dripstone.followup.FollowUps;
import org.dripstone.followup.Holds;
import org.dripstone.followup.TimesForSessions;
import org.dripstone.followup.plan.FollowUpPlan;
import org.dripstone.followup.plan.FollowUpPlan.Audience;
import org.dripstone.followup.plan.FollowUpPlan.Limits;
import org.dripstone.followup.plan.FollowUpPlan.StagePlan;
import org.dripstone.followup.plan.FollowUpPlan.Step;
import org.dripstone.followup.time.SendWindow;
import org.dripstone.followup.time.Whereabouts;
import org.dripstone.partnership.Journeys;

/** Follow-ups over a database, on a clock that tests move, for readers at work from nine to five on weekdays. */
final class FollowUpTrial {
    static final Step CONTACT_CHECK = step("contact-check", Answer.IN_CONTACT, false, 7, 14, 28);
    private static final Step AGREE_SCOPE = step("agree-scope", Answer.AGREED, true, 14, 28);

    final List<Sent> letters = new ArrayList<>();
    final Journeys journeys;
    final FollowUpPlanning planning;
    final FollowUps followUps;
    final Holds holds;
    final JdbiFollowUpStore store;
    final FollowUpItems items;
    /** What the sides of every partnership have in their calendars. */
    Agenda agenda = Agenda.EMPTY;
    /** Partnerships that need other times. */
    final List<Long> lapsed = new ArrayList<>();

    final List<Long> firstOffers = new ArrayList<>();
    /** Partnerships whose sessions to come were cancelled. */
    final List<Long> calledOff = new ArrayList<>();

    final Clock clock = new MovedByHand();
    private final Database database;
    private final SomeWorkshop workshop;
    private int lettersAMonth = 100;
    private boolean silenceSends = true;
    private Instant now = SomeWorkshop.NOON;

    /** A letter as it was handed to its writer. */
    record Sent(long person, List<FollowUpItem> items, Instant at) {
        List<String> steps() {
            return items.stream().map(FollowUpItem::step).toList();
        }
    }

    FollowUpTrial(Database database, SomeWorkshop workshop) {
        this.database = database;
        this.workshop = workshop;
        store = new JdbiFollowUpStore(database);
        JdbiJourneyStore kept = new JdbiJourneyStore(database);
        JdbiHoldStore pauses = new JdbiHoldStore(database);
        Contacts contacts = new JdbiContacts(database);
        planning = new FollowUpPlanning(
                store, kept, pauses, contacts, partnership -> agenda, event -> plan(), new NineToFive(), database);
        journeys = new Journeys(kept, workshop.partnerships, planning, database, clock);
        holds = new Holds(pauses, planning, database, clock);
        items = new FollowUpItems(store, kept, pauses, contacts, event -> plan());
        followUps = new FollowUps(
                store,
                planning,
                journeys,
                pauses,
                contacts,
                items,
                new Writer(),
                new Offered(),
                event -> plan(),
                database,
                clock);
    }

    FollowUpPlan plan() {
        return new FollowUpPlan(
                new Limits(lettersAMonth, Period.ofDays(3), silenceSends),
                Map.of(
                        Stage.INTRODUCED, stage(Stage.INTRODUCED, CONTACT_CHECK),
                        Stage.IN_CONTACT, stage(Stage.IN_CONTACT, AGREE_SCOPE)));
    }

    private static StagePlan stage(Stage stage, Step step) {
        return new StagePlan(
                stage, Period.ofDays(21), Period.ofDays(90), Period.ofDays(14), FollowUpPlan.NEVER, List.of(step));
    }

    private static Step step(String id, Answer stops, boolean sendAgain, int... waits) {
        return new Step(
                id,
                Audience.BOTH,
                java.util.Arrays.stream(waits).mapToObj(Period::ofDays).toList(),
                List.of(Answer.IN_CONTACT, Answer.NOT_YET, Answer.NOT_INTERESTED),
                Set.of(stops),
                sendAgain,
                "because");
    }

    /** Keeps what it is given; a mail to both sides as one for each. */
    private final class Writer implements FollowUpWriter {
        @Override
        public String write(Contact reader, String event, List<FollowUpItem> about, String key, Instant dueAt) {
            letters.add(new Sent(reader.person(), about, dueAt));
            String id = "<" + key + "@example.org>";
            workshop.outbox.queue(
                    new QueuedLetter(
                            id,
                            reader.person(),
                            reader.address(),
                            about.get(0).step(),
                            new Letter("Subject", "text", "html", "en"),
                            "",
                            List.of(),
                            about.stream()
                                    .map(FollowUpItem::partnership)
                                    .distinct()
                                    .toList(),
                            about.get(0).side().code(),
                            dueAt),
                    now);
            return id;
        }

        @Override
        public List<String> writeToBoth(List<Addressed> both, String event, String key) {
            return both.stream()
                    .map(each -> write(
                            each.reader(),
                            event,
                            List.of(each.item()),
                            key + "." + each.item().side().code(),
                            each.dueAt()))
                    .toList();
        }
    }

    void atMost(int lettersAMonth) {
        this.lettersAMonth = lettersAMonth;
    }

    void silenceHolds() {
        silenceSends = false;
    }

    /** A partnership whose sides have just been introduced. */
    long introduced(long seeker, long solution) {
        long partnership = workshop.partnership(seeker, solution);
        journeys.known(partnership, Stage.INTRODUCED, "<introduction@example.org>");
        return partnership;
    }

    /** Lets the days go by, with a tick every six hours. */
    void days(int days) {
        Instant end = now.plus(Duration.ofDays(days));
        while (now.isBefore(end)) {
            sixHours();
        }
    }

    void sixHours() {
        now = now.plus(Duration.ofHours(6));
        tick();
    }

    void tick() {
        readers().forEach(followUps::carryOut);
    }

    private List<Long> readers() {
        return database.with(
                h -> h.createQuery(RouteSql.statement("follow-ups-due").replace(":?", ":"))
                        .bind("now", Times.toSql(now))
                        .mapTo(Long.class)
                        .list());
    }

    Instant now() {
        return now;
    }

    List<Sent> lettersTo(long person) {
        return letters.stream().filter(letter -> letter.person() == person).toList();
    }

    /** On which day after the beginning each letter went to {@code person}, and about which steps. */
    List<String> diary(long person) {
        return lettersTo(person).stream()
                .map(letter -> Duration.between(SomeWorkshop.NOON, letter.at()).toDays() + " "
                        + String.join(", ", letter.steps()))
                .toList();
    }

    private final class Offered implements TimesForSessions {
        @Override
        public void callOff(long partnership) {
            calledOff.add(partnership);
        }

        @Override
        public void first(long partnership) {
            firstOffers.add(partnership);
        }

        @Override
        public void others(long partnership) {
            lapsed.add(partnership);
        }
    }

    private final class MovedByHand extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** The same for everybody. */
    static final class NineToFive implements SendWindow {
        static final Whereabouts SOMEWHERE = new Whereabouts("", Optional.of(ZoneOffset.UTC));
        private static final LocalTime OPENS = LocalTime.of(9, 0);
        private static final LocalTime CLOSES = LocalTime.of(17, 0);

        @Override
        public Instant earliest(Instant notBefore, Whereabouts reader) {
            ZonedDateTime at = notBefore.atZone(ZoneOffset.UTC);
            boolean late = !at.toLocalTime().isBefore(CLOSES);
            LocalDate day = late ? at.toLocalDate().plusDays(1) : at.toLocalDate();
            boolean sameDay =
                    !late && isWorkingDay(day, reader) && !at.toLocalTime().isBefore(OPENS);
            while (!isWorkingDay(day, reader)) {
                day = day.plusDays(1);
            }
            return sameDay ? notBefore : day.atTime(OPENS).toInstant(ZoneOffset.UTC);
        }

        @Override
        public boolean isWorkingDay(LocalDate day, Whereabouts reader) {
            return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
        }
    }
}
