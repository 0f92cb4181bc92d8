package org.dripstone.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a cell step by step, the surest step first; the first that understands it decides. */
final class CountryCell {

    private static final Pattern PART = Pattern.compile("[,;/|\\n\\r\\t•·、،؛，；：:()（）\\[\\]]+|\\s[-–—]\\s");

    private static final Pattern LIST = Pattern.compile("[,;/|\\n\\r\\t•·、،؛，；]");

    /** Codes are written in capitals, or all small; "Bo, Sierra Leone" and "Sur, Oman" are towns. */
    private static final Pattern SHORT_NAME = Pattern.compile("[A-Z][a-z]{1,2}");

    /** From Hebrew on. */
    private static final char FEW_LETTERS = '\u0590';

    private static final int MOST_SYLLABLES = 4;

    private static final CountryReading UNKNOWN =
            CountryReading.none("no name, code or adjective of a country we know");

    private final CountryCodes codes;
    private final CountryWords words;
    private final CountryLexicon lexicon;
    private final EveryLanguage everyLanguage;
    private final CountrySpelling spelling;
    private final CountryCombinations combinations;
    private final CountryAbbreviations abbreviations;
    private final CountryThen then;
    private final CountryCompass compass;
    private final CountryAndTown andTown;

    CountryCell(CountryCodes codes, CountryWords words, CountryLexicon lexicon) {
        this.codes = codes;
        this.words = words;
        this.then = new CountryThen(words);
        this.lexicon = lexicon;
        this.everyLanguage = new EveryLanguage(codes, words);
        this.spelling = new CountrySpelling(lexicon.names());
        this.abbreviations = new CountryAbbreviations(codes);
        this.compass = new CountryCompass(this::named);
        this.andTown = new CountryAndTown(this::named, this::inAnyLanguage);
        this.combinations = new CountryCombinations(words, new Sounding()::of);
    }

    CountryReading read(String text) {
        var cell = CountryText.withFlagsApart(CountryText.withoutEntities(text)).strip();
        return then.today(cell).map(this::read).orElseGet(() -> readNow(cell));
    }

    private CountryReading readNow(String cell) {
        return whole(cell)
                .map(CountrySense::reading)
                .or(() -> combinations.read(cell))
                .or(() -> parts(cell, false))
                .or(() -> everyLanguage.sense(cell, CountryText.key(cell)).map(CountrySense::reading))
                .or(() -> andTown.read(cell).map(CountrySense::reading))
                .or(() -> syllables(cell))
                .or(() -> oneName(cell))
                .or(() -> parts(cell, true))
                .or(() -> parts(words.withCommas(cell), true))
                .orElse(UNKNOWN);
    }

    /** One name, code or adjective and nothing else. */
    private Optional<CountrySense> whole(String text) {
        var key = CountryText.key(text);
        return capitalCode(text)
                .or(() -> lexicon.exact(key))
                .or(() -> codes.read(text))
                .or(() -> codes.olympic(text))
                .or(() -> compass.read(text))
                .or(() -> named(text));
    }

    private Optional<CountrySense> inAnyLanguage(String text) {
        return named(text).or(() -> everyLanguage.sense(text, CountryText.key(text)));
    }

    private Optional<CountrySense> named(String text) {
        var key = CountryText.key(text);
        return lexicon.exact(key).or(() -> lexicon.bag(key)).or(() -> core(key));
    }

