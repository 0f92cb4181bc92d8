package org.dripstone.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * The rules of a zone as an invitation brings them along. They are Java's: the zones that come with calendar libraries
 * still change the clocks in countries that have stopped to.
 */
final class ZoneOfCalendar {
    /** Before any meeting of ours, for zones whose clocks have never changed. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1970, 1, 1, 0, 0);

    private static final Duration YEAR = Duration.ofDays(366);

    private ZoneOfCalendar() {}

    /** With the change of the clock before {@code moment}, and the one after it if it comes within a year. */
    static VTimeZone of(ZoneId zone, Instant moment) {
        ZoneRules rules = zone.getRules();
        VTimeZone calendar = new VTimeZone();
        calendar.add(new TzId(zone.getId()));
        Optional<ZoneOffsetTransition> before = Optional.ofNullable(rules.previousTransition(moment.plusSeconds(1)));
        Stream<ZoneOffsetTransition> after = Optional.ofNullable(rules.nextTransition(moment)).stream()
                .filter(change -> change.getInstant().isBefore(moment.plus(YEAR)));
        calendar.add(before.map(change -> observance(change, rules)).orElseGet(() -> unchanged(rules, moment)));
        after.map(change -> observance(change, rules)).forEach(calendar::add);
        return calendar;
    }

    private static Observance observance(ZoneOffsetTransition change, ZoneRules rules) {
        return observance(
                rules.isDaylightSavings(change.getInstant()),
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter());
    }

    private static Observance unchanged(ZoneRules rules, Instant moment) {
        return observance(false, ALWAYS, rules.getOffset(moment), rules.getOffset(moment));
    }

    private static Observance observance(boolean summer, LocalDateTime start, ZoneOffset from, ZoneOffset to) {
        Observance observance = summer ? new Daylight() : new Standard();
        observance.add(new DtStart<>(start));
        observance.add(new TzOffsetFrom(from));
        observance.add(new TzOffsetTo(to));
        return observance;
    }
}
