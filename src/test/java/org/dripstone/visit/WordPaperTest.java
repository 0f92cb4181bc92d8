package org.dripstone.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

final class WordPaperTest {

    @Test
    void runsFromRightToLeftWhereItsLanguageDoes() throws IOException {
        assertThat(runsFromRight("ar")).isTrue();
        assertThat(runsFromRight("ru")).isFalse();
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
            return read.getParagraphs().stream()
                    .allMatch(each -> each.getCTPPr().isSetBidi());
        }
    }
}
