package org.dripstone.correspondence.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails made to keep a reader busy are read all the same. */
class ReplyTextHostileTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 5:00 <a@b.c x y z\n",
                "a\n",
                "-- x\nRegards\n",
                "> q\nx\n",
                "From: a\n",
                "On 5 ",
                "____\n",
                "\n-Ann Bee\n",
                "Regards\n"
            })
    void readsTheSameAgainAndAgain(String piece) {
        assertTimeoutPreemptively(
                PATIENCE, () -> assertThat(ReplyText.of(piece.repeat(20_000))).isNotNull());
    }

    @Test
    void readsDeepHtml() {
        assertTimeoutPreemptively(
                PATIENCE,
                () -> assertThat(ReplyText.ofHtml("<div>".repeat(100_000) + "Yes"))
                        .isEqualTo("Yes"));
    }
}
