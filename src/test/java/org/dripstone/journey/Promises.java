package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dripstone.domain.Stage;
import org.dripstone.followup.time.DaysOff;
import org.dripstone.followup.time.Whereabouts;
import org.dripstone.followup.time.WorkingHours;
import org.dripstone.followup.time.WorkingTime;
import org.dripstone.journey.Years.Delivered;

/** What holds for every letter and every move, whatever happens in between. */
final class Promises {
    private static final int LETTERS_A_MONTH = 6;
    private static final Duration A_MONTH = Duration.ofDays(30);
    private static final Duration SOON = Duration.ofDays(6);
    private static final Set<DayOfWeek> WESTERN = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Set<DayOfWeek> FRIDAYS = Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);

    /** Told here once more, as a person knows it. */
    private static final Map<String, Place> PLACES = Map.ofEntries(
            Map.entry("GH", new Place("Africa/Accra", WESTERN)),
            Map.entry("KE", new Place("Africa/Nairobi", WESTERN)),
            Map.entry("EG", new Place("Africa/Cairo", FRIDAYS)),
            Map.entry("NP", new Place("Asia/Kathmandu", Set.of(DayOfWeek.SATURDAY))),
            Map.entry("BD", new Place("Asia/Dhaka", FRIDAYS)),
            Map.entry("DE", new Place("Europe/Berlin", WESTERN)),
            Map.entry("CL", new Place("America/Santiago", WESTERN)),
            Map.entry("KI", new Place("Pacific/Tarawa", WESTERN)),
            Map.entry("SA", new Place("Asia/Riyadh", FRIDAYS)));

    /** Where a country's clocks stand, and its weekend. */
    private record Place(String zone, Set<DayOfWeek> weekend) {}

    private final Years years;
    private final List<String> broken = new ArrayList<>();
    private final WorkingTime holidays =
            WorkingTime.of(DaysOff.read(Path.of("config/holidays.yaml")), WorkingHours.USUAL, ZoneOffset.UTC);

    Promises(Years years) {
        this.years = years;
        years.watch(this::look);
    }

    private void look(Delivered letter) {
        keepsWorkingTime(letter);
        keepsTheMonth(letter);
        isNotSentTwice(letter);
        comesAfterNoExit(letter);
    }

    private void keepsWorkingTime(Delivered letter) {
        String country = (String) years.rows("select country from person where id = ?", letter.person())
                .get(0)
                .get(0);
        Place place = PLACES.get(country);
        ZonedDateTime there = letter.at().atZone(ZoneId.of(place.zone()));
        LocalTime clock = there.toLocalTime();
        check(
                !clock.isBefore(LocalTime.of(9, 0)) && clock.isBefore(LocalTime.of(16, 30)),
                letter,
                "comes at " + clock + " in " + country);
        check(!place.weekend().contains(there.getDayOfWeek()), letter, "comes on a " + there.getDayOfWeek());
        MonthDay day = MonthDay.from(there);
        check(day.isBefore(MonthDay.of(12, 24)) && day.isAfter(MonthDay.of(1, 2)), letter, "comes between the years");
        check(
                holidays.isWorkingDay(there.toLocalDate(), new Whereabouts(country, Optional.empty())),
                letter,
                "comes on a holiday");
    }

    private void keepsTheMonth(Delivered letter) {
        long before = years.delivered.stream()
                .filter(each -> each.person() == letter.person())
                .filter(each -> each.at().isAfter(letter.at().minus(A_MONTH)))
                .count();
        check(
                before <= LETTERS_A_MONTH || waitsForNoRoom(letter),
                letter,
                "is the " + before + "th within thirty days");
    }

    /** What brings two together, what one of them just asked for, and that the other one has ended it. */
    private boolean waitsForNoRoom(Delivered letter) {
        return letter.step().startsWith("introduction-")
                || tellsOfAnEnd(letter)
                || (letter.step().equals("session-slots")
                        && letter.partnerships().stream().anyMatch(this::hasJustAskedForTimes));
    }

    /** Whatever else it is about. */
    private boolean tellsOfAnEnd(Delivered letter) {
        return !years.rows("select 1 from follow_up where letter = ? and step = 'closed-by-other'", letter.messageId())
                .isEmpty();
    }

    private boolean hasJustAskedForTimes(long partnership) {
        return !years.rows("""
                select 1 from statement said join meeting_slot offered
                  on offered.partnership_id = said.partnership_id and offered.offered_at = said.said_at
                where said.partnership_id = ? and said.answer in ('propose-dates', 'session-held')
                  and offered.round = (select max(last.round) from meeting_slot last where last.partnership_id = ?)""", partnership, partnership).isEmpty();
    }

    private void isNotSentTwice(Delivered letter) {
        years.delivered.stream()
                .filter(each -> !each.equals(letter) && each.person() == letter.person())
                .forEach(each -> {
                    check(!each.messageId().equals(letter.messageId()), letter, "was sent before");
                    boolean again = each.step().equals(letter.step())
                            && each.partnerships().equals(letter.partnerships())
                            && each.at().isAfter(letter.at().minus(SOON));
                    check(
                            !again || somethingHappened(letter, each.at()) || tellsOfAnotherAbsence(letter, each.at()),
                            letter,
                            "repeats that of " + each);
                });
    }

    private boolean somethingHappened(Delivered letter, Instant since) {
        return letter.partnerships().stream()
                .anyMatch(id -> !years.rows(
                                "select 1 from statement where partnership_id = ? and said_at >= ?"
                                        + " union all select 1 from stage_move where partnership_id = ? and moved_at >= ?",
                                id,
                                since,
                                id,
                                since)
                        .isEmpty());
    }

    /** A letter that was held back for long may be followed soon by one about the next time the other side is away. */
    private boolean tellsOfAnotherAbsence(Delivered letter, Instant since) {
        return letter.step().equals("held-until")
                && letter.partnerships().stream()
                        .anyMatch(id ->
                                !years.rows("""
                                select 1 from hold h join partnership k on k.id = ?
                                join solution o on o.id = k.solution_id
                                where h.why = 'away' and h.since >= ? and h.person_id <> ?
                                  and h.person_id in (k.seeker_id, o.provider_id)""", id, since, letter.person()).isEmpty());
    }

    private void comesAfterNoExit(Delivered letter) {
        List<String> stages = letter.partnerships().stream()
                .map(id -> (String) years.rows("select stage from partnership where id = ?", id)
                        .get(0)
                        .get(0))
                .toList();
        boolean goesOn = stages.stream().map(Stage::valueOf).anyMatch(Stage::isOnTheWay);
        boolean tellsOfTheEnd = letter.step().equals("closed-by-other") && stages.contains("DECLINED");
        check(goesOn || tellsOfTheEnd, letter, "comes after the end: " + stages);
    }

    private void check(boolean kept, Delivered letter, String what) {
        if (!kept) {
            broken.add(letter + " " + what);
        }
    }

    /** All letters kept their promises, and so did all moves. */
    void areKept() {
        assertThat(broken).isEmpty();
        assertThat(years.rows("select * from stage_move where evidence = ''")).isEmpty();
        movesGoForward();
        silenceEndsInSleep();
        nothingIsLeftInTheOutbox();
    }

    private void movesGoForward() {
        for (List<Object> move : years.rows("select from_stage, to_stage, evidence, partnership_id from stage_move")) {
            if (String.valueOf(move.get(0)).isEmpty()) {
                continue;
            }
            Stage from = Stage.valueOf(String.valueOf(move.get(0)));
            Stage to = Stage.valueOf(String.valueOf(move.get(1)));
            boolean byTheOffice = String.valueOf(move.get(2)).startsWith("the secretariat: ");
            boolean wakes = from == Stage.DORMANT && to.isOnTheWay();
            boolean ends = from == Stage.DORMANT && to == Stage.DECLINED;
            assertThat(byTheOffice || wakes || ends || to.compareTo(from) > 0)
                    .as("%s", move)
                    .isTrue();
        }
    }

    /** A year and a half after the last word nobody is asked anything any more. */
    private void silenceEndsInSleep() {
        Instant longAgo = years.now().minus(Duration.ofDays(550));
        List<List<Object>> awake = years.rows(
                "select id, stage, flags from partnership k where stage not in"
                        + " ('DORMANT', 'DECLINED', 'MERGED', 'WITHDRAWN', 'ADAPTED', 'INTEREST', 'VALIDATED')"
                        + " and stage_since < ? and not exists (select 1 from statement s"
                        + " where s.partnership_id = k.id and s.said_at >= ?)"
                        + " and not exists (select 1 from hold h where h.partnership_id = k.id)",
                longAgo,
                longAgo);
        assertThat(awake).isEmpty();
        assertThat(years.rows("select f.* from follow_up f join partnership k on k.id = f.partnership_id"
                        + " where f.status = 'OWED' and k.stage in ('DORMANT', 'MERGED', 'WITHDRAWN')"))
                .isEmpty();
    }

    private void nothingIsLeftInTheOutbox() {
        assertThat(years.rows(
                        "select step, status, failure from message where status in ('SENDING', 'UNKNOWN')"
                                + " or (status = 'QUEUED' and queued_at < ?)",
                        years.now().minus(Duration.ofDays(14))))
                .isEmpty();
    }
}
