package org.dripstone.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.dripstone.correspondence.Attachment;
import org.dripstone.correspondence.Contact;
import org.dripstone.correspondence.LetterSource;
import org.dripstone.correspondence.LetterTemplates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VisitPapersTest {
    private static final VisitPapers PAPERS = new VisitPapers(LetterTemplates.read(Path.of("config/templates")));
    private static final Contact GUEST = contact("Ana Souza", "BR");
    private static final Contact HOST = contact("Achieng Odhiambo", "KE");
    private static final Visit VISIT = new Visit(
            1,
            3,
            "visit-1@example.org",
            0,
            "",
            Map.of(VisitField.FIRST_DAY, "2027-05-10", VisitField.LAST_DAY, "2027-05-12"),
            Set.of());

    /** Who plans a week thinks in its days. */
    @ParameterizedTest
    @CsvSource({
        "en, 'Monday, May 10, 2027'",
        "fr, lundi 10 mai 2027",
        "ru, 'понедельник, 10 мая 2027 г.'",
        "es, 'lunes, 10 de mayo de 2027'",
        "ar, 'الاثنين، 10 مايو 2027'",
        "pt, 'segunda-feira, 10 de maio de 2027'",
        "zh, 2027年5月10日星期一",
        "kk, '2027 ж. 10 мамыр, дүйсенбі'"
    })
    void aProgrammeHasARowForEachDayWithItsName(String language, String firstDay) throws IOException {
        XWPFTable days = programme(language);
        assertThat(days.getRows()).hasSize(4);
        assertThat(days.getRow(1).getCell(0).getText().replaceAll("\\h", " ")).isEqualTo(firstDay);
        assertThat(days.getRow(0).isRepeatHeader()).as("on each page").isTrue();
    }

    private static XWPFTable programme(String language) throws IOException {
        List<Attachment> papers = PAPERS.of(VISIT, List.of(VisitStep.PROGRAMME), GUEST, HOST, "Clean wells", language);
        try (XWPFDocument read =
                new XWPFDocument(new ByteArrayInputStream(papers.get(0).bytes()))) {
            return read.getTables().get(0);
        }
    }

    private static Contact contact(String name, String country) {
        return new Contact(1, name, "somebody@example.org", "en", "", country, LetterSource.PARTICIPANT_LIST, "");
    }
}
