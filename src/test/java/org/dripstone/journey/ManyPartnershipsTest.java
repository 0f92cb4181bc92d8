package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.dripstone.journey.Years.Delivered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One person in many partnerships, over three silent years. */
final class ManyPartnershipsTest {
    private static final int MANY = 12;
    private static final int A_MONTH = 30;
    private static final int LETTERS_A_MONTH = 6;

    @TempDir
    Path folder;

    private Years years;
    private Promises promises;
    private YearsOfPairs pairs;

    @BeforeEach
    void begin() throws IOException {
        years = new Years(folder);
        promises = new Promises(years);
        pairs = new YearsOfPairs(years);
    }

    @AfterEach
    void close() {
        years.close();
    }

    @Test
    void aProviderIsAskedAboutAllOfThemInOneLetter() throws IOException {
        pairs.presents("wanted", "KE");
        IntStream.range(0, MANY).forEach(i -> pairs.asks("office" + i, "wanted", "GH"));
        pairs.begin();
        pairs.pass();
        List<Delivered> checks = to(YearsOfPairs.host("wanted"), "contact-check");
        assertThat(checks)
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(letter.partnerships()).hasSize(MANY));
        assertThat(checks).extracting(letter -> Years.day(letter.at())).doesNotHaveDuplicates();
        promises.areKept();
    }

    @Test
    void nobodyGetsMoreThanSoManyLettersAMonthHoweverMuchTheyAsked() throws IOException {
        IntStream.range(0, MANY).forEach(i -> pairs.presents("solution" + i, "KE"));
        pairs.asks("curious", "solution0", "GH");
        IntStream.range(1, MANY).forEach(i -> pairs.alsoAsks("solution" + i));
        pairs.begin();
        pairs.pass();
        List<Delivered> letters = years.delivered.stream()
                .filter(letter -> letter.address().equals(YearsOfPairs.seeker("curious")))
                .filter(letter -> !letter.step().startsWith("introduction-"))
                .toList();
        assertThat(letters).isNotEmpty();
        for (Delivered letter : letters) {
            assertThat(letters)
                    .filteredOn(other -> Math.abs(Years.day(other.at()) - Years.day(letter.at())) < A_MONTH
                            && !other.at().isAfter(letter.at()))
                    .hasSizeLessThanOrEqualTo(LETTERS_A_MONTH);
        }
        promises.areKept();
    }

    @Test
    void timesNobodyAskedForAreOfferedAsTheMonthHasRoom() throws IOException {
        pairs.presents("wanted", "KE");
        IntStream.range(0, MANY).forEach(i -> {
            pairs.asks("office" + i, "wanted", "GH");
            pairs.act("office" + i, "5 office AGREED");
        });
        pairs.begin();
        pairs.pass();
        assertThat(to(YearsOfPairs.host("wanted"), "session-slots"))
                .as("each partnership has its turn")
                .extracting(Delivered::partnerships)
                .doesNotHaveDuplicates()
                .hasSize(MANY);
        promises.areKept();
    }

    private List<Delivered> to(String address, String step) {
        return years.delivered.stream()
                .filter(letter ->
                        letter.address().equals(address) && letter.step().equals(step))
                .toList();
    }
}