    private Optional<CountrySense> capitalCode(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT)) ? codes.read(text) : Optional.empty();
    }

    private Optional<CountrySense> core(String key) {
        var core = words.core(key);
        return core.length() < 3 || core.equals(key)
                ? Optional.empty()
                : withoutLead(key)
                        .or(() ->
                                lexicon.exact(core).or(() -> lexicon.bag(core)).map(CountrySense::asState))
                        .filter(sense -> sense.kind() != CountrySense.Kind.PLACE || !words.tellsOfAnIsland(key));
    }

    /** Two words for the form of state, each of another language, and the whole name behind the first. */
    private Optional<CountrySense> withoutLead(String key) {
        int blank = key.indexOf(' ');
        return blank > 0 && words.isStateForm(key.substring(0, blank))
                ? Optional.of(key.substring(blank + 1))
                        .filter(rest -> rest.indexOf(' ') > 0)
                        .flatMap(lexicon::exact)
                : Optional.empty();
    }

    private Optional<CountryReading> parts(String cell, boolean generously) {
        var list = new CountryList();
        List<String> parts = split(cell);
        boolean hasNames = parts.stream().anyMatch(part -> !CountryCodes.looksLikeOne(part));
        for (String part : parts) {
            if (hasNames && isShortName(part)) {
                list.addUnsure(part, Optional.empty());
            } else {
                read(part, generously, list);
            }
        }
        return list.reading(generously);
    }

    private boolean isShortName(String part) {
        return SHORT_NAME.matcher(part).matches()
                && lexicon.exact(CountryText.key(part)).isEmpty();
    }

    private void read(String part, boolean generously, CountryList list) {
        var one =
                whole(part).or(() -> generously ? everyLanguage.sense(part, CountryText.key(part)) : Optional.empty());
        if (one.isPresent()) {
            list.add(part, one.get());
            return;
        }
        var phrase = CountryPhrase.of(CountryText.key(part), lexicon, words);
        if (phrase.unknown().isEmpty()) {
            list.addAll(phrase);
        } else {
            list.addUnsure(part, generously ? misspelt(part) : Optional.empty());
        }
    }

    private Optional<CountryReading> misspelt(String part) {
        var key = CountryText.key(part);
        var core = words.core(key);
        return abbreviations
                .read(part)
                .or(() -> nearest(key))
                .or(() -> core.equals(key) ? Optional.empty() : nearest(core));
    }

    /** Some languages put a hyphen between the syllables of a foreign name: Li-bi. */
    private Optional<CountryReading> syllables(String cell) {
        var key = CountryText.key(cell);
        return cell.indexOf('-') < 1
                        || LIST.matcher(cell).find()
                        || CountryText.words(key).size() > MOST_SYLLABLES
                ? Optional.empty()
                : Optional.of(key.replace(" ", ""))
                        .flatMap(joined -> everyLanguage.sense(joined, joined))
                        .map(CountrySense::reading)
                        .filter(reading -> reading.only().isPresent());
    }

    /** A dash or brackets may part one name as well as two: Saint Kitts - Nevis. */
    private Optional<CountryReading> oneName(String cell) {
        return LIST.matcher(cell).find() || split(cell).size() < 2
                ? Optional.empty()
                : everyLanguage
                        .sense(cell, CountryText.key(cell))
                        .map(CountrySense::reading)
                        .or(() -> nearest(CountryText.key(cell)))
                        .filter(reading -> reading.only().isPresent());
    }

    /** Fewer errors first, our languages first. */
    private Optional<CountryReading> nearest(String key) {
        return Stream.of(1, 2, 3, 4)
                .flatMap(errors -> spelling.read(key, errors).or(() -> everyLanguage.misspelt(key, errors)).stream())
                .findFirst()
                .map(reading -> isUnsettled(key, reading)
                        ? everyLanguage.heard(key).orElseGet(() -> everyLanguage.agreed(key, reading))
                        : reading)
                .or(() -> everyLanguage.alike(key));
    }

    /** Where letters are few and each is much, sounds settle what letters cannot; in others they would only guess. */
    private static boolean isUnsettled(String key, CountryReading reading) {
        return reading.countries().isEmpty() && (reading.ambiguous().size() < 2 || key.charAt(0) >= FEW_LETTERS);
    }

    private static List<String> split(String cell) {
        var parts = new ArrayList<String>();
        Stream.of(PART.split(cell))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .forEach(parts::add);
        return parts;
    }
}
