package org.dripstone.identity.linkage;

import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.dripstone.domain.PersonName;
import org.dripstone.domain.PersonRecord;
import org.dripstone.normalise.PersonNames;

/**
 * Made-up people, as many as wanted; of ten records one tells of somebody once more, with what happens to names on the
 * way: exchanged, shortened to an initial, mistyped, written in Cyrillic, without employer or from another address.
 * Common names are common: the fourth part of all has one of fifty family names.
 */
public final class SyntheticPeople {

    private static final String STARTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";
    private static final String ENDS = "bdgklmnprstz";

    private static final String[] COUNTRIES = {"KE", "UZ", "GE", "KZ", "NP", "BD", "PY", "SN", "MA", "ID", "BA", "LA"};
    private static final String LATIN = "abdeghiklmnoprstuvz";
    private static final String CYRILLIC = "абдегхиклмнопрстувз";
    private static final int OF_TEN = 10;
    private static final int COMMON = 50;
    private static final int COLLEAGUES = 20;

    private final int size;
    private final long seed;

    public SyntheticPeople(int size, long seed) {
        this.size = size;
        this.seed = seed;
    }

    int size() {
        return size;
    }

    /** How many records tell of somebody once more. */
    long again() {
        return size / OF_TEN;
    }

    /** Who a record tells of: the last tenth tells of people told of before. */
    int person(int record) {
        int once = size - size / OF_TEN;
        return record < once ? record : random(record, 1).nextInt(once);
    }

    public PersonRecord record(int record) {
        int person = person(record);
        return record == person ? told(person) : again(told(person), random(record, 2));
    }

    private PersonRecord told(int person) {
        Random random = random(person, 0);
        String given = word(random.nextInt(3) == 0 ? random.nextInt(COMMON) : COMMON + random.nextInt(3_000));
        String family = word(random.nextInt(4) == 0 ? random.nextInt(COMMON) : COMMON + random.nextInt(400_000));
        int office = random.nextInt(Math.max(1, size / COLLEAGUES));
        boolean isAtOffice = random.nextBoolean();
        String host = isAtOffice ? "office" + office + ".example.org" : "mail.example.com";
        return new PersonRecord(
                PersonNames.read(given, family, ""),
                Set.of(given.toLowerCase(Locale.ROOT) + "." + person + "@" + host),
                "Institute of " + word(office),
                COUNTRIES[office % COUNTRIES.length],
                random.nextBoolean() ? "+2547" + String.format("%08d", person) : "");
    }

    private static PersonRecord again(PersonRecord told, Random random) {
        PersonName name = told.name();
        String given = name.given();
        String family = name.family();
        PersonName written = switch (random.nextInt(6)) {
            case 0 -> PersonNames.read(family, given, "");
            case 1 -> PersonNames.read(given.substring(0, 1) + ".", family, "");
            case 2 -> PersonNames.read(given, slip(family, random), "");
            case 3 -> PersonNames.read(cyrillic(given), cyrillic(family), "");
            case 4 -> PersonNames.read(given + " " + word(random.nextInt(3_000)), family, "");
            default -> name;
        };
        boolean sameAddress = random.nextInt(3) > 0;
        return new PersonRecord(
                written,
                sameAddress ? told.emails() : Set.of("x" + random.nextInt() + "@mail.example.net"),
                random.nextInt(5) == 0 ? "" : told.organisation(),
                told.country(),
                random.nextBoolean() ? told.phone() : "");
    }

    private static String slip(String word, Random random) {
        int at = 1 + random.nextInt(word.length() - 1);
        return word.substring(0, at) + word.substring(Math.min(word.length(), at + 1));
    }

    private static String cyrillic(String word) {
        StringBuilder out = new StringBuilder();
        word.toLowerCase(Locale.ROOT).chars().forEach(letter -> {
            int at = LATIN.indexOf(letter);
            out.append(at < 0 ? "" : CYRILLIC.charAt(at));
        });
        return out.isEmpty() ? word : Character.toUpperCase(out.charAt(0)) + out.substring(1);
    }

    /** The same word for the same number: two syllables at least, with as many consonants as names have. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        long left = (number + 17L) * 2_654_435_761L % 1_000_003;
        for (int syllable = 0; syllable < 2 || left > 0; syllable++) {
            word.append(STARTS.charAt((int) (left % STARTS.length())));
            left /= STARTS.length();
            word.append(VOWELS.charAt((int) (left % VOWELS.length())));
            left /= VOWELS.length();
            word.append(ENDS.charAt((int) (left % ENDS.length())));
            left /= ENDS.length();
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private Random random(int of, int purpose) {
        return new Random((seed + of) * 1_000_003L + purpose * 7_919L);
    }
}
