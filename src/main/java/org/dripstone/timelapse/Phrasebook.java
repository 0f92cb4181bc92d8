package org.dripstone.timelapse;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** What people and their mail programs say, in one language. */
final class Phrasebook {
    private static final String FALLBACK = "en";
    private static final Map<String, Phrasebook> BOOKS = new ConcurrentHashMap<>();

    private final Properties phrases = new Properties();
    private final Locale locale;

    private Phrasebook(String language, InputStream in) {
        this.locale = Locale.forLanguageTag(language);
        try (InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            phrases.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Phrasebook in(String language) {
        return BOOKS.computeIfAbsent(language, Phrasebook::read);
    }

    private static Phrasebook read(String language) {
        InputStream in = Phrasebook.class.getResourceAsStream(language + ".properties");
        return in == null ? in(FALLBACK) : new Phrasebook(language, in);
    }

    String say(String key) {
        return Optional.ofNullable(phrases.getProperty(key))
                .orElseThrow(() -> new IllegalArgumentException("nobody knows how to say " + key));
    }

    Optional<String> sayIfKnown(String key) {
        return Optional.ofNullable(phrases.getProperty(key));
    }

    /** With a day or an address in place of {@code {}}. */
    String say(String key, String what) {
        return say(key).replace("{}", what);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }
}
