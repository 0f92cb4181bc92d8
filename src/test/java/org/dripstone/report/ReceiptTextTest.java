package org.dripstone.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dripstone.report.SomeReceipt.receipt;

import org.dripstone.domain.ProblemCode;
import org.junit.jupiter.api.Test;

class ReceiptTextTest {

    @Test
    void saysFirstWhatBecameOfTheFile() {
        String text = Receipts.text(receipt().get(), "en");

        assertThat(text.lines())
                .containsExactly(
                        "participants.csv: 101 rows were read: 95 taken in, 6 need your attention.",
                        "Of 101 rows: New 90 · Updated 5 · Rejected 5 · To decide 1");
    }

    @Test
    void namesTheFirstProblemsAndSaysOnceWhatToDo() {
        String text = Receipts.text(
                receipt()
                        .problem(4, "E-mail", "", ProblemCode.EMAIL_MISSING, "")
                        .problem(17, "E-mail", "wanja@", ProblemCode.EMAIL_INVALID, "")
                        .problem(23, "E-mail", "joe@", ProblemCode.EMAIL_INVALID, "")
                        .get(),
                "en");

        assertThat(text).endsWith("""

                Row  Column  What was found
                ---  ------  ---------------------------------------
                  4  E-mail  There is no e-mail address here.
                 17  E-mail  “wanja@” is not a valid e-mail address.
                 23  E-mail  “joe@” is not a valid e-mail address.

                * No e-mail address: Write the person’s address into the row, or add the column of addresses, and drop the
                  file in again.
                * E-mail address not valid: Correct the address in the row and drop the file in again.
                """);
    }

    @Test
    void saysHowManyProblemsItLeavesOut() {
        SomeReceipt receipt = receipt();
        for (int row = 1; row <= 321; row++) {
            receipt.problem(row, "", "", ProblemCode.EMAIL_MISSING, "");
        }

        String text = Receipts.text(receipt.get(), "en");

        assertThat(text).contains("\n… and 301 more; the receipt names them all.\n");
        assertThat(text.lines()).hasSizeLessThan(30);
    }

    @Test
    void putsRemarksBehindWhatNeedsAHand() {
        String text = Receipts.text(
                receipt()
                        .problem(1, "", "05/06", ProblemCode.DATE_AMBIGUOUS, "")
                        .problem(2, "", "", ProblemCode.EMAIL_MISSING, "")
                        .get(),
                "en");

        assertThat(text.indexOf("no e-mail address")).isLessThan(text.indexOf("05/06"));
    }

    @Test
    void saysPlainlyThatAFileCouldNotBeRead() {
        String text = Receipts.text(
                receipt()
                        .named("holiday.csv")
                        .counting(0, 0, 0, 0, 0)
                        .problem(0, "", "", ProblemCode.FILE_UNREADABLE, "PNG image")
                        .get(),
                "en");

        assertThat(text)
                .startsWith("holiday.csv: Nothing was taken in from this file.\n")
                .contains("whole file", "The file cannot be read. (PNG image)")
                .doesNotContain("Of 0 rows");
    }

    @Test
    void tellsTheOutcomesApart() {
        assertThat(headline(receipt().counting(7, 1, 2, 0, 0), "en"))
                .isEqualTo("10 rows were read, and all were taken in.");
        assertThat(headline(receipt().counting(0, 0, 1, 0, 0), "en"))
                .isEqualTo("1 row was read; it was already known.");
        assertThat(headline(receipt().counting(0, 0, 5, 0, 0).sameAs("F3"), "en"))
                .isEqualTo("Nothing has changed: exactly this file was read before, as F3.");
        assertThat(headline(receipt().counting(0, 0, 0, 0, 0), "en")).isEqualTo("The file has no rows to take in.");
        assertThat(headline(receipt().counting(0, 0, 0, 0, 1), "en"))
                .isEqualTo("1 row was read: none taken in, 1 needs your attention.");
        assertThat(headline(
                        receipt().counting(3, 0, 0, 0, 0).problem(1, "", "?", ProblemCode.COUNTRY_UNKNOWN, ""), "en"))
                .isEqualTo("3 rows were read, and all were taken in. There is one remark.");
    }

    @Test
    void countsAsEachLanguageCounts() {
        assertThat(headline(receipt().counting(21, 0, 0, 2, 0), "ru"))
                .isEqualTo("Прочитаны 23 строки: принята\u00A021, 2 требуют вашего внимания.");
        assertThat(headline(receipt().counting(11, 0, 0, 1, 0), "ru"))
                .isEqualTo("Прочитано 12 строк: принято\u00A011, 1 требует вашего внимания.");
        assertThat(headline(receipt().counting(1, 0, 0, 1, 0), "fr"))
                .isEqualTo("2 lignes lues : 1 prise en compte, 1 demande votre attention.");
        assertThat(headline(receipt().counting(2, 0, 0, 0, 0), "ar")).isEqualTo("قُرئ صفان، وقُبلت كلها.");
    }

    @Test
    void letsNoFileNameControlTheTerminal() {
        assertThat(Receipts.text(receipt().named("a\u001B[2Jb\r\nc.csv").get(), "en"))
                .startsWith("a [2Jb c.csv: ");
    }

    private static String headline(SomeReceipt receipt, String language) {
        return Headline.of(receipt.get(), Words.in(language));
    }
}
