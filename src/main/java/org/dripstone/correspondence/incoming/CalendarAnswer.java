package org.dripstone.correspondence.incoming;

import java.util.List;

/**
 * What a calendar program says of a meeting.
 *
 * @param method {@code REPLY}, {@code COUNTER}, {@code CANCEL} …, upper case
 * @param attendee address; empty when nobody in particular speaks
 * @param partstat {@code ACCEPTED}, {@code DECLINED} …, upper case; empty when it says none
 * @param sequence of the invitation it answers
 * @param start proposed by a counter, as the calendar writes it; empty otherwise
 * @param instance the one meeting of a series it is about, as the calendar writes it; empty when it is about all
 * @param delegates whom the attendee sends instead
 */
public record CalendarAnswer(
        String method,
        String uid,
        String attendee,
        String partstat,
        int sequence,
        String comment,
        String start,
        String instance,
        List<String> delegates) {

    public CalendarAnswer {
        delegates = List.copyOf(delegates);
    }
}
