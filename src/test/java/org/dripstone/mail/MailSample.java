package org.dripstone.mail;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dripstone.correspondence.Letter;
import org.dripstone.correspondence.MailAddress;
import org.dripstone.correspondence.OutgoingMail;

/** A mail to test with; what a test cares about is said there. */
public final class MailSample {

    private final Letter letter;
    private final Map<String, String> headers = new HashMap<>();
    private String id = "<fu-1@dripstone.example.org>";
    private String inReplyTo = "";
    private List<String> references = List.of();
    private MailAddress to = new MailAddress("Miriam Okello", "miriam@example.org");
    private Optional<MailAddress> beside = Optional.empty();

    public MailSample(Letter letter) {
        this.letter = letter;
    }

    public MailSample id(String id) {
        this.id = id;
        return this;
    }

    public MailSample to(MailAddress to) {
        this.to = to;
        return this;
    }

    MailSample beside(MailAddress other) {
        this.beside = Optional.of(other);
        return this;
    }

    MailSample inReplyTo(String inReplyTo) {
        this.inReplyTo = inReplyTo;
        return this;
    }

    MailSample references(List<String> references) {
        this.references = references;
        return this;
    }

    MailSample header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public OutgoingMail build() {
        return new OutgoingMail(
                id,
                inReplyTo,
                references,
                new MailAddress("Секретариат «Родник»", "secretariat@example.org"),
                to,
                beside,
                "answers@example.org",
                "bounce+fu-1@example.org",
                letter,
                "stop+abc@example.org",
                "0123456789ABCDEFGHJK",
                headers,
                Instant.parse("2026-03-02T09:30:00Z"));
    }
}
