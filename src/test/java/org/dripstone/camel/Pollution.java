package org.dripstone.camel;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a clean table as people and programs write them, each time with one thing wrong.
 *
 * @param name of what is wrong
 * @param file the text to be read
 * @param expected the table that is meant, its header first unless the file has none
 * @param charset in which it is saved
 */
record Pollution(String name, String file, List<List<String>> expected, Charset charset) {

    static final Style PLAIN = new Style(",", '"', "\"", "\r\n", false);

    Pollution(String name, String file, List<List<String>> expected) {
        this(name, file, expected, StandardCharsets.UTF_8);
    }

    /** How a file sets its cells and rows apart. */
    record Style(String delimiter, char quote, String escape, String lineEnd, boolean all) {

        String row(List<String> cells) {
            return cells.stream().map(this::cell).collect(Collectors.joining(delimiter)) + lineEnd;
        }

        private String cell(String cell) {
            boolean quoted = all
                    || cell.contains(delimiter)
                    || cell.indexOf(quote) >= 0
                    || cell.contains("\n")
                    || cell.contains(",");
            return quoted ? quote + cell.replace(String.valueOf(quote), escape + quote) + quote : cell;
        }

        String text(List<List<String>> rows) {
            return rows.stream().map(this::row).collect(Collectors.joining());
        }
    }

    static List<Pollution> all(List<List<String>> clean) {
        List<Pollution> all = new ArrayList<>();
        styles(clean, all);
        surroundings(clean, all);
        headers(clean, all);
        intruders(clean, all);
        rows(clean, all);
        all.addAll(UntidyTables.all(clean));
        return all;
    }

    private static void styles(List<List<String>> clean, List<Pollution> all) {
        for (String delimiter : List.of(",", ";", "\t", "|", " ", ", ", ";;", "||", "\t\t", ":", "^")) {
            Style style = new Style(delimiter, '"', "\"", "\r\n", false);
            add(all, "delimiter " + delimiter, style.text(clean), clean);
        }
        for (String lineEnd : List.of("\n", "\r")) {
            add(all, "line end", new Style(",", '"', "\"", lineEnd, false).text(clean), clean);
        }
        add(all, "mixed line ends", mixedLineEnds(clean), clean);
        add(all, "all quoted", new Style(",", '"', "\"", "\r\n", true).text(clean), clean);
        add(all, "apostrophes", new Style(",", '\'', "'", "\r\n", false).text(clean), clean);
        add(all, "all in apostrophes", new Style(";", '\'', "'", "\r\n", true).text(clean), clean);
        add(all, "backslashes", new Style(",", '"', "\\", "\r\n", false).text(clean), clean);
        add(all, "quotes not doubled", new Style(",", '"', "", "\r\n", false).text(clean), clean);
        add(all, "sep line", "sep=;\r\n" + new Style(";", '"', "\"", "\r\n", false).text(clean), clean);
        add(all, "mark", "\ufeff" + PLAIN.text(clean), clean);
        add(all, "NULs", PLAIN.text(clean).replace("ar", "a\0r"), clean);
    }

