package org.dripstone.normalise;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dripstone.normalise.CountrySense.Kind;

/**
 * Names and what they mean, from the surest source to the least: our own rules, CLDR in the languages we speak,
 * capitals, adjectives. A source never overrules an earlier one.
 */
final class CountryLexicon {

    private static final List<String> LANGUAGES = List.of(
            "en", "fr", "ru", "es", "ar", "pt", "zh", "kk", "fr_CA", "es_MX", "es_419", "pt_PT", "zh_Hant", "ru_UA");

    private static final List<Inflection> DEMONYM_COLUMNS = List.of(
            Inflection.ENGLISH,
            Inflection.FRENCH,
            Inflection.RUSSIAN,
            Inflection.SPANISH,
            Inflection.PORTUGUESE,
            Inflection.ARABIC);

    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");

    private static final int SHORTEST_PART = 5;

    private static final Pattern SAINT = Pattern.compile("^(saint|sainte|san|santa|santo|sao|sant|sankt) ");

    private static final List<String> CITIZENS = List.of("n", "an", "ian", "er", "i", "ite");

    private final Map<String, CountrySense> names = new HashMap<>();
    private final Map<String, CountrySense> written = new HashMap<>();
    private final Map<String, CountrySense> bags = new HashMap<>();
    private final CountryCodes codes;
    private final CountryWords words;

    private CountryLexicon(CountryCodes codes, CountryWords words) {
        this.codes = codes;
        this.words = words;
    }

    /** The lexicon of the eight languages. */
    static CountryLexicon standard(CountryCodes codes, CountryWords words) {
        var lexicon = new CountryLexicon(codes, words);
        lexicon.addRules();
        lexicon.addLanguages();
        lexicon.addDemonyms();
        lexicon.addPlaces("capitals.txt", "the capital of ");
        lexicon.addPlaces("places.txt", "a part of ");
        return lexicon;
    }

    /** The same with the forms that names take in sentences. */
    CountryLexicon inflected() {
        var lexicon = new CountryLexicon(codes, words);
        lexicon.names.putAll(names);
        lexicon.addForms();
        return lexicon;
    }

    /** What CLDR has in all its other languages; half a second to read. */
    static CountryLexicon ofAllLanguages(CountryCodes codes, CountryWords words) {
        var lexicon = new CountryLexicon(codes, words);
        var seen = new HashSet<List<String>>();
        CldrRegions.languages()
                .flatMap(CldrRegions::in)
                .filter(name -> seen.add(List.of(name.code(), name.name())))
                .filter(name -> !CountryCodes.looksLikeOne(name.name()))
                .forEach(lexicon::addRegion);
        lexicon.addFormer();
        lexicon.addParts();
        lexicon.addCities();
        return lexicon;
    }

    Optional<CountrySense> exact(String key) {
        return Optional.ofNullable(names.get(key));
    }

    /** Accents and all. */
    Optional<CountrySense> written(String text) {
        return Optional.ofNullable(written.get(CountryText.written(text)));
    }

    /** Regardless of word order, articles and prepositions. */
    Optional<CountrySense> bag(String key) {
        var bag = words.bag(key);
        return Optional.ofNullable(bags.get(bag)).or(() -> exact(bag));
    }

    Map<String, CountrySense> names() {
        return Collections.unmodifiableMap(names);
    }

    private void addRules() {
        RuleLines.forEach(
                "countries.txt", (code, name) -> add(name, one(code, Kind.NAME, "a name we know of " + code)));
        RuleLines.forEach("ambiguous.txt", this::addAmbiguous);
        RuleLines.forEach("refused.txt", (why, name) -> add(name, new CountrySense(List.of(), Kind.REFUSED, why)));
    }

    private void addAmbiguous(String countries, String name) {
        var several = List.of(countries.split(" "));
        var sense = new CountrySense(several, Kind.AMBIGUOUS, "a name of " + String.join(" and of ", several));
        for (Inflection language : DEMONYM_COLUMNS) {
            language.forms(CountryText.key(name)).forEach(form -> addKey(form, sense));
        }
    }

    private void addLanguages() {
        var surest = Map.copyOf(names);
        LANGUAGES.stream().map(ULocale::new).flatMap(CldrRegions::in).forEach(name -> {
            if (!surest.containsKey(CountryText.key(name.name()))) {
                addRegion(name);
            }
        });
    }

    private void addRegion(CldrRegions.RegionName name) {
        var sense = codes.has(name.code())
                ? one(name.code(), Kind.NAME, "CLDR name in " + name.language().getDisplayLanguage(ULocale.ENGLISH))
                : new CountrySense(List.of(), Kind.REFUSED, "a region, not a country");
        var key = CountryText.key(name.name());
        written.merge(CountryText.written(name.name()), sense, CountrySense::or);
        names.merge(key, sense, CountrySense::or);
        bagOf(key).ifPresent(bag -> bags.merge(bag, sense, CountrySense::or));
    }

    /** One word needs no bag: it is found by its key. */
    private Optional<String> bagOf(String key) {
        return Optional.of(key)
                .filter(name -> name.indexOf(' ') > 0)
                .map(words::bag)
                .filter(bag -> bag.indexOf(' ') > 0);
    }

