package org.dripstone.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;

/** Events of whole days as iCalendar (RFC 5545, 5546): invitations to one, and calendars of many to subscribe to. */
public final class AllDayCalendar {

    private AllDayCalendar() {}

    /** For the attendees; cancels the event when it is. */
    public static String invitation(AllDayEvent event) {
        Method method = event.cancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST;
        Calendar calendar = InvitationCalendar.begun(method);
        calendar.add(component(event));
        return Folding.folded(InvitationCalendar.written(calendar));
    }

    /** For whoever subscribes to the file; the events are only shown there. */
    public static String published(String name, List<AllDayEvent> events) {
        Calendar calendar = InvitationCalendar.begun(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        if (events.isEmpty()) {
            // A calendar has at least one component (RFC 5545, 3.4), and programs refuse one without.
            calendar.add(ZoneOfCalendar.of(ZoneId.of("Etc/UTC"), Instant.EPOCH));
        }
        events.forEach(event -> calendar.add(component(event)));
        return Folding.folded(InvitationCalendar.written(calendar));
    }

    private static VEvent component(AllDayEvent event) {
        VEvent component = new VEvent(false);
        component.add(new Uid(event.uid()));
        component.add(new DtStamp(event.stamp().truncatedTo(ChronoUnit.SECONDS)));
        component.add(new DtStart<LocalDate>(event.first()));
        // The first day that is not in it any more (RFC 5545, 3.6.1).
        component.add(new DtEnd<LocalDate>(event.last().plusDays(1)));
        component.add(new Sequence(event.sequence()));
        component.add(new Summary(event.summary()));
        if (!event.description().isEmpty()) {
            component.add(new Description(event.description()));
        }
        if (!event.location().isEmpty()) {
            component.add(new Location(event.location()));
        }
        component.add(event.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        component.add(event.attendees().isEmpty() ? ImmutableTransp.TRANSPARENT : ImmutableTransp.OPAQUE);
        component.add(InvitationCalendar.organiser(event.organiser()));
        event.attendees().forEach(attendee -> component.add(InvitationCalendar.attendee(attendee)));
        return component;
    }
}
