package org.dripstone.meeting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.dripstone.correspondence.MailAddress;

/**
 * A meeting as calendar programs learn of it (RFC 5546).
 *
 * @param uid the same for ever
 * @param sequence one more with each change of time or place, or when it is cancelled
 * @param zone in which the reader sees it
 * @param description what the reader finds in the entry; may be empty
 * @param location a place in words or a link; may be empty
 * @param stamp when this was written
 */
record Invitation(
        Method method,
        String uid,
        int sequence,
        Instant start,
        Instant end,
        ZoneId zone,
        String summary,
        String description,
        String location,
        MailAddress organiser,
        List<MailAddress> attendees,
        Instant stamp) {

    enum Method {
        REQUEST,
        CANCEL
    }

    Invitation {
        attendees = List.copyOf(attendees);
    }
}
