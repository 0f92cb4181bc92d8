package org.dripstone.correspondence.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.dripstone.correspondence.meaning.DaySpans.DaySpan;

/** What holds for any day, and any days from and to, as the languages write them. */
final class DaySpansTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-12-01");

    @Property
    void aDayInFiguresIsThatDayAlone(@ForAll("days") LocalDate day, @ForAll("patterns") String pattern) {
        assertThat(new DaySpans(TODAY).only(DateTimeFormatter.ofPattern(pattern).format(day)))
                .contains(new DaySpan(day, day));
    }

    @Property
    void aDayInWordsIsThatDayAlone(
            @ForAll("days") LocalDate day, @ForAll("languages") String language, @ForAll boolean weekday) {
        DateFormat format = DateFormat.getDateInstance(weekday ? DateFormat.FULL : DateFormat.LONG, locale(language));
        format.setTimeZone(TimeZone.GMT_ZONE);
        String text = format.format(millis(day));
        assertThat(new DaySpans(TODAY).only(text)).as(text).contains(new DaySpan(day, day));
    }

    @Property
    void daysFromAndToAreBoth(
            @ForAll("days") LocalDate day,
            @ForAll("languages") String language,
            @ForAll @IntRange(min = 1, max = 40) int more) {
        LocalDate last = day.plusDays(more);
        DateIntervalFormat format = DateIntervalFormat.getInstance("yMMMMd", locale(language));
        format.setTimeZone(TimeZone.GMT_ZONE);
        String text = format.format(new DateInterval(millis(day), millis(last)));
        assertThat(new DaySpans(TODAY).only(text)).as(text).contains(new DaySpan(day, last));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 1200)
                .map(ahead -> LocalDate.parse("2027-01-01").plusDays(ahead));
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of("en", "fr", "ru", "es", "ar", "pt", "zh", "kk");
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of("yyyy-MM-dd", "yyyy/MM/dd", "dd.MM.yyyy", "d.M.yyyy", "yyyy.MM.dd");
    }

    private static ULocale locale(String language) {
        return ULocale.forLanguageTag(language).setKeywordValue("calendar", "gregorian");
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
