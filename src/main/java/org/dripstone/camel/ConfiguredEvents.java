package org.dripstone.camel;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dripstone.feed.EventChoice;
import org.dripstone.feed.EventDays;
import org.dripstone.settings.Events;
import org.dripstone.settings.Settings;

/** The events of {@code config/events.yaml}, as the parts ask for them. */
final class ConfiguredEvents implements EventChoice, EventDays {
    private final Events events;
    private final Settings settings;
    private final Clock clock;

    ConfiguredEvents(Events events, Settings settings, Clock clock) {
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String named(String name) {
        return known(name).orElse(name);
    }

    @Override
    public Optional<String> known(String name) {
        return events.byCode(name).map(Events.Event::code);
    }

    @Override
    public String usual() {
        return settings.event()
                .or(() -> events.newest().map(Events.Event::code))
                .orElseGet(() -> String.valueOf(
                        LocalDate.now(clock.withZone(settings.clockZone())).getYear()));
    }

    @Override
    public Optional<LocalDate> date(String event) {
        return events.byCode(event).map(Events.Event::date);
    }

    @Override
    public ZoneId zone(String event) {
        return events.byCode(event).map(Events.Event::zone).orElseGet(settings::clockZone);
    }

    /** The codes of all events there are. */
    Set<String> codes() {
        return events.all().stream().map(Events.Event::code).collect(Collectors.toSet());
    }

    /** Where sessions take place from afar; empty where it is agreed each time. */
    String link(String event) {
        return events.byCode(event).map(Events.Event::link).orElse("");
    }

    /** What participants know the event as. */
    String title(String event) {
        return events.byCode(event).map(Events.Event::title).orElse(event);
    }
}
