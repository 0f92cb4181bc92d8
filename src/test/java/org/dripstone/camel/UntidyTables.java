package org.dripstone.camel;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dripstone.camel.Pollution.Style;

/** Writes a clean table as offices leave theirs: with notes, blank rows, other tables, and headers of many kinds. */
final class UntidyTables {

    private static final List<String> ENCODINGS =
            List.of("windows-1252", "ISO-8859-1", "UTF-16LE", "UTF-16BE", "x-MacRoman", "IBM850");

    private final List<List<String>> clean;
    private final List<String> header;
    private final List<List<String>> rows;
    private final int width;
    private final String text;
    private final List<Pollution> all = new ArrayList<>();

    private UntidyTables(List<List<String>> clean) {
        this.clean = clean;
        this.header = clean.get(0);
        this.rows = clean.subList(1, clean.size());
        this.width = header.size();
        this.text = Pollution.PLAIN.text(clean);
    }

    static List<Pollution> all(List<List<String>> clean) {
        UntidyTables tables = new UntidyTables(clean);
        tables.encodings();
        tables.styles();
        tables.above();
        tables.below();
        tables.headers();
        tables.hashtags();
        tables.raggedRows();
        tables.blanks();
        tables.sections();
        tables.otherTables();
        tables.quotes();
        return tables.all;
    }

    private void encodings() {
        for (String name : ENCODINGS) {
            Charset charset = Charset.forName(name);
            boolean writable = charset.newEncoder().canEncode(text);
            if (writable) {
                String mark = name.startsWith("UTF-16") ? "\ufeff" : "";
                all.add(new Pollution("encoding " + name, mark + text, clean, charset));
            }
        }
        all.add(new Pollution("encoding UTF-16LE without mark", text, clean, Charset.forName("UTF-16LE")));
        add("mark twice", "\ufeff\ufeff" + text);
        add("end of file letter", text + "\u001a");
    }

    private void styles() {
        for (String delimiter : List.of("\\t", "~", "¦", "::", "\u0001", " ; ", " | ", "->", "~~~", "#|#", "%%")) {
            add("delimiter " + delimiter, new Style(delimiter, '"', "\"", "\r\n", false).text(clean));
        }
        add("all quoted, semicolons", new Style(";", '"', "\"", "\n", true).text(clean));
        add("all quoted, tabs", new Style("\t", '"', "\"", "\n", true).text(clean));
        add("all quoted, backslashes", new Style(",", '"', "\\", "\n", true).text(clean));
        add("all quoted, spaces", new Style(" ", '"', "\"", "\n", true).text(clean));
        add("line ends twice as long", Pollution.PLAIN.text(clean).replace("\r\n", "\r\r\n"));
        add("sep line with commas", "sep=,\r\n" + text);
        add("sep line in quotes", "\"sep=;\"\r\n" + new Style(";", '"', "\"", "\r\n", false).text(clean));
        add("lines quoted whole", quotedWhole(text.split("\r\n(?=[^\\n]*)", -1)));
    }

