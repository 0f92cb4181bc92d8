package org.dripstone.feed.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the beginning of a text in every dialect that it could be in, and ranks them by how regular the rows are and how
 * many cells look like something. The measure is that of van den Burg, Nazábal and Sutton (2019).
 */
public final class DialectSearch {

    private static final List<String> COMMON = List.of(",", ";", "\t", "|");
    private static final List<String> RARE =
            List.of(" ", ":", "^", "~", "||", "::", "\u001f", "\u0001", "|~|", "~|~", "#|#", "\\t", "=>", "¦", "§");
    private static final int LETTERS = 96 << 10;
    private static final int RECORDS = 250;
    private static final double NEARLY_ALL = 0.9;
    private static final Pattern APOSTROPHED = Pattern.compile("(?m)(?:^|[,;\\t| :])'[^'\\n]*'(?=$|\\r|[,;\\t| :])");
    private static final Pattern BEHIND_BACKSLASH = Pattern.compile("\\\\[\"'](?![,;\\t|\\r\\n])");
    private static final Pattern DOUBLED = Pattern.compile("(?<=[^,;\\t|\\r\\n\"])\"\"(?=[^,;\\t|\\r\\n\"])");

    private final String head;

    private DialectSearch(String head) {
        this.head = head;
    }

    /**
     * A dialect with what speaks for it.
     *
     * @param weight the logarithm of the measure; comparable between dialects of one text
     */
    public record Ranked(Dialect dialect, double weight) {}

    /** Best first; never empty. */
    public static List<Ranked> in(String text) {
        return new DialectSearch(text.substring(0, Math.min(LETTERS, text.length()))).ranked();
    }

    private List<Ranked> ranked() {
        List<Ranked> ranked = new ArrayList<>();
        for (Dialect dialect : candidates()) {
            weighed(dialect).ifPresent(ranked::add);
        }
        if (ranked.isEmpty()) {
            ranked.add(new Ranked(Dialect.of(","), 0));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::weight).reversed());
        return ranked;
    }

    private List<Dialect> candidates() {
        char escape = isEscaped() ? '\\' : Dialect.NOTHING;
        boolean apostrophes = APOSTROPHED.matcher(head).results().limit(3).count() > 1;
        List<Dialect> dialects = new ArrayList<>();
        for (String delimiter : delimiters()) {
            Dialect dialect = new Dialect(delimiter, '"', escape, false);
            dialects.add(dialect);
            if (apostrophes) {
                dialects.add(dialect.withQuote('\''));
            }
        }
        return dialects;
    }

    private List<String> delimiters() {
        List<String> there = new ArrayList<>(COMMON);
        there.addAll(RARE);
        there.removeIf(delimiter -> !head.contains(delimiter));
        return there;
    }

    /** A path may end in a backslash: more quotes inside cells must stand behind one than are doubled. */
    private boolean isEscaped() {
        long behind = BEHIND_BACKSLASH.matcher(head).results().count();
        return behind > 0 && behind >= DOUBLED.matcher(head).results().count();
    }

    private Optional<Ranked> weighed(Dialect dialect) {
        List<List<String>> records = records(dialect);
        Regularity rows = Regularity.of(records);
        if (!rows.isTable(!COMMON.contains(dialect.delimiter()))) {
            return Optional.empty();
        }
        return Optional.of(new Ranked(refined(dialect, rows), rows.weight()));
    }

    private Dialect refined(Dialect dialect, Regularity rows) {
        if (rows.isEverySecondBlank()) {
            return dialect.withDelimiter(dialect.delimiter().repeat(2));
        }
        return rows.isSpaced() && isSpaced(dialect.delimiter()) ? dialect.withSpaces() : dialect;
    }

    private boolean isSpaced(String delimiter) {
        int all = count(delimiter);
        return !delimiter.equals(" ") && count(delimiter + " ") + count(delimiter + "\n") >= NEARLY_ALL * all;
    }

    private int count(String sign) {
        int count = 0;
        for (int i = head.indexOf(sign); i >= 0; i = head.indexOf(sign, i + sign.length())) {
            count++;
        }
        return count;
    }

    private List<List<String>> records(Dialect dialect) {
        List<List<String>> records = new ArrayList<>();
        try (RecordMending reading = new RecordMending(new StringReader(head), dialect, UsualRow.UNKNOWN)) {
            Optional<List<String>> next = reading.nextCells();
            while (next.isPresent() && records.size() < RECORDS) {
                records.add(next.get());
                next = reading.nextCells();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string has none
        }
        return records;
    }
}
