package org.dripstone.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a setting may be, as a test and in words. */
enum Rule {
    ANYTHING("anything"),
    FOLDER("the path of a folder, without ';'"),
    FILE("the path of a file"),
    CODE("a code of letters, digits, '.', '_' and '-'"),
    WEB_ADDRESS("a web address such as https://workshop.example.org"),
    ZONE("a time zone such as UTC or Europe/Paris"),
    DATABASE("jdbc:h2:… or jdbc:postgresql:…"),
    HOST("a host name or address, without port"),
    PORT("a port from 1 to 65535"),
    SECURITY("tls, starttls or none"),
    RATE("a whole number of mails a minute, from 1 to 100000, or none for as fast as it goes"),
    WAIT("a number with s, m or h, such as 60s, 5m or 1h"),
    ADDRESS("one e-mail address"),
    ADDRESSES("e-mail addresses with commas between"),
    LANGUAGES("language codes with commas between, such as en, fr"),
    SIGNING_KEY("at least 32 characters");

    /** Of a rate: as fast as it goes. */
    static final String NO_RATE = "none";

    private final String allowed;

    Rule(String allowed) {
        this.allowed = allowed;
    }

    String allowed() {
        return allowed;
    }

    boolean allows(String value) {
        return switch (this) {
            case ANYTHING -> true;
            case FOLDER -> !value.contains(";") && !value.contains("\0");
            case FILE -> !value.contains("\0");
            case CODE -> value.matches("[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]*");
            case WEB_ADDRESS -> isWebAddress(value);
            case ZONE -> isZone(value);
            case DATABASE -> value.matches("jdbc:(h2|postgresql):.+");
            case HOST -> value.matches("[\\p{Alnum}._-]+|[\\p{XDigit}:.]*:[\\p{XDigit}:.]*");
            case PORT -> isWhole(value, 65_535);
            case SECURITY -> Set.of("tls", "starttls", "none").contains(value.toLowerCase(Locale.ROOT));
            case RATE -> value.equals(NO_RATE) || isWhole(value, 100_000);
            case WAIT -> Waits.areIn(value);
            case ADDRESS -> isAddress(value);
            case ADDRESSES -> Lists.of(value).stream().allMatch(Rule::isAddress);
            case LANGUAGES -> areLanguages(value);
            case SIGNING_KEY -> value.length() >= 32;
        };
    }

    private static boolean isWhole(String value, int most) {
        return value.matches("[1-9]\\d{0,8}") && Integer.parseInt(value) <= most;
    }

    private static boolean isAddress(String value) {
        return value.matches("[^\\s@<>,;\"]+@[\\p{L}\\p{M}\\p{N}._-]+");
    }

    private static boolean areLanguages(String value) {
        List<String> known = Arrays.asList(Locale.getISOLanguages());
        return Lists.of(value).stream().allMatch(known::contains);
    }

    private static boolean isZone(String value) {
        try {
            return !ZoneId.of(value).getId().isEmpty();
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private static boolean isWebAddress(String value) {
        try {
            URI address = new URI(value);
            return Set.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
