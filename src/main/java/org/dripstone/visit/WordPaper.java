package org.dripstone.visit;

import com.ibm.icu.util.ULocale;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Bidi;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;

/** A plain document for word processors (DOCX, ISO/IEC 29500). */
final class WordPaper {
    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final int TITLE_SIZE = 16;
    private static final int SPACE_AFTER = 160;

    /** In twentieths of a point; where nothing is said programs take the paper of North America. */
    private static final int A4_WIDTH = 11_906;

    private static final int A4_HEIGHT = 16_838;

    private final XWPFDocument document = new XWPFDocument();
    private final boolean rightToLeft;

    /** @param language BCP 47; it decides from where lines run */
    WordPaper(String language) {
        this.rightToLeft = ULocale.forLanguageTag(language).isRightToLeft();
        CTPageSz page = document.getDocument().getBody().addNewSectPr().addNewPgSz();
        page.setW(A4_WIDTH);
        page.setH(A4_HEIGHT);
    }

    WordPaper title(String text) {
        XWPFRun run = bold(run(begun(), text));
        run.setFontSize(TITLE_SIZE);
        run.setComplexScriptFontSize(TITLE_SIZE);
        return this;
    }

    WordPaper paragraph(String text) {
        run(begun(), text);
        return this;
    }

    WordPaper bullet(String text) {
        return paragraph("\u2022 " + text);
    }

    WordPaper labelled(String label, String text) {
        XWPFParagraph paragraph = begun();
        bold(run(paragraph, label + ": "));
        run(paragraph, text);
        return this;
    }

    WordPaper table(List<String> head, List<List<String>> rows) {
        XWPFTable table = document.createTable(1, head.size());
        table.setWidth("100%");
        if (rightToLeft) {
            table.getCTTbl().getTblPr().addNewBidiVisual();
        }
        fill(table.getRow(0), head, true);
        table.getRow(0).setRepeatHeader(true);
        rows.forEach(row -> fill(table.createRow(), row, false));
        return this;
    }

    private void fill(XWPFTableRow row, List<String> cells, boolean bold) {
        for (int i = 0; i < cells.size(); i++) {
            XWPFParagraph paragraph = directed(row.getCell(i).getParagraphs().get(0));
            XWPFRun run = run(paragraph, cells.get(i));
            if (bold) {
                bold(run);
            }
        }
    }

    private XWPFParagraph begun() {
        XWPFParagraph paragraph = directed(document.createParagraph());
        paragraph.setSpacingAfter(SPACE_AFTER);
        return paragraph;
    }

    private XWPFParagraph directed(XWPFParagraph paragraph) {
        if (rightToLeft) {
            // In a paragraph that runs from right to left "start" is the right; programs that do not know it align it
            // so.
            paragraph.getCTPPr().addNewBidi();
            paragraph.setAlignment(ParagraphAlignment.START);
        }
        return paragraph;
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        if (Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            run.getCTR().addNewRPr().addNewRtl();
        }
        return run;
    }

    /** Arabic letters have a weight and a size of their own (ISO/IEC 29500-1, 17.3.2.3). */
    private static XWPFRun bold(XWPFRun run) {
        run.setBold(true);
        run.setComplexScriptBold(true);
        return run;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (document) {
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
