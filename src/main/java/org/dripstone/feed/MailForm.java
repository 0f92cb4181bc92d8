package org.dripstone.feed;

import java.util.List;

/**
 * A message as read from its file.
 *
 * @param from the sender's address; empty when there is none
 * @param fromName the sender's name; empty when there is none
 * @param date when it was sent, ISO 8601 with offset; empty when it does not say
 * @param bodies its text and its HTML as text, each where there is one; in either a form may stand
 * @param charset of the part the text came from
 */
public record MailForm(String from, String fromName, String date, String subject, List<String> bodies, String charset) {

    public MailForm {
        bodies = List.copyOf(bodies);
    }
}
