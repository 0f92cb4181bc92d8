package org.dripstone.followup.time;

import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dripstone.settings.YamlMapping;

/**
 * One entry of {@code config/holidays.yaml}.
 *
 * @param countries ISO 3166-1 alpha-2; {@code *} is all of them
 */
record DaysOffEntry(Set<String> countries, Days days) {
    static final List<String> KEYS = List.of("country", "day", "from", "to", "name");

    /** Longer ones are mistyped years; and many of them in a row would keep a letter back for ever. */
    static final int LONGEST = 45;

    private static final String EXPECTED = "a day such as 2026-10-20, or 12-24 for every year";
    private static final Set<String> KNOWN = known();

    static Optional<DaysOffEntry> read(YamlMapping entry) {
        entry.refuseOthersThan(KEYS);
        Set<String> countries = countries(entry);
        Optional<Days> days = days(entry);
        return days.map(each -> new DaysOffEntry(countries, each));
    }

    boolean covers(LocalDate day, String country) {
        return (countries.contains(country) || countries.contains("*")) && days.cover(day);
    }

    private static Set<String> countries(YamlMapping entry) {
        if (entry.texts("country").isEmpty()) {
            entry.problem(
                    "country", "'country' is missing; expected '*' for everybody, or codes such as NP or [BD, NP]");
        }
        Set<String> countries = new HashSet<>();
        for (String code : entry.texts("country")) {
            if (!KNOWN.contains(code)) {
                entry.problem(
                        "country",
                        "'country: " + code + "'; expected '*' for everybody, or two-letter codes such as NP");
            }
            countries.add(code);
        }
        return countries;
    }

    private static Optional<Days> days(YamlMapping entry) {
        boolean single = entry.keys().contains("day");
        boolean range = entry.keys().contains("from") || entry.keys().contains("to");
        if (single == range) {
            entry.problem(single ? "day" : "country", "expected either 'day', or both 'from' and 'to'");
            return Optional.empty();
        }
        Optional<Days> first = single ? one(entry, "day") : one(entry, "from");
        Optional<Days> last = single ? first : one(entry, "to");
        return first.flatMap(from -> last.flatMap(to -> between(entry, from, to)));
    }

    private static Optional<Days> one(YamlMapping entry, String key) {
        entry.required(key, EXPECTED);
        return entry.read(key, EXPECTED, DaysOffEntry::written);
    }

    private static Days written(String text) {
        if (text.length() == 5) {
            MonthDay day = MonthDay.parse("--" + text);
            return new Yearly(day, day);
        }
        LocalDate day = LocalDate.parse(text);
        return new Dated(day, day);
    }

    private static Optional<Days> between(YamlMapping entry, Days from, Days to) {
        Optional<Days> range = Optional.empty();
        if (from instanceof Yearly first && to instanceof Yearly last) {
            range = Optional.of(new Yearly(first.first(), last.last()));
        } else if (from instanceof Dated first
                && to instanceof Dated last
                && !last.last().isBefore(first.first())) {
            range = Optional.of(new Dated(first.first(), last.last()));
        }
        Optional<Days> usable = range.filter(days -> days.length() <= LONGEST);
        if (usable.isEmpty()) {
            entry.problem(
                    "to", "expected a day from 'from' on, with or without a year as there, at most 45 days in all");
        }
        return usable;
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
        known.addAll(Set.of(ULocale.getISOCountries()));
        known.add("*");
        return Set.copyOf(known);
    }

    /** The days an entry is about. */
    sealed interface Days {
        boolean cover(LocalDate day);

        long length();
    }

    /** Of one certain year. */
    record Dated(LocalDate first, LocalDate last) implements Days {
        @Override
        public boolean cover(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }

        @Override
        public long length() {
            return ChronoUnit.DAYS.between(first, last) + 1;
        }
    }

    /** Of every year; a range may go over New Year. */
    record Yearly(MonthDay first, MonthDay last) implements Days {
        private static final int LEAP_YEAR = 2000;

        @Override
        public boolean cover(LocalDate day) {
            MonthDay each = MonthDay.from(day);
            boolean begun = !each.isBefore(first);
            boolean goesOn = !each.isAfter(last);
            return first.isAfter(last) ? begun || goesOn : begun && goesOn;
        }

        @Override
        public long length() {
            LocalDate begin = first.atYear(LEAP_YEAR);
            return ChronoUnit.DAYS.between(begin, last.atYear(LEAP_YEAR + (first.isAfter(last) ? 1 : 0))) + 1;
        }
    }
}
