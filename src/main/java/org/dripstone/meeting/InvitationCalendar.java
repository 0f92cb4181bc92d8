package org.dripstone.meeting;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.dripstone.correspondence.MailAddress;
import org.dripstone.meeting.Invitation.Method;

/** Invitations as iCalendar (RFC 5545, 5546), in the form that travels in a mail. */
final class InvitationCalendar {
    private static final String PRODUCT = "-//Dripstone//Dripstone//EN";
    /** Far above any line: the library folds by letters, where RFC 5545 counts octets. */
    private static final int UNFOLDED = 1 << 20;

    private InvitationCalendar() {}

    static String of(Invitation invitation) {
        Calendar calendar =
                begun(invitation.method() == Method.REQUEST ? ImmutableMethod.REQUEST : ImmutableMethod.CANCEL);
        calendar.add(ZoneOfCalendar.of(invitation.zone(), invitation.start()));
        calendar.add(event(invitation));
        return Folding.folded(written(calendar));
    }

    static Calendar begun(net.fortuna.ical4j.model.property.Method method) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method);
        return calendar;
    }

    private static VEvent event(Invitation invitation) {
        VEvent event = new VEvent(false);
        event.add(new Uid(invitation.uid()));
        event.add(new DtStamp(invitation.stamp().truncatedTo(ChronoUnit.SECONDS)));
        event.add(in(invitation.zone(), new DtStart<>(local(invitation.start(), invitation.zone()))));
        event.add(in(invitation.zone(), new DtEnd<>(local(invitation.end(), invitation.zone()))));
        event.add(new Sequence(invitation.sequence()));
        event.add(new Summary(invitation.summary()));
        if (!invitation.description().isEmpty()) {
            event.add(new Description(invitation.description()));
        }
        if (!invitation.location().isEmpty()) {
            event.add(new Location(invitation.location()));
        }
        event.add(
                invitation.method() == Method.REQUEST
                        ? ImmutableStatus.VEVENT_CONFIRMED
                        : ImmutableStatus.VEVENT_CANCELLED);
        event.add(ImmutableTransp.OPAQUE);
        event.add(organiser(invitation.organiser()));
        invitation.attendees().forEach(attendee -> event.add(attendee(attendee)));
        return event;
    }

    /** By Java's rules: given a moment, the library counts by its own tables, which lag behind. */
    private static LocalDateTime local(Instant moment, ZoneId zone) {
        return LocalDateTime.ofInstant(moment, zone);
    }

    private static Property in(ZoneId zone, Property time) {
        return time.add(new TzId(zone.getId()));
    }

    static Organizer organiser(MailAddress address) {
        Organizer organiser = new Organizer(mailto(address));
        organiser.add(new Cn(name(address)));
        return organiser;
    }

    static Attendee attendee(MailAddress address) {
        Attendee attendee = new Attendee(mailto(address));
        attendee.add(new Cn(name(address)));
        attendee.add(CuType.INDIVIDUAL);
        attendee.add(Role.REQ_PARTICIPANT);
        attendee.add(PartStat.NEEDS_ACTION);
        attendee.add(Rsvp.TRUE);
        return attendee;
    }

    private static URI mailto(MailAddress address) {
        return URI.create("mailto:" + address.address());
    }

    /** Parameters have no way to write a quotation mark. */
    private static String name(MailAddress address) {
        String name = address.name().isEmpty() ? address.address() : address.name();
        return name.replace('"', '\'');
    }

    static String written(Calendar calendar) {
        StringWriter out = new StringWriter();
        try {
            new CalendarOutputter(true, UNFOLDED).output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