    private static String quotedWhole(String[] lines) {
        return IntStream.range(0, lines.length)
                .filter(i -> !lines[i].isEmpty())
                .mapToObj(i -> '"' + lines[i].replace("\"", "\"\"") + '"')
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private void above() {
        String commas = ",".repeat(width - 1);
        add("preamble of three lines", "Water office\r\nReport 12 of 2019\r\nAll figures provisional\r\n" + text);
        add("preamble of sentences", "Rivers, lakes, and wells: the yearly report, revised\r\n\r\n" + text);
        add("preamble of pairs", "Office,Water\r\nPrinted,2019-03-04\r\nContact,Room 12\r\n\r\n" + text);
        add("preamble of pairs at once", "Office,Water\r\nPrinted,2019-03-04\r\n" + text);
        add("preamble in the middle", "," + "Water office" + ",".repeat(width - 2) + "\r\n" + text);
        add("preamble of comments", "# written by a logger\r\n# version 2.1, build 7\r\n" + text);
        add("blank rows above", commas + "\r\n" + commas + "\r\n" + text);
        add("blank lines above", "\r\n\r\n" + text);
    }

    private void below() {
        String commas = ",".repeat(width - 1);
        add("footnotes at once", text + "Source: the office\r\nPrinted at noon\r\n* provisional\r\n");
        add(
                "footnotes of several sentences",
                text + "\r\nSource: survey of 2019\r\nNote: the figures, as given, are provisional\r\n");
        add("footnotes of sentences", text + "\r\nNote: the figures, where given, are provisional\r\n");
        add("blank rows below", text + (commas + "\r\n").repeat(3));
        add("blank lines below", text + "\r\n\r\n\r\n");
        add("wide footnotes", text + ("Source: the office" + commas + "\r\n").repeat(2));
    }

    private void headers() {
        String rule = Pollution.PLAIN.row(Collections.nCopies(width, "----"));
        add("rows ruled off", Pollution.PLAIN.row(header) + rule + Pollution.PLAIN.text(rows) + rule);
        List<List<String>> places = new ArrayList<>(List.of(List.of(header.get(0))));
        rows.forEach(row -> places.add(List.of(row.get(0) + ", " + row.get(1))));
        add("one column with commas", Pollution.PLAIN.text(places), places);
        add(
                "header three times",
                Pollution.PLAIN.row(header).repeat(2) + text,
                named(name -> name + " " + name + " " + name));
        List<String> numbered = new ArrayList<>(header);
        numbered.add(0, "");
        List<List<String>> counted = new ArrayList<>(List.of(numbered));
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>(row);
            cells.add(0, String.valueOf(counted.size() - 1));
            counted.add(cells);
        }
        add("rows counted", Pollution.PLAIN.text(counted), counted);
        add("header in quotes", new Style(",", '"', "\"", "\r\n", true).row(header) + Pollution.PLAIN.text(rows));
        List<List<String>> blank = new ArrayList<>(clean);
        blank.set(0, Collections.nCopies(width, "x"));
        add("all columns named alike", Pollution.PLAIN.text(blank), blank);
        List<List<String>> upper = new ArrayList<>(clean);
        upper.set(
                0,
                header.stream()
                        .map(name -> name.toUpperCase(java.util.Locale.ROOT))
                        .toList());
        add("header in capitals", Pollution.PLAIN.text(upper), upper);
        List<List<String>> broken = named(name -> name + "\n(as given)");
        add("header over lines", Pollution.PLAIN.text(broken), broken);
    }

    private List<List<String>> named(UnaryOperator<String> name) {
        List<List<String>> table = new ArrayList<>(rows);
        table.add(0, header.stream().map(name).toList());
        return table;
    }

    private void hashtags() {
        String first = Pollution.PLAIN.row(header);
        String below = Pollution.PLAIN.text(rows);
        List<String> tags = List.of("#adm1 +name", "#date+start", "", "#affected +f +adults", "#meta", "#geo+lat");
        List<String> rowOfTags = IntStream.range(0, width)
                .mapToObj(i -> tags.get(i % tags.size()))
                .toList();
        add("hashtags with attributes", first + Pollution.PLAIN.row(rowOfTags) + below);
        add("hashtags in quotes", first + new Style(",", '"', "\"", "\n", true).row(rowOfTags) + below);
        List<String> one = new ArrayList<>(Collections.nCopies(width, ""));
        one.set(0, "#sector");
        one.set(1, "#org");
        add("few hashtags", first + Pollution.PLAIN.row(one) + below);
        add("hashtags above", "Needs, by area\r\n" + first + Pollution.PLAIN.row(rowOfTags) + below);
        List<List<String>> only = new ArrayList<>(rows);
        only.add(0, Collections.nCopies(width, "#tag").stream().toList());
        add("hashtags alone", Pollution.PLAIN.text(only), only);
    }

    private void raggedRows() {
        Random random = new Random(7);
        List<List<String>> shorter = new ArrayList<>(List.of(header));
        List<List<String>> longer = new ArrayList<>(List.of(header));
        for (List<String> row : rows) {
            boolean cut = random.nextInt(3) == 0;
            shorter.add(cut ? row.subList(0, width - 1 - random.nextInt(width / 2)) : row);
            List<String> more = new ArrayList<>(row);
            more.addAll(random.nextInt(3) == 0 ? List.of("more") : List.of());
            longer.add(more);
        }
        add("short rows", Pollution.PLAIN.text(shorter), shorter);
        add("long rows", Pollution.PLAIN.text(longer), longer);
        add("blank cells dropped at the end", text.replaceAll(",+\r\n", "\r\n"), trimmed());
        List<List<String>> trailing = new ArrayList<>(clean);
        trailing.replaceAll(row -> with(row, ""));
        add("trailing delimiters", Pollution.PLAIN.text(trailing), trailing);
        List<List<String>> ofRows = new ArrayList<>(trailing);
        ofRows.set(0, header);
        add("trailing delimiters of rows", Pollution.PLAIN.text(ofRows), ofRows);
    }

