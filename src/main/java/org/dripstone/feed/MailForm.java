package org.dripstone.feed;

/**
 * A message as read from its file.
 *
 * @param from the sender's address; empty when there is none
 * @param fromName the sender's name; empty when there is none
 * @param date when it was sent, ISO 8601 with offset; empty when it does not say
 * @param body its text, where there is only HTML converted to text
 * @param charset of the part the text came from
 */
public record MailForm(String from, String fromName, String date, String subject, String body, String charset) {}