    private static String mixedLineEnds(List<List<String>> clean) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < clean.size(); i++) {
            text.append(new Style(",", '"', "\"", i % 3 == 0 ? "\n" : "\r\n", false).row(clean.get(i)));
        }
        return text.toString();
    }

    private static void surroundings(List<List<String>> clean, List<Pollution> all) {
        String text = PLAIN.text(clean);
        String commas = ",".repeat(clean.get(0).size() - 1);
        add(all, "no line end", text.substring(0, text.length() - 2), clean);
        add(all, "two line ends", text + "\r\n", clean);
        add(all, "preamble and blank line", "Published by the office\r\nSee notes\r\n\r\n" + text, clean);
        add(all, "preamble", "Published by the office\r\n" + text, clean);
        add(all, "wide preamble", "Published by the office" + commas + "\r\n" + commas + "\r\n" + text, clean);
        add(all, "footnote", text + "\r\nSource: the office\r\nPrinted at noon\r\n", clean);
        add(all, "wide footnote", text + commas + "\r\nSource: the office" + commas + "\r\n", clean);
        add(all, "footnote at once", text + "Source: the office\r\n", clean);
        add(all, "blank lines between", text.replaceAll("(?<=[^,]\\d)\r\n", "\r\n\r\n"), clean);
    }

    private static void headers(List<List<String>> clean, List<Pollution> all) {
        List<List<String>> rows = clean.subList(1, clean.size());
        List<String> header = clean.get(0);
        add(all, "no header", PLAIN.text(rows), rows);
        add(all, "header only", PLAIN.row(header), clean.subList(0, 1));
        add(all, "one row", PLAIN.text(clean.subList(0, 2)), clean.subList(0, 2));
        List<String> twice = header.stream().map(name -> name + " " + name).toList();
        add(all, "header twice", PLAIN.row(header) + PLAIN.text(clean), with(rows, twice));
        List<String> groups = new ArrayList<>(Collections.nCopies(header.size(), ""));
        groups.set(1, "Group");
        groups.set(3, "Other");
        List<String> grouped = new ArrayList<>(header);
        grouped.set(1, "Group " + header.get(1));
        grouped.set(3, "Other " + header.get(3));
        add(all, "grouped header", PLAIN.row(groups) + PLAIN.text(clean), with(rows, grouped));
        for (String odd : List.of("", header.get(1), "LONG".repeat(2_000), "%/!")) {
            List<String> names = new ArrayList<>(header);
            names.set(2, odd);
            List<List<String>> renamed = with(rows, names);
            add(all, "odd name", PLAIN.text(renamed), renamed);
        }
        List<List<String>> one = clean.stream().map(row -> row.subList(0, 1)).toList();
        add(all, "one column", PLAIN.text(one), one);
    }

    /** Rows and columns that people and programs put into a table. */
    private static void intruders(List<List<String>> clean, List<Pollution> all) {
        int half = clean.size() / 2;
        String above = PLAIN.text(clean.subList(0, half));
        String below = PLAIN.text(clean.subList(half, clean.size()));
        String header = PLAIN.row(clean.get(0));
        add(all, "header again", above + header + below, clean);
        String commas = ",".repeat(clean.get(0).size() - 1);
        add(all, "blank row between", above + commas + "\r\n" + below, clean);
        String tags = clean.get(0).stream().map(name -> "#tag").collect(Collectors.joining(",")) + "\r\n";
        add(all, "hashtags", header + tags + PLAIN.text(clean.subList(1, clean.size())), clean);
        add(all, "spaces around", PLAIN.text(clean).replace(",\"", ", \""), clean);
    }

    private static List<List<String>> with(List<List<String>> rows, List<String> header) {
        List<List<String>> all = new ArrayList<>(rows);
        all.add(0, header);
        return all;
    }

    private static void rows(List<List<String>> clean, List<Pollution> all) {
        for (int row = 0; row < clean.size(); row++) {
            for (int column = 0; column < clean.get(0).size(); column++) {
                separators(clean, row, column, all);
                quotes(clean, row, column, all);
            }
            String spaced = new Style(" ", '"', "\"", "\r\n", false).row(clean.get(row));
            add(all, "row with spaces", replaced(clean, row, spaced), clean);
            String semicolons = new Style(";", '"', "\"", "\r\n", false).row(clean.get(row));
            add(all, "row with semicolons", replaced(clean, row, semicolons), clean);
        }
    }

    private static void separators(List<List<String>> clean, int row, int column, List<Pollution> all) {
        List<String> cells = clean.get(row);
        List<String> more = new ArrayList<>(cells);
        more.add(column, "");
        add(all, "one separator more", replaced(clean, row, PLAIN.row(more)), exchanged(clean, row, more));
        boolean quoted = PLAIN.row(cells).contains("\"");
        if (column > 0 && !quoted) {
            List<String> less = new ArrayList<>(cells);
            less.set(column - 1, cells.get(column - 1) + less.remove(column));
            add(all, "one separator less", replaced(clean, row, PLAIN.row(less)), exchanged(clean, row, less));
        }
    }

    private static void quotes(List<List<String>> clean, int row, int column, List<Pollution> all) {
        List<String> cells = new ArrayList<>(clean.get(row));
        String written = PLAIN.row(List.of(cells.get(column))).strip();
        String slipped = written.startsWith("\"") ? "\"" + written : "\"" + cells.get(column);
        cells.set(column, "\"" + cells.get(column));
        List<String> parts = new ArrayList<>();
        clean.get(row).forEach(cell -> parts.add(PLAIN.row(List.of(cell)).stripTrailing()));
        parts.set(column, slipped);
        add(
                all,
                "one quote more",
                replaced(clean, row, String.join(",", parts) + "\r\n"),
                exchanged(clean, row, cells));
    }

    static String replaced(List<List<String>> clean, int row, String line) {
        return PLAIN.text(clean.subList(0, row)) + line + PLAIN.text(clean.subList(row + 1, clean.size()));
    }

    private static List<List<String>> exchanged(List<List<String>> clean, int row, List<String> cells) {
        List<List<String>> all = new ArrayList<>(clean);
        all.set(row, cells);
        return all;
    }

    private static void add(List<Pollution> all, String name, String text, List<List<String>> expected) {
        all.add(new Pollution(name, text, expected));
    }
}
