package org.dripstone.consequences;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddedWordsTest {
    private static final String TOKEN = "EYET1HGDTRBX157TTJ5QEH9D";
    private static final String SUBJECT = "Re: [DS-52] The solution is in use " + TOKEN;

    @Test
    void aBareClickAddsNothing() {
        assertThat(added("""
                The solution is in use

                Anything we should know:


                [DS-52] EYET1HGDTRBX157TTJ5QEH9D
                """)).isEmpty();
    }

    @Test
    void whatStandsBesideAPromptIsTheirs() {
        assertThat(added("The solution is in use\r\n\r\nAnything we should know: since May\r\n\r\n" + TOKEN))
                .isEqualTo("Anything we should know: since May");
    }

    @Test
    void whatStandsUnderAPromptIsTheirs() {
        assertThat(added("The solution is in use\n有什么我们应当知道的：\n自五月起。\n\n[DS-52]\n" + TOKEN + "\n\nThank you"))
                .isEqualTo("自五月起。\nThank you");
    }

    private static String added(String text) {
        return AddedWords.of(SUBJECT, text, line -> line.contains(TOKEN));
    }
}
