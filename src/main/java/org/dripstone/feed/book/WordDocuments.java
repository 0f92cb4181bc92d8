package org.dripstone.feed.book;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ICell;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFSDTCell;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Word documents, as far as they hold tables, lists and forms; read by Apache POI. */
public final class WordDocuments {

    private static final int WIDEST = 1_000;

    private WordDocuments() {}

    /** All of it as one sheet: a line of text is a record of one cell, and a row of a table is one of several. */
    public static Leaf read(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                XWPFDocument document = new XWPFDocument(bytes)) {
            List<List<String>> records = new ArrayList<>();
            document.getBodyElements().forEach(element -> add(element, records));
            return new Leaf("", records);
        } catch (RuntimeException e) { // POI has one for each way a file can be broken
            throw new DamagedBook("a document that is damaged", e);
        }
    }

    private static void add(IBodyElement element, List<List<String>> records) {
        if (element instanceof XWPFTable table) {
            records.add(List.of(""));
            records.addAll(new Rows().of(table));
            records.add(List.of(""));
        } else if (element instanceof XWPFParagraph paragraph) {
            records.addAll(lines((paragraph.getNumID() == null ? "" : "• ") + paragraph.getText()));
        } else if (element instanceof XWPFSDT control) {
            records.addAll(lines(control.getContent().getText()));
        }
    }

    private static List<List<String>> lines(String text) {
        return Arrays.stream(text.split("\\R", -1))
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    /** A cell that is merged down stands in each of its rows. */
    private static final class Rows {

        private final Map<Integer, String> above = new HashMap<>();

        List<List<String>> of(XWPFTable table) {
            return table.getRows().stream().map(this::row).toList();
        }

        private List<String> row(XWPFTableRow row) {
            List<String> cells = new ArrayList<>();
            for (ICell cell : row.getTableICells()) {
                if (cell instanceof XWPFTableCell plain) {
                    add(plain, cells);
                } else if (cell instanceof XWPFSDTCell control) {
                    cells.add(control.getContent().getText().strip());
                }
            }
            return cells;
        }

        private void add(XWPFTableCell cell, List<String> cells) {
            CTTcPr properties = cell.getCTTc().getTcPr();
            String text = text(cell);
            if (properties != null && properties.isSetVMerge()) {
                boolean begins = properties.getVMerge().getVal() == STMerge.RESTART;
                text = begins ? text : above.getOrDefault(cells.size(), "");
                above.put(cells.size(), text);
            }
            cells.add(text);
            int wide = properties != null && properties.isSetGridSpan()
                    ? properties.getGridSpan().getVal().intValue()
                    : 1;
            for (int i = 1; i < Math.min(WIDEST, wide); i++) {
                cells.add("");
            }
        }

        private static String text(XWPFTableCell cell) {
            return cell.getBodyElements().stream()
                    .map(Rows::text)
                    .collect(Collectors.joining("\n"))
                    .strip();
        }

        private static String text(IBodyElement element) {
            if (element instanceof XWPFParagraph paragraph) {
                return paragraph.getText();
            }
            if (element instanceof XWPFSDT control) {
                return control.getContent().getText();
            }
            return element instanceof XWPFTable table ? table.getText() : "";
        }
    }
}
