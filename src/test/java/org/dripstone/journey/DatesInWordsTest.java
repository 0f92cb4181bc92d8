package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dripstone.journey.PairByMail.AMINA;
import static org.dripstone.journey.PairByMail.KOFI;
import static org.dripstone.journey.PairByMail.PARTNERSHIP;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.dripstone.domain.Side;
import org.dripstone.journey.PairByMail.Letter;
import org.dripstone.meeting.OfferedSlot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Offered times are answered in people's own words, each by their own clock. */
final class DatesInWordsTest {
    @TempDir
    Path home;

    private PairByMail pair;

    @BeforeEach
    void timesAreOffered() throws IOException {
        pair = PairByMail.introduced(home, "2027-01-11T09:00:00Z");
        pair.parts.following().meetings().offers().begin(PARTNERSHIP, Duration.ofHours(1));
        pair.letTimePass(Duration.ofDays(1));
    }

    @AfterEach
    void close() {
        pair.close();
    }

    @Test
    void theSameTimeInTheWordsOfBothIsBooked() throws IOException {
        assertThat(pair.reply(KOFI, offer(KOFI), words(Side.SEEKER, 1, "EEEE 'at' h:mm a") + " works for us."))
                .contains("chooses", "no time suits both yet");
        assertThat(pair.reply(AMINA, offer(AMINA), "The second one, please."))
                .contains("S1 is booked: the time suits both");
        assertThat(pair.lastMail("status")).isEqualTo("UNDERSTOOD");
        pair.letTimePass(Duration.ofDays(1));
        assertThat(pair.last(AMINA, "session-invitation")
                        .event()
                        .getDateStart()
                        .getValue()
                        .toInstant())
                .isEqualTo(slots().get(1).start());
    }

    @Test
    void whenNothingSuitsOtherTimesAreOffered() throws IOException {
        pair.reply(KOFI, offer(KOFI), "Unfortunately none of these works for us.");
        pair.letTimePass(Duration.ofDays(1));
        assertThat(pair.count("session-slots")).isEqualTo(4);
    }

    @Test
    void anotherTimeIsPutBeforeAPersonWithTheCommandThatBooksIt() throws IOException {
        assertThat(pair.reply(KOFI, offer(KOFI), "Could we meet on 29 January 2027 at 11:00 instead?"))
                .contains("not offered", "dripstone session book DS-1 2027-01-29T11:00Z");
        assertThat(pair.lastMail("status")).isEqualTo("WAITING");
    }

    @Test
    void whatIsNotSureCountsWhenAPersonTakesIt() throws IOException {
        String reason = pair.reply(KOFI, offer(KOFI), "Perhaps the first one.");
        assertThat(reason).contains("to take it so: dripstone review accept M");
        assertThat(slots().get(0).said()).isEmpty();
        pair.accept("M" + pair.lastMail("id"));
        assertThat(slots().get(0).said()).containsEntry(Side.SEEKER, true);
    }

    @Test
    void wordsOfWhoDoesNotProveToBeTheReaderChooseNothing() throws IOException {
        for (String sender : List.of("stranger@elsewhere.example.com", KOFI)) {
            assertThat(pair.received("From: <" + sender + ">\nIn-Reply-To: "
                            + offer(KOFI).mail().messageId() + "\nSubject: Re: times\n\nThe first one works.\n"))
                    .contains("nothing proves");
        }
        assertThat(slots()).allSatisfy(slot -> assertThat(slot.said()).isEmpty());
    }

    @Test
    void wordsAboutAnEarlierOfferStayWithItWhateverAPersonSays() throws IOException {
        Letter first = offer(AMINA);
        String meant = words(Side.PROVIDER, 1, "EEE d MMM yyyy HH:mm");
        pair.reply(KOFI, offer(KOFI), "None of these.");
        pair.letTimePass(Duration.ofDays(1));
        assertThat(pair.reply(AMINA, first, "The second one.")).contains("chooses " + meant);
        assertThat(pair.lastMail("status")).isEqualTo("WAITING");
        pair.accept("M" + pair.lastMail("id"));
        assertThat(pair.lastMail("reason"))
                .contains(
                        "chooses " + meant, "other times have been offered since", "dripstone session book DS-1 2027-");
        assertThat(pair.lastMail("status")).isEqualTo("UNDERSTOOD");
        assertThat(slots()).allSatisfy(slot -> assertThat(slot.said()).isEmpty());
    }

    @Test
    void wordsAreReadByTheDayOnWhichTheyWereWritten() throws IOException {
        pair.reply(KOFI, offer(KOFI), "Perhaps " + words(Side.SEEKER, 0, "EEEE") + " next week.");
        pair.letTimePass(Duration.ofDays(7));
        pair.accept("M" + pair.lastMail("id"));
        assertThat(slots().get(0).said()).containsEntry(Side.SEEKER, true);
    }

    @Test
    void whoAnswersTheOtherSidesLetterSpeaksForThemselves() throws IOException {
        assertThat(pair.reply(AMINA, offer(KOFI), "The second one works."))
                .contains("DS-1, provider: ", "nothing proves");
        pair.accept("M" + pair.lastMail("id"));
        assertThat(slots().get(1).said()).containsOnlyKeys(Side.PROVIDER);
    }

    @Test
    void whatIsSaidBesideATimeIsPutBeforeAPersonWithIt() throws IOException {
        assertThat(pair.reply(
                        KOFI, offer(KOFI), "The first one works. We have met last week and are in contact already."))
                .contains("chooses", "it also seems to say \"in-contact\"", "--answer in-contact");
        assertThat(pair.lastMail("status")).isEqualTo("WAITING");
        assertThat(slots().get(0).said()).isEmpty();
    }

    @Test
    void anotherTimeBesideOneThatIsTakenIsNotLost() throws IOException {
        pair.reply(KOFI, offer(KOFI), "The first one works. Or 29 January 2027 at 11:00 works.");
        pair.accept("M" + pair.lastMail("id"));
        assertThat(slots().get(0).said()).containsEntry(Side.SEEKER, true);
        assertThat(pair.lastMail("status")).isEqualTo("UNDERSTOOD");
        assertThat(pair.lastMail("reason")).contains("dripstone session book DS-1 2027-01-29T11:00Z");
    }

    @Test
    void onlyAnotherTimeDoesNotWaitTwice() throws IOException {
        pair.reply(KOFI, offer(KOFI), "29 January 2027 at 11:00 works.");
        pair.accept("M" + pair.lastMail("id"));
        assertThat(pair.lastMail("status")).isEqualTo("UNDERSTOOD");
        assertThat(pair.lastMail("reason")).contains("dripstone session book DS-1 2027-01-29T11:00Z");
    }

    private Letter offer(String address) {
        return pair.last(address, "session-slots");
    }

    private List<OfferedSlot> slots() {
        return pair.parts.following().meetings().offers().open(PARTNERSHIP).isEmpty()
                ? pair.parts.following().meetings().offered().of(PARTNERSHIP)
                : pair.parts.following().meetings().offers().open(PARTNERSHIP);
    }

    private String words(Side side, int number, String pattern) {
        ZonedDateTime local = pair.parts
                .following()
                .meetings()
                .meetings()
                .local(PARTNERSHIP, side, slots().get(number).start());
        return local.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
    }
}
