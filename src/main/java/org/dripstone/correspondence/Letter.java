package org.dripstone.correspondence;

import java.util.List;

/**
 * What one mail says, in one language, twice: as plain text and as HTML.
 *
 * @param subject one line
 * @param language BCP 47, the language it was really written in, which is not always the one asked for
 * @param calendar what it says to calendar programs, as iCalendar with its method; empty for nothing
 * @param attachments files that go with it
 */
public record Letter(
        String subject, String text, String html, String language, String calendar, List<Attachment> attachments) {
    public Letter {
        attachments = List.copyOf(attachments);
    }

    /** One that goes alone. */
    public Letter(String subject, String text, String html, String language, String calendar) {
        this(subject, text, html, language, calendar, List.of());
    }

    /** One that says nothing to calendar programs. */
    public Letter(String subject, String text, String html, String language) {
        this(subject, text, html, language, "");
    }

    public Letter withCalendar(String iCalendar) {
        return new Letter(subject, text, html, language, iCalendar, attachments);
    }

    public Letter withAttachments(List<Attachment> files) {
        return new Letter(subject, text, html, language, calendar, files);
    }
}