    private List<List<String>> trimmed() {
        List<List<String>> table = new ArrayList<>();
        for (List<String> row : clean) {
            int end = width;
            while (end > 0 && row.get(end - 1).isEmpty()) {
                end--;
            }
            table.add(row.subList(0, end));
        }
        return table;
    }

    private static List<String> with(List<String> row, String cell) {
        List<String> more = new ArrayList<>(row);
        more.add(cell);
        return more;
    }

    private void blanks() {
        String commas = ",".repeat(width - 1);
        add(
                "blank line after each row",
                clean.stream().map(row -> Pollution.PLAIN.row(row) + "\r\n").collect(Collectors.joining()));
        add(
                "blank row after each row",
                clean.stream()
                        .map(row -> Pollution.PLAIN.row(row) + commas + "\r\n")
                        .collect(Collectors.joining()));
        add("blank row below the header", Pollution.PLAIN.row(header) + commas + "\r\n" + Pollution.PLAIN.text(rows));
        for (int column : List.of(0, width / 2)) {
            List<List<String>> more = new ArrayList<>(clean);
            more.replaceAll(row -> {
                List<String> cells = new ArrayList<>(row);
                cells.add(column, "");
                return cells;
            });
            add("blank column", Pollution.PLAIN.text(more), more);
        }
        List<List<String>> merged = new ArrayList<>(List.of(header));
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = new ArrayList<>(rows.get(i));
            cells.set(0, i % 3 == 0 ? cells.get(0) : "");
            merged.add(cells);
        }
        add("merged down", Pollution.PLAIN.text(merged), merged);
    }

    /** Titles of sections stand between the rows and belong to none of them. */
    private void sections() {
        List<String> title = new ArrayList<>(Collections.nCopies(width, ""));
        title.set(0, "Section");
        List<List<String>> parted = new ArrayList<>(clean);
        parted.add(1 + rows.size() / 2, title);
        parted.add(1, title);
        add("titles of sections", Pollution.PLAIN.text(parted), parted);
    }

    /** A second table below the first: nothing of either is lost. */
    private void otherTables() {
        List<List<String>> narrow =
                clean.stream().map(row -> row.subList(0, width - 1)).toList();
        List<List<String>> wide =
                clean.stream().map(row -> with(row, row.get(width - 1) + "+")).toList();
        add("same table again", text + text, joined(clean, rows));
        add("narrower table below", text + Pollution.PLAIN.text(narrow), joined(clean, narrow));
        add("wider table below", text + Pollution.PLAIN.text(wide), joined(clean, wide));
    }

    private static List<List<String>> joined(List<List<String>> first, List<List<String>> second) {
        List<List<String>> table = new ArrayList<>(first);
        table.addAll(second);
        return table;
    }

    private void quotes() {
        for (int row = 0; row < clean.size(); row++) {
            Style apostrophes = new Style(",", '\'', "'", "\r\n", true);
            add("row in apostrophes", Pollution.replaced(clean, row, apostrophes.row(clean.get(row))));
            Style tabs = new Style("\t", '"', "\"", "\r\n", false);
            add("row with tabs", Pollution.replaced(clean, row, tabs.row(clean.get(row))));
            Style feeds = new Style(",", '"', "\"", "\n", false);
            add("row ended otherwise", Pollution.replaced(clean, row, feeds.row(clean.get(row))));
            String whole = '"' + Pollution.PLAIN.row(clean.get(row)).strip().replace("\"", "\"\"") + "\"\r\n";
            add("row quoted whole", Pollution.replaced(clean, row, whole));
        }
        List<List<String>> marked = new ArrayList<>(List.of(header));
        rows.forEach(row -> marked.add(row.stream().map(cell -> cell + "\"").toList()));
        add("quotes at the end of cells", Pollution.PLAIN.text(marked), marked);
    }

    private void add(String name, String polluted) {
        add(name, polluted, clean);
    }

    private void add(String name, String polluted, List<List<String>> expected) {
        all.add(new Pollution(name, polluted, expected));
    }
}
