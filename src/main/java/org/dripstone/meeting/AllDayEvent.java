package org.dripstone.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dripstone.correspondence.MailAddress;

/**
 * Something of whole days as calendar programs learn of it: the same days everywhere, whatever the zone.
 *
 * @param uid the same for ever
 * @param sequence one more with each change that is told
 * @param last the last day itself
 * @param description may be empty
 * @param location in words; may be empty
 * @param attendees nobody where it is only shown
 * @param cancelled whether it does not take place
 * @param stamp when this was written
 */
public record AllDayEvent(
        String uid,
        int sequence,
        LocalDate first,
        LocalDate last,
        String summary,
        String description,
        String location,
        MailAddress organiser,
        List<MailAddress> attendees,
        boolean cancelled,
        Instant stamp) {
    public AllDayEvent {
        attendees = List.copyOf(attendees);
    }
}
