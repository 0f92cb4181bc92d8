package org.dripstone.timelapse;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;

/** Lets months go by: the clock hops to the next moment at which somebody writes or something is due. */
public final class TimeLapse {
    /** A while into the secretariat's day: digests are written, and what could not be introduced is looked at again. */
    private static final LocalTime MORNING = LocalTime.of(9, 5);

    private final Office office;
    private final Cast cast;
    private final SimulatedClock clock;
    private final ZoneId zone;
    private final Queue<Posted> underWay =
            new PriorityQueue<>(Comparator.comparing(Posted::at).thenComparing(Posted::number));
    private int posted;
    private int letters;
    private int received;

    /** @param zone of the secretariat, whose mornings count */
    public TimeLapse(Office office, Cast cast, SimulatedClock clock, ZoneId zone) {
        this.office = office;
        this.cast = cast;
        this.clock = clock;
        this.zone = zone;
    }

    /** Two that arrive at the same moment arrive in the order in which they were written. */
    private record Posted(int number, Post post) {
        Instant at() {
            return post.at();
        }
    }

    /** Told how far it is. */
    public interface Watching {
        void at(Instant now);
    }

    public void runUntil(Instant end, Watching watching) throws IOException {
        work();
        for (Instant next = next(); next.isBefore(end); next = next()) {
            clock.hopTo(next);
            deliver();
            work();
            watching.at(next);
        }
        clock.hopTo(end);
    }

    private Instant next() {
        Instant next = morning();
        Optional<Instant> due = office.next();
        if (due.filter(next::isAfter).isPresent()) {
            next = due.get();
        }
        Posted first = underWay.peek();
        return first != null && first.at().isBefore(next) ? first.at() : next;
    }

    private Instant morning() {
        ZonedDateTime now = clock.instant().atZone(zone);
        ZonedDateTime today = now.with(MORNING);
        return (today.isAfter(now) ? today : today.plusDays(1)).toInstant();
    }

    private void deliver() throws IOException {
        while (!underWay.isEmpty() && !underWay.element().at().isAfter(clock.instant())) {
            office.receive(underWay.remove().post().raw());
            received++;
        }
    }

    private void work() throws IOException {
        Queue<byte[]> left = new ArrayDeque<>(office.work());
        while (!left.isEmpty()) {
            letters++;
            List<Post> answers = cast.read(left.remove(), clock.instant());
            answers.forEach(post -> underWay.add(new Posted(posted++, post)));
        }
    }

    /** How many letters left. */
    public int letters() {
        return letters;
    }

    /** How many mails arrived. */
    public int received() {
        return received;
    }
}
