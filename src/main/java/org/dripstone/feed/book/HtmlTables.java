package org.dripstone.feed.book;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The tables of a page, which many programs export under the name of a workbook; read by jsoup. */
public final class HtmlTables {

    private static final int WIDEST = 1_000;

    private HtmlTables() {}

    /** Those that hold no other table: around them stands what the page looks like. */
    public static List<Leaf> read(Reader text) throws IOException {
        StringWriter page = new StringWriter();
        text.transferTo(page);
        return Jsoup.parse(page.toString()).select("table:not(:has(table))").stream()
                .map(table -> new Leaf("", new Rows().of(table)))
                .toList();
    }

    /** A cell that reaches over several rows stands in each of them. */
    private record Hanging(String text, int rows) {}

    private static final class Rows {
        private Map<Integer, Hanging> above = Map.of();
        private Map<Integer, Hanging> below = Map.of();

        List<List<String>> of(Element table) {
            return table.select("tr").stream().map(this::row).toList();
        }

        private List<String> row(Element row) {
            above = below;
            below = new HashMap<>();
            List<String> cells = new ArrayList<>();
            boolean isLinked = row.text().indexOf('@') < 0;
            for (Element cell : row.select("> td, > th")) {
                hangDown(cells);
                int wide = spanned(cell, "colspan");
                for (int i = 0; i < wide; i++) {
                    add(cells, i == 0 ? text(cell, isLinked) : "", spanned(cell, "rowspan"));
                }
            }
            hangDown(cells);
            return cells;
        }

        /** Many pages show a word or a name that leads to an address. */
        private static String text(Element cell, boolean isLinked) {
            Element link = isLinked ? cell.selectFirst("a[href~=(?i)^mailto:]") : null;
            return link == null
                    ? cell.text()
                    : cell.text() + " <"
                            + link.attr("href").replaceFirst("(?i)^mailto:", "").replaceFirst("\\?.*", "") + ">";
        }

        private void hangDown(List<String> cells) {
            for (Hanging each = above.get(cells.size()); each != null; each = above.get(cells.size())) {
                add(cells, each.text(), each.rows());
            }
        }

        private void add(List<String> cells, String text, int rows) {
            if (rows > 1) {
                below.put(cells.size(), new Hanging(text, rows - 1));
            }
            cells.add(text);
        }
    }

    private static int spanned(Element cell, String attribute) {
        String said = cell.attr(attribute).strip();
        return said.matches("[1-9]\\d{0,3}") ? Math.min(WIDEST, Integer.parseInt(said)) : 1;
    }
}
