package org.dripstone.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dripstone.meeting.MeetingStore.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BookablePolicyTest {
    private static final Instant NOW = Instant.parse("2027-01-11T09:00:00Z");
    private static final Instant NEXT_WEEK = Instant.parse("2027-01-18T09:00:00Z");
    private static final Meeting BOOKED =
            new Meeting(7, 1, "uid", 0, NEXT_WEEK, NEXT_WEEK.plusSeconds(3600), "", "", false);

    @ParameterizedTest
    @ValueSource(ints = {5, 60, 720})
    void lengthsThatPeopleCanListenTo(int minutes) {
        assertThat(obstacle(List.of(wish(NEXT_WEEK, minutes)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-60, 0, 4, 721})
    void lengthsThatAreSlips(int minutes) {
        assertThat(obstacle(List.of(wish(NEXT_WEEK, minutes))))
                .contains("a session takes 5 to 720 minutes, not " + minutes);
    }

    @Test
    void noMoreAtOnceThanAPersonCanPutIntoACalendar() {
        assertThat(obstacle(weekly(12))).isEmpty();
        assertThat(obstacle(weekly(13)))
                .hasValueSatisfying(why -> assertThat(why).startsWith("these are 13 sessions, and 12 can be booked"));
    }

    @Test
    void neitherInThePastNorWhenThePartnershipIsLongOver() {
        assertThat(obstacle(List.of(wish(NOW.minusSeconds(60), 60))))
                .contains("2027-01-11T08:59:00Z is over already; give a time to come");
        assertThat(obstacle(List.of(wish(Instant.parse("2029-01-11T09:00:00Z"), 60))))
                .isEmpty();
        assertThat(obstacle(List.of(wish(NEXT_WEEK, 60), wish(Instant.parse("2072-01-18T09:00:00Z"), 60))))
                .contains("2072-01-18T09:00:00Z is more than 2 years off; look at the year");
    }

    @ParameterizedTest(name = "{0} minutes, {1} later")
    @CsvSource({"60, 0", "60, 59", "60, -59", "180, -60", "5, 30"})
    void notWhileAnotherOneIsOn(int minutes, int later) {
        Wish wish = wish(NEXT_WEEK.plus(Duration.ofMinutes(later)), minutes);
        assertThat(BookablePolicy.obstacle(List.of(wish), List.of(BOOKED), NOW, Instant::toString))
                .contains("S7 is booked for then already: it begins 2027-01-18T09:00:00Z and takes 60 minutes");
        assertThat(BookablePolicy.obstacle(List.of(wish), List.of(BOOKED.calledOff()), NOW, Instant::toString))
                .isEmpty();
        assertThat(obstacle(List.of(wish(NEXT_WEEK, 60), wish)))
                .hasValueSatisfying(why -> assertThat(why).endsWith("and 2027-01-18T09:00:00Z overlap"));
    }

    @Test
    void oneAfterTheOther() {
        List<Wish> around = List.of(wish(NEXT_WEEK.minusSeconds(3600), 60), wish(NEXT_WEEK.plusSeconds(3600), 60));
        assertThat(BookablePolicy.obstacle(around, List.of(BOOKED), NOW, Instant::toString))
                .isEmpty();
    }

    private static Optional<String> obstacle(List<Wish> wishes) {
        return BookablePolicy.obstacle(wishes, List.of(), NOW, Instant::toString);
    }

    private static List<Wish> weekly(int times) {
        return IntStream.range(0, times)
                .mapToObj(week -> wish(NEXT_WEEK.plus(Duration.ofDays(7L * week)), 60))
                .toList();
    }

    private static Wish wish(Instant start, int minutes) {
        return new Wish(1, start, Duration.ofMinutes(minutes), "", "");
    }
}