    /** What CLDR wrote in earlier editions: people go on writing it. */
    private void addFormer() {
        var former = new HashMap<String, CountrySense>();
        for (String line : RuleLines.of("former.txt")) {
            var code = line.substring(0, 2);
            for (String name : BAR.splitAsStream(line.substring(3)).toList()) {
                former.merge(
                        CountryText.key(name), one(code, Kind.NAME, "a former CLDR name of " + code), CountrySense::or);
            }
        }
        former.forEach(this::addKey);
    }

    /** CLDR writes "Myanmar (Burma)" and "Cocos (Keeling) Islands": either part is a name where nothing else has it. */
    private void addParts() {
        var parts = new HashMap<String, CountrySense>();
        CldrRegions.languages()
                .flatMap(CldrRegions::in)
                .filter(name -> codes.has(name.code()))
                .forEach(name -> parts(name)
                        .filter(key -> key.length() >= SHORTEST_PART)
                        .forEach(key -> parts.merge(
                                key,
                                one(name.code(), Kind.NAME, "part of the CLDR name of " + name.code()),
                                CountrySense::or)));
        parts.forEach(this::addKey);
        CldrRegions.languages().forEach(this::addMacedonia);
    }

    /** North Macedonia was Macedonia for long; what it shares with North Korea's name is the word for north. */
    private void addMacedonia(ULocale language) {
        var northern = keys(language, "KP")
                .flatMap(key -> CountryText.words(key).stream())
                .toList();
        keys(language, "MK").forEach(key -> {
            var rest = CountryText.words(key).stream()
                    .filter(word -> !northern.contains(word))
                    .toList();
            if (rest.size() == 1 && rest.get(0).length() >= SHORTEST_PART) {
                addKey(rest.get(0), one("MK", Kind.NAME, "CLDR name without the word for north"));
            }
        });
    }

    private static Stream<String> keys(ULocale language, String code) {
        return CldrRegions.in(language)
                .filter(name -> name.code().equals(code))
                .map(name -> CountryText.key(name.name()));
    }

    private static Stream<String> parts(CldrRegions.RegionName name) {
        var written = name.name();
        int open = written.indexOf('(');
        int close = written.indexOf(')', open);
        return open < 1 || close < 0
                ? Stream.empty()
                : Stream.of(
                                written.substring(0, open) + written.substring(close + 1),
                                written.substring(open + 1, close))
                        .map(CountryText::key);
    }

    private void addCities() {
        var cities = new HashMap<String, CountrySense>();
        CldrCities.all()
                .filter(city -> codes.has(city.country()) && isTelling(CountryText.key(city.name())))
                .forEach(city -> cities.merge(
                        CountryText.key(city.name()),
                        one(city.country(), Kind.PLACE, "a city of " + city.country()),
                        CountrySense::or));
        cities.forEach(names::putIfAbsent);
        addCitizens();
    }

    /** Towns called after saints are everywhere. */
    private static boolean isTelling(String city) {
        return !CountryCodes.looksLikeOne(city) && !SAINT.matcher(city).find();
    }

    /** Nicosian, Budapesti, Stockholmer: the people of a capital call themselves so in English. */
    private void addCitizens() {
        RuleLines.forEach("capitals.txt", (code, capital) -> {
            var key = CountryText.key(capital);
            if (key.length() >= SHORTEST_PART && key.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')) {
                CITIZENS.forEach(ending -> addKey(key + ending, one(code, Kind.PLACE, "of the capital of " + code)));
            }
        });
    }

    private void addForms() {
        for (var name : List.copyOf(names.entrySet())) {
            if (name.getValue().kind() == Kind.NAME && name.getValue().isSure()) {
                addForms(name.getKey(), name.getValue());
            }
        }
    }

    private void addForms(String key, CountrySense sense) {
        CountryScript.inflections(key)
                .forEach(inflection -> inflection.forms(key).forEach(form -> addKey(form, sense)));
    }

    private void addDemonyms() {
        for (String line : RuleLines.of("demonyms.txt")) {
            var cells = Arrays.asList(line.split("\\s*\\|\\s*"));
            for (int at = 1; at < cells.size(); at++) {
                addDemonyms(cells.get(0), cells.get(at), DEMONYM_COLUMNS.get(at - 1));
            }
        }
    }

    private void addDemonyms(String code, String cell, Inflection language) {
        var sense = one(code, Kind.ADJECTIVE, "adjective or people of " + code);
        for (String word : RuleLines.list(cell.replace("—", ""))) {
            if (!word.isBlank()) {
                language.forms(CountryText.key(word)).forEach(form -> addKey(form, sense));
            }
        }
    }

    private void addPlaces(String resource, String why) {
        RuleLines.forEach(resource, (code, name) -> add(name, one(code, Kind.PLACE, why + code)));
    }

    private static CountrySense one(String code, Kind kind, String why) {
        return new CountrySense(List.of(code), kind, why);
    }

    private void add(String name, CountrySense sense) {
        addKey(CountryText.key(name), sense);
    }

    private void addKey(String key, CountrySense sense) {
        names.putIfAbsent(key, sense);
        bagOf(key).ifPresent(bag -> bags.putIfAbsent(bag, sense));
    }
}
