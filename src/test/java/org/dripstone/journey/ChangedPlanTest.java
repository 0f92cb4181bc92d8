package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator changes what partnerships are owed while they are under way, and starts the service again. */
class ChangedPlanTest {
    private static final String FOR_THE_SEEKER = "after: [7 days, 14 days, 30 days]";
    private static final String FOR_THE_PROVIDER = "after: [14 days, 30 days]";

    @TempDir
    Path folder;

    private Path config;
    private String shipped;
    private Years years;

    @BeforeEach
    void aPairIsIntroducedAndTheSeekerAskedOnce() throws IOException {
        config = TrialConfig.under(folder);
        shipped = Files.readString(config.resolve("follow-ups.yaml"));
        years = new Years(folder, config);
        YearsOfPairs pairs = new YearsOfPairs(years);
        pairs.presents("pair", "KE");
        pairs.asks("pair", "pair", "GH");
        pairs.begin();
        years.until(Years.on(10));
        assertThat(letters()).containsExactly("7 seeker contact-check");
    }

    @AfterEach
    void close() {
        years.close();
    }

    @Test
    void laterWaitsHoldForWhatIsNotYetSent() throws IOException {
        startsAgainWith(shipped.replaceFirst(pattern(FOR_THE_SEEKER), "after: [20 days, 40 days]"));
        years.until(Years.on(60));
        assertThat(letters())
                .containsExactly(
                        "7 seeker contact-check",
                        "14 provider contact-check",
                        "44 provider contact-check",
                        "47 seeker contact-check");
    }

    @Test
    void aStepTakenOutSendsNothingMore() throws IOException {
        startsAgainWith(
                shipped.replaceFirst("(?s)        - step: contact-check\n          to: provider.*?why: [^\n]*\n", ""));
        years.until(Years.on(30));
        assertThat(letters()).containsExactly("7 seeker contact-check", "21 seeker contact-check");
    }

    @Test
    void whatIsOverdueByAnEarlierWaitGoesOnce() throws IOException {
        years.until(Years.on(13));
        startsAgainWith(shipped.replaceFirst(pattern(FOR_THE_PROVIDER), "after: [5 days, 30 days]"));
        years.until(Years.on(20));
        assertThat(letters()).containsExactly("7 seeker contact-check", "13 provider contact-check");
    }

    @Test
    void nothingIsRepeatedBecauseTheFileIsWrittenAnew() throws IOException {
        startsAgainWith("# looked through by the new operator\n" + shipped);
        startsAgainWith(shipped);
        years.until(Years.on(20));
        assertThat(letters()).containsExactly("7 seeker contact-check", "14 provider contact-check");
    }

    private static String pattern(String text) {
        return java.util.regex.Pattern.quote(text);
    }

    private void startsAgainWith(String followUps) throws IOException {
        Files.writeString(config.resolve("follow-ups.yaml"), followUps);
        years.startsAgain(config);
    }

    private List<String> letters() {
        return years.delivered.stream()
                .filter(letter -> !letter.step().startsWith("introduction-"))
                .map(letter -> Years.day(letter.at()) + " "
                        + (letter.address().startsWith("seeker@") ? "seeker" : "provider") + " " + letter.step())
                .toList();
    }
}
