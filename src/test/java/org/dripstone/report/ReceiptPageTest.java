package org.dripstone.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dripstone.report.SomeReceipt.receipt;

import org.dripstone.domain.Field;
import org.dripstone.domain.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptPageTest {

    private static final String ATTACK = "\"'><script>alert(1)</script>{{ words }}";

    @Test
    void saysFirstWhatBecameOfTheFile() {
        String html = Receipts.html(receipt().get(), "en");

        assertThat(html).contains("<h1>101 rows were read: 95 taken in, 6 need your attention.</h1>");
    }

    @Test
    void runsNothingThatStoodInTheFile() {
        String html = Receipts.html(
                receipt()
                        .named(ATTACK)
                        .sameAs(ATTACK)
                        .column(ATTACK, Field.EMAIL)
                        .problem(1, ATTACK, ATTACK, ProblemCode.EMAIL_INVALID, ATTACK)
                        .problem(0, ATTACK, ATTACK, ProblemCode.FILE_UNREADABLE, ATTACK)
                        .get(),
                "en",
                ATTACK);

        assertThat(html).doesNotContain("<script", "'>").contains("&lt;script&gt;", "{{ words }}");
    }

    @Test
    void isSelfContained() {
        String html = Receipts.html(receipt().get(), "en");

        assertThat(html)
                .contains("default-src 'none'; style-src '" + PageStyle.RECEIPT.hash() + "'")
                .doesNotContain("http:", "https:", "src=", "style=", "@import", "url(");
    }

    @Test
    void saysFirstWhyAFileFailed() {
        String html = Receipts.html(
                receipt()
                        .counting(0, 0, 0, 0, 0)
                        .problem(0, "", "", ProblemCode.LAYOUT_UNKNOWN, "E-mail")
                        .get(),
                "en");

        assertThat(html)
                .contains("<h1>Nothing was taken in from this file.</h1>", "<h2>Table not recognised</h2>")
                .contains("Check that the table has a row of headings")
                .doesNotContain("<svg class=\"bar\"", "../rejects/");
    }

    @Test
    void explainsHowItsRowsAreCounted() {
        assertThat(Receipts.html(
                        receipt()
                                .problem(1, "", "", ProblemCode.NAME_MISSING, "")
                                .get(),
                        "en"))
                .contains("Row 1 is the first row below the headings, which stand in line 6 of the file.");
    }

    @Test
    void explainsInWhichOrderTheRowsOfSeveralSheetsAreCounted() {
        assertThat(Receipts.html(
                        receipt()
                                .sheet("Solutions, People")
                                .problem(1, "", "", ProblemCode.NAME_MISSING, "")
                                .get(),
                        "en"))
                .contains("Rows are counted on from sheet to sheet, in this order: Solutions, People.");
    }

    @Test
    void notesWhatWasHiddenWithoutCallingItAFault() {
        assertThat(Receipts.html(
                        receipt()
                                .counting(3, 0, 0, 0, 0)
                                .problem(0, "", "", ProblemCode.ROWS_HIDDEN, "2")
                                .get(),
                        "en"))
                .contains("<h1>3 rows were read, and all were taken in.</h1>", "Their number: 2.")
                .doesNotContain("class=\"todo");
    }

    @Test
    void linksTheFileToMend() {
        assertThat(Receipts.html(receipt().named("été 50%.csv").get(), "en"))
                .contains("href=\"../rejects/F7-%C3%A9t%C3%A9%2050%25.csv.rejects.csv\"");
        assertThat(Receipts.html(receipt().counting(9, 0, 0, 0, 1).get(), "en"))
                .doesNotContain("../rejects/")
                .contains("dripstone review list");
    }

    @Test
    void namesTwoHundredAlikeAndCountsTheRest() {
        SomeReceipt receipt = receipt();
        for (int row = 1; row <= 750; row++) {
            receipt.problem(row, "Country", "Atlantis", ProblemCode.COUNTRY_UNKNOWN, "");
        }

        String html = Receipts.html(receipt.get(), "en");

        assertThat(html.split("Atlantis", -1)).hasSize(201);
        assertThat(html).contains("× 750", "There are 550 more of this kind; the JSON receipt names them all.");
    }

    @Test
    void describesItsBarInWords() {
        assertThat(Receipts.html(receipt().get(), "en"))
                .contains("aria-label=\"Of 101 rows: New 90 · Updated 5 · Rejected 5 · To decide 1\"");
    }

    @Test
    void showsATinyShareToo() {
        CountBar bar =
                CountBar.of(receipt().counting(2_000_000, 0, 0, 1, 0).get().counts(), Words.in("en"));

        assertThat(bar.parts())
                .hasSize(2)
                .allSatisfy(part -> assertThat(part.width()).isGreaterThanOrEqualTo(12));
    }

    @Test
    void turnsTheArabicPageAround() {
        assertThat(Receipts.html(receipt().get(), "ar")).contains("<html lang=\"ar\" dir=\"rtl\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ru", "es", "ar", "pt", "zh", "kk"})
    void speaksWholePagesInEveryLanguage(String language) {
        String html = Receipts.html(
                receipt()
                        .column("Mail", Field.EMAIL)
                        .problem(1, "Mail", "", ProblemCode.EMAIL_MISSING, "")
                        .get(),
                language);

        assertThat(html).contains("lang=\"" + language + "\"").doesNotContain("{rows", "{review", "plural");
    }
}
