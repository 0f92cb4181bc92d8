package org.dripstone.correspondence;

import static java.util.Map.entry;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a template may do with a fact; each filter speaks the language the letter is written in. */
final class LetterFilters extends AbstractExtension {

    private static final List<String> PLURALS = List.of("zero", "one", "two", "few", "many", "other");

    private final LetterWishes wishes;
    private final LetterLooks looks;

    LetterFilters(LetterWishes wishes, LetterLooks looks) {
        this.wishes = wishes;
        this.looks = looks;
    }

    static LetterFilters read(Path folder) {
        return new LetterFilters(
                LetterWishes.read(folder.resolve("wishes.yaml")), LetterLooks.read(folder.resolve("looks.yaml")));
    }

    @Override
    public Map<String, Filter> getFilters() {
        return Map.ofEntries(
                entry("moment", new LetterFilter((time, args, locale) -> moment(String.valueOf(time), locale))),
                entry("day", new LetterFilter((date, args, locale) -> day(String.valueOf(date), locale))),
                entry("weekday", new LetterFilter((date, args, locale) -> weekday(String.valueOf(date), locale))),
                entry("origin", new LetterFilter((party, args, locale) -> origin(party, locale))),
                entry("lines", new LetterFilter((items, args, locale) -> filled(items, "\n"))),
                entry("country", new LetterFilter((code, args, locale) -> country(code, locale))),
                entry("tongues", new LetterFilter((codes, args, locale) -> tongues(codes, locale))),
                entry("wishes", new LetterFilter((said, args, locale) -> wishes.inWords(said, locale))),
                entry("listed", new LetterFilter((items, args, locale) -> listed(items, locale))),
                entry("plural", new LetterFilter(PLURALS, (count, args, locale) -> plural(count, args, locale))),
                entry("short", new LetterFilter(List.of("longest"), (text, args, locale) -> shortened(text, args))),
                entry("urlpart", new LetterFilter((text, args, locale) -> urlPart(String.valueOf(text)))));
    }

    @Override
    public Map<String, Function> getFunctions() {
        return Map.of("look", looks);
    }

    /** An unknown code stands as it came, so that a letter never loses where somebody is from. */
    private static String country(Object code, ULocale locale) {
        return new ULocale("", String.valueOf(code)).getDisplayCountry(locale);
    }

    /** Organisation and country of a party, as far as they are known. */
    private static String origin(Object party, ULocale locale) {
        Map<String, Object> facts = TemplatesYaml.map(party);
        Object country = facts.getOrDefault("country", "");
        return filled(
                List.of(facts.getOrDefault("organisation", ""), country(country, locale)),
                LetterPunctuation.comma(locale));
    }

    private static String filled(Object items, String between) {
        return items(items).stream().filter(item -> !item.isBlank()).collect(Collectors.joining(between));
    }

    private static String tongues(Object codes, ULocale locale) {
        List<String> names = items(codes).stream()
                .map(code -> ULocale.forLanguageTag(code).getDisplayName(locale))
                .toList();
        return listed(names, locale);
    }

    static String listed(Object items, ULocale locale) {
        return ListFormatter.getInstance(locale).format(items(items));
    }

    /** {@code #} in a form is the number itself; Arabic has forms without one. */
    private static String plural(Object count, Map<String, Object> forms, ULocale locale) {
        String form = PluralRules.forLocale(locale).select(Double.parseDouble(String.valueOf(count)));
        Object word = forms.getOrDefault(form, forms.get("other"));
        Objects.requireNonNull(word, "plural needs the form \"" + form + "\" or \"other\"");
        return word.toString().replace("#", String.valueOf(count));
    }

    /** {@code 2026-03-14} as the reader writes days, with the digits that the rest of the letter has. */
    static String day(String date, ULocale locale) {
        return day(date, DateFormat.LONG, locale);
    }

    /** The same, and which day of the week it is. */
    static String weekday(String date, ULocale locale) {
        return day(date, DateFormat.FULL, locale);
    }

    private static String day(String date, int style, ULocale locale) {
        ULocale ours = locale.setKeywordValue("calendar", "gregorian").setKeywordValue("numbers", "latn");
        DateFormat format = DateFormat.getDateInstance(style, ours);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(
                Date.from(LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** {@code 2026-03-14T10:00+01:00[Africa/Lagos]} with the day of the week, and whose time it is; nothing for nothing. */
    static String moment(String time, ULocale locale) {
        if (time.isEmpty()) {
            return "";
        }
        ZonedDateTime zoned = ZonedDateTime.parse(time);
        ULocale ours = locale.setKeywordValue("calendar", "gregorian").setKeywordValue("numbers", "latn");
        DateFormat format = DateFormat.getInstanceForSkeleton("yMMMMEEEEdjmVVVV", ours);
        format.setTimeZone(TimeZone.getTimeZone(zoned.getZone().getId()));
        return format.format(Date.from(zoned.toInstant()));
    }

    private static String shortened(Object text, Map<String, Object> args) {
        return LetterText.shorten(String.valueOf(text), Integer.parseInt(String.valueOf(args.get("longest"))));
    }

    /** Percent-encoded for a mailto link, where {@code ?} or {@code &} in an address would add headers. */
    static String urlPart(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%40", "@");
    }

    static List<String> items(Object items) {
        return items instanceof Collection<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(items));
    }
}
