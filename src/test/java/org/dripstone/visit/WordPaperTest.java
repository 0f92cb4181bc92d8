package org.dripstone.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;

final class WordPaperTest {

    @Test
    void runsFromRightToLeftWhereItsLanguageDoes() throws IOException {
        assertThat(runsFromRight("ar")).isTrue();
        assertThat(runsFromRight("ru")).isFalse();
    }

    @Test
    void isBoldInArabicToo() throws IOException {
        WordPaper paper = new WordPaper("ar").title("رسالة دعوة").labelled("الهدف", "التعلم");
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(paper.bytes()))) {
            XWPFRun title = read.getParagraphs().get(0).getRuns().get(0);
            assertThat(title.isComplexScriptBold()).isTrue();
            assertThat(title.getComplexScriptFontSizeAsDouble()).isEqualTo(title.getFontSizeAsDouble());
            assertThat(title.getCTR().getRPr().sizeOfRtlArray()).isEqualTo(1);
            XWPFRun value = read.getParagraphs().get(1).getRuns().get(1);
            assertThat(value.isComplexScriptBold()).as("only the label").isFalse();
        }
    }

    @Test
    void isOnThePaperOfMostOfTheWorld() throws IOException {
        try (XWPFDocument read = new XWPFDocument(
                new ByteArrayInputStream(new WordPaper("en").title("Letter").bytes()))) {
            assertThat(read.getDocument().getBody().getSectPr().getPgSz().getH())
                    .hasToString("16838");
        }
    }

    private static boolean runsFromRight(String language) throws IOException {
        WordPaper paper = new WordPaper(language)
                .title("رسالة دعوة")
                .labelled("الهدف", "التعلم")
                .bullet("أمينة")
                .table(List.of("اليوم", "ماذا"), List.of(List.of("1", "")));
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(paper.bytes()))) {
            assertThat(read.getParagraphs()).hasSize(3);
            assertThat(read.getTables())
                    .singleElement()
                    .satisfies(table -> assertThat(table.getText()).contains("ماذا"));
            assertThat(read.getTables().get(0).getCTTbl().getTblPr().isSetBidiVisual())
                    .as("its first column is where one begins to read")
                    .isEqualTo(!language.equals("ru"));
            return read.getParagraphs().stream()
                    .allMatch(each -> each.getCTPPr().isSetBidi());
        }
    }
}
