package org.dripstone.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.dripstone.correspondence.TokenReading.Purpose;
import org.dripstone.domain.Answer;
import org.junit.jupiter.api.Test;

class AnswerTokensTest {

    private static final Instant MARCH = Instant.parse("2026-03-02T09:30:00Z");
    private static final AnswerTokens TOKENS = tokens("a key of this installation");

    @Test
    void sayWhoAnswersWhat() {
        TokenReading read = only(TOKENS.issue(7, 12, Answer.IN_CONTACT, MARCH));
        assertThat(read.purpose()).isEqualTo(Purpose.ANSWER);
        assertThat(read.person()).isEqualTo(7);
        assertThat(read.partnership()).isEqualTo(12);
        assertThat(read.answer()).contains(Answer.IN_CONTACT);
        assertThat(read.issued()).isEqualTo(MARCH);
        assertThat(read.fresh()).isTrue();
    }

    @Property(tries = 200)
    void keepWhatTheyWereIssuedFor(
            @ForAll @LongRange(min = 0) long person,
            @ForAll @LongRange(min = 0) long partnership,
            @ForAll Answer answer) {
        TokenReading read = only(TOKENS.issue(person, partnership, answer, MARCH));
        assertThat(List.of(read.person(), read.partnership())).containsExactly(person, partnership);
        assertThat(read.answer()).contains(answer);
    }

    @Test
    void areShortAndDifferForEveryAnswer() {
        List<String> issued = Arrays.stream(Answer.values())
                .map(answer -> TOKENS.issue(1234, 5678, answer, MARCH))
                .toList();
        assertThat(issued)
                .doesNotHaveDuplicates()
                .allSatisfy(token -> assertThat(token).matches("[0-9A-HJKMNP-TV-Z]{20,28}"));
    }

    @Test
    void surviveSubjectsBodiesAndTypists() {
        String token = TOKENS.issue(7, 12, Answer.VISITED, MARCH);
        String typed = token.toLowerCase(Locale.ROOT).replace('0', 'o').replace('1', 'l');
        for (String text : List.of(
                "AW: Re: [DS-12] The visit took place " + token,
                "> > [DS-12] " + token + "\r\n> Anything",
                "(" + token + ")",
                "STOP%20=" + token + "&body",
                typed)) {
            assertThat(only(text).answer()).as(text).contains(Answer.VISITED);
        }
    }

    @Test
    void areReadOnceHoweverOftenTheyStandThere() {
        String token = TOKENS.issue(7, 12, Answer.NOT_YET, MARCH);
        String other = TOKENS.issue(Purpose.LETTER, 7, 12, MARCH);
        assertThat(TOKENS.read(token + " " + other + "\n" + token, MARCH))
                .extracting(TokenReading::purpose)
                .containsExactly(Purpose.ANSWER, Purpose.LETTER);
    }

    @Test
    void meanNothingWhenOneCharacterDiffers() {
        String token = TOKENS.issue(7, 12, Answer.IN_CONTACT, MARCH);
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == '7' ? '8' : '7';
            String forged = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(TOKENS.read(forged, MARCH)).as(forged).isEmpty();
        }
    }

    @Test
    void meanNothingUnderAnotherKeyOrCutShort() {
        String token = TOKENS.issue(7, 12, Answer.IN_CONTACT, MARCH);
        assertThat(tokens("another key").read(token, MARCH)).isEmpty();
        assertThat(TOKENS.read(token.substring(1), MARCH)).isEmpty();
        assertThat(TOKENS.read(token.substring(0, token.length() - 1), MARCH)).isEmpty();
        assertThat(TOKENS.read("x" + token, MARCH)).isEmpty();
        assertThat(TOKENS.read("", MARCH)).isEmpty();
    }

    @Test
    void growOldButStillSayWhoseLetterItWas() {
        String token = TOKENS.issue(7, 12, Answer.IN_CONTACT, MARCH);
        assertThat(TOKENS.read(token, MARCH.plus(Duration.ofDays(400))).get(0).fresh())
                .isTrue();
        assertThat(TOKENS.read(token, MARCH.plus(Duration.ofDays(401))).get(0).fresh())
                .isFalse();
        assertThat(TOKENS.read(token, MARCH.minus(Duration.ofDays(3))).get(0).fresh())
                .isFalse();
    }

    @Test
    void forAStopAreNoAnswers() {
        TokenReading read = only(TOKENS.issue(Purpose.STOP, 7, 0, MARCH));
        assertThat(read.purpose()).isEqualTo(Purpose.STOP);
        assertThat(read.answer()).isEqualTo(Optional.empty());
    }

    private static TokenReading only(String text) {
        List<TokenReading> read = TOKENS.read(text, MARCH);
        assertThat(read).hasSize(1);
        return read.get(0);
    }

    private static AnswerTokens tokens(String key) {
        return new AnswerTokens(key.getBytes(StandardCharsets.UTF_8));
    }
}
