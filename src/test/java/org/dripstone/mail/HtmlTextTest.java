package org.dripstone.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is quoted is told from what a person wrote, also where a mail has no plain text. */
final class HtmlTextTest {

    @Test
    void marksWhatIsQuotedOncePerLevel() {
        assertThat(HtmlText.of("""
                <div>On Tuesday.</div>
                <blockquote type="cite"><div>Which day?<br>Or later?</div>
                <blockquote type="cite">Last day:</blockquote><p>Regards</p></blockquote><div>Kofi</div>""")).isEqualTo("""
                On Tuesday.

                >
                > Which day?
                > Or later?
                >
                > > Last day:
                >
                > Regards
                >

                Kofi""");
    }

    @Test
    void doesNotTakeForQuotedWhatAPersonIndented() {
        assertThat(HtmlText.of("Days:<blockquote class=\"webkit-indent-blockquote\""
                        + " style=\"margin: 0 0 0 40px; border: none; padding: 0px;\">8 to 12 March"
                        + "<blockquote>First day:</blockquote>or later</blockquote>in 2027"))
                .isEqualTo("Days:\n8 to 12 March\n> First day:\nor later\nin 2027");
    }

    @Test
    void takesForQuotedWhatAProgramQuotedWithoutALineBesideIt() {
        assertThat(HtmlText.of("Yes.<BLOCKQUOTE CLASS='gmail_quote' STYLE='border:none'>Shall we?</BLOCKQUOTE>"))
                .isEqualTo("Yes.\n> Shall we?");
        assertThat(HtmlText.of("Yes.<blockquote type=cite style='border:0'>Shall we?"))
                .isEqualTo("Yes.\n> Shall we?");
    }

    @Test
    void readsOnWhereNoQuotationIsOpen() {
        assertThat(HtmlText.of("</blockquote>Yes.</blockquote></blockquote><blockquote>Shall we?</blockquote>"))
                .isEqualTo("Yes.\n\n> Shall we?");
    }

    @Test
    void staysShortHoweverDeepItGoes() {
        String deep = HtmlText.of("<blockquote>".repeat(20_000) + "Yes." + "<br>".repeat(20_000) + "No.");
        assertThat(deep.length()).isLessThan(1_000_000);
        assertThat(deep).endsWith("> > > > > > No.");
    }
}
