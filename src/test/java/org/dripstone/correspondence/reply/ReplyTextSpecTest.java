package org.dripstone.correspondence.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dripstone.correspondence.SpecExamples;
import org.dripstone.correspondence.SpecExamples.SpecExample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplyTextSpecTest {

    static Stream<SpecExample> heads() {
        return SpecExamples.of("quote-heads");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("heads")
    void stopsAtTheHeadOfUnmarkedWords(SpecExample example) {
        String mail = "Yes, we agree.\n\n" + example.text("head") + "\n\nDear Bek,\n\nHave you met?\n\nAida";
        assertThat(ReplyText.of(mail)).isEqualTo("Yes, we agree.");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("heads")
    void goesOnBelowMarkedWords(SpecExample example) {
        String mail = "Yes, we agree.\n" + example.text("head") + "\n> Dear Bek,\n>\n> Have you met?\n\nMore soon.";
        assertThat(ReplyText.of(mail)).isEqualTo("Yes, we agree.\nMore soon.");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("heads")
    void findsTheHeadInHtml(SpecExample example) {
        String head = example.text("head")
                .lines()
                .map(line -> line.replace("<", "&lt;").replace(">", "&gt;"))
                .collect(Collectors.joining("<br>"));
        String html =
                "<html><body><p>Yes, we agree.</p><br><div>" + head + "</div><div>Have you met?</div></body></html>";
        assertThat(ReplyText.ofHtml(html)).isEqualTo("Yes, we agree.");
    }

    static Stream<SpecExample> texts() {
        return SpecExamples.of("reply-text");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void keepsWhatThePersonWrote(SpecExample example) {
        String written = example.fields().containsKey("html")
                ? ReplyText.ofHtml(example.text("html"))
                : ReplyText.of(example.text("text"));
        assertThat(written).isEqualTo(example.text("expected"));
    }
}
