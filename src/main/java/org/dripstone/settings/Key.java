package org.dripstone.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every setting there is, with its default and what it may be; {@code config/application.properties} says it in words. */
enum Key {
    HOME("home", "", Rule.FOLDER),
    EVENT("event", "", Rule.CODE),
    PUBLIC_URL("public-url", "", Rule.WEB_ADDRESS),
    CLOCK_ZONE("clock.zone", "UTC", Rule.ZONE),
    DATABASE_URL("database.url", "", Rule.DATABASE),
    DATABASE_USER("database.user", "", Rule.ANYTHING),
    DATABASE_PASSWORD("database.password", "", Rule.ANYTHING),
    DATABASE_PASSWORD_FILE("database.password-file", "", Rule.FILE),
    SMTP_HOST("smtp.host", "", Rule.HOST),
    SMTP_PORT("smtp.port", "", Rule.PORT),
    SMTP_SECURITY("smtp.security", "tls", Rule.SECURITY),
    SMTP_USER("smtp.user", "", Rule.ANYTHING),
    SMTP_PASSWORD("smtp.password", "", Rule.ANYTHING),
    SMTP_PASSWORD_FILE("smtp.password-file", "", Rule.FILE),
    SMTP_RATE("smtp.rate", "60", Rule.RATE),
    SMTP_DOMAIN_RATE("smtp.domain-rate", "20", Rule.RATE),
    IMAP_HOST("imap.host", "", Rule.HOST),
    IMAP_PORT("imap.port", "", Rule.PORT),
    IMAP_SECURITY("imap.security", "tls", Rule.SECURITY),
    IMAP_USER("imap.user", "", Rule.ANYTHING),
    IMAP_PASSWORD("imap.password", "", Rule.ANYTHING),
    IMAP_PASSWORD_FILE("imap.password-file", "", Rule.FILE),
    IMAP_FOLDER("imap.folder", "INBOX", Rule.ANYTHING),
    IMAP_POLL("imap.poll", "60s", Rule.WAIT),
    IMAP_AUTHSERV("imap.authserv", "", Rule.ANYTHING),
    SECRETARIAT_NAME("secretariat.name", "Secretariat", Rule.ANYTHING),
    SECRETARIAT_ADDRESS("secretariat.address", "secretariat@example.org", Rule.ADDRESS),
    SECRETARIAT_LANGUAGES("secretariat.languages", "en", Rule.LANGUAGES),
    SECRETARIAT_ZONE("secretariat.zone", "", Rule.ZONE),
    SECRETARIAT_FORWARD_TO("secretariat.forward-to", "", Rule.ADDRESS),
    SECRETARIAT_ORGANISERS("secretariat.organisers", "", Rule.ADDRESSES),
    HTTP_HOST("http.host", "127.0.0.1", Rule.HOST),
    HTTP_PORT("http.port", "8021", Rule.PORT),
    HTTP_USER("http.user", "", Rule.ANYTHING),
    HTTP_PASSWORD("http.password", "", Rule.ANYTHING),
    HTTP_PASSWORD_FILE("http.password-file", "", Rule.FILE),
    SIGNING_KEY("signing-key", "", Rule.SIGNING_KEY),
    SIGNING_KEY_FILE("signing-key-file", "", Rule.FILE);

    static final String PREFIX = "dripstone.";

    private final String property;
    private final String byDefault;
    private final Rule rule;

    Key(String name, String byDefault, Rule rule) {
        this.property = PREFIX + name;
        this.byDefault = byDefault;
        this.rule = rule;
    }

    static Optional<Key> of(String property) {
        return Arrays.stream(values())
                .filter(key -> key.property.equals(property))
                .findFirst();
    }

    static Optional<Key> ofVariable(String variable) {
        return Arrays.stream(values())
                .filter(key -> key.variable().equals(variable))
                .findFirst();
    }

    static List<String> properties() {
        return Arrays.stream(values()).map(Key::property).toList();
    }

    String property() {
        return property;
    }

    /** The name of its environment variable. */
    String variable() {
        return property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    String byDefault() {
        return byDefault;
    }

    Rule rule() {
        return rule;
    }

    /** Passwords and keys: never shown, and each may stand in a file of its own. */
    boolean isSecret() {
        return secretFile().isPresent();
    }

    Optional<Key> secretFile() {
        return of(property + "-file");
    }

    /** Only the port of the pages means something when it is empty: no pages. */
    boolean mayBeEmpty() {
        return this == HTTP_PORT;
    }
}
