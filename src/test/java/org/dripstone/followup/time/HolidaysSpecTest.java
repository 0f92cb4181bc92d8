package org.dripstone.followup.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dripstone.followup.YamlSpec;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class HolidaysSpecTest {
    private static final Path SHIPPED = Path.of("config/holidays.yaml");

    @TempDir
    Path config;

    @TestFactory
    Stream<DynamicTest> whatIsWrongIsSaidWithItsPlace() throws IOException {
        return YamlSpec.check("holidays.yaml", config.resolve("holidays.yaml"), DaysOff::read);
    }

    @Test
    void theShippedFileIsRightAndExplainsEveryKey() throws IOException {
        String shipped = Files.readString(SHIPPED);
        assertThat(DaysOff.read(SHIPPED).entries()).isPositive();
        assertThat(List.of("holidays", "worked", "country", "day", "from, to", "name"))
                .allSatisfy(key -> assertThat(shipped).containsPattern("(?m)^# +" + key + " +\\S"));
    }

    /** Else we would repeat by hand what a calendar knows better. */
    @Test
    void theShippedCountriesAreThoseTheCalendarDoesNotKnow() throws IOException {
        PublicHolidays known = new PublicHolidays();
        assertThat(Files.readAllLines(SHIPPED))
                .filteredOn(line -> line.matches(" +- \\{country: [A-Z]{2},.*"))
                .isNotEmpty()
                .noneMatch(line -> known.knows(line.replaceAll(".*country: (..).*", "$1")));
    }

    @Test
    void noFileMeansNoFurtherDays() {
        assertThat(DaysOff.read(config.resolve("holidays.yaml")).entries()).isZero();
    }
}
