package org.dripstone.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.dripstone.correspondence.meaning.OfferedTime;
import org.dripstone.correspondence.meaning.SlotReading;
import org.dripstone.correspondence.meaning.SlotWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who copies a line of the offer chooses what it says, without its signed word too. */
final class CopiedOfferTest {
    private static final List<String> ZONES =
            List.of("Africa/Nairobi", "Africa/Cairo", "Asia/Almaty", "Asia/Shanghai", "Pacific/Fiji", "Europe/Paris");
    private static final ZoneId THERE = ZoneId.of("America/Bogota");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ru", "es", "ar", "pt", "zh", "kk"})
    void aCopiedLineLeavesNoDoubt(String language) throws IOException {
        String line = line(language);
        for (String zone : ZONES) {
            List<OfferedTime> offered = offered(ZoneId.of(zone));
            for (int i = 0; i < offered.size(); i++) {
                ZonedDateTime start = offered.get(i).start();
                String copied = line.replaceFirst("\\{\\{ here.*?}}", moment(start, language))
                        .replaceFirst("\\{\\{ there.*?}}", moment(start.withZoneSameInstant(THERE), language));
                assertThat(SlotWords.read(copied, language, offered, LocalDate.parse("2027-02-22")))
                        .as(copied)
                        .returns(true, SlotReading::sure)
                        .satisfies(read -> assertThat(read.chosen()).hasSize(1))
                        .extracting(read -> read.chosen().iterator().next())
                        .isEqualTo(i);
            }
        }
    }

    private static String line(String language) throws IOException {
        List<String> words = Files.readAllLines(Path.of("config/templates", language, "_words.yaml"));
        String line = words.get(words.indexOf("slots:") + 1);
        return line.substring(line.indexOf('"') + 1, line.lastIndexOf('"'));
    }

    private static List<OfferedTime> offered(ZoneId zone) {
        return Stream.of("2027-03-02T15:00", "2027-03-04T10:00", "2027-03-08T16:30")
                .map(time -> new OfferedTime(LocalDateTime.parse(time).atZone(zone), Duration.ofHours(1)))
                .toList();
    }

    private static String moment(ZonedDateTime time, String language) {
        return LetterFilters.moment(time.toString(), ULocale.forLanguageTag(language));
    }
}
