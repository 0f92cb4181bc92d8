package org.dripstone.feed.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dripstone.feed.text.Dialect.Spacing;

/**
 * Reads the beginning of a text in every dialect that it could be in, and ranks them by how regular the rows are and how
 * many cells look like something. The measure is that of van den Burg, Nazábal and Sutton (2019).
 */
public final class DialectSearch {

    private static final List<String> COMMON = List.of(",", ";", "\t", "|");
    private static final List<String> RARE = List.of(
            " ", ":", "^", "~", "||", "::", "\u001f", "\u0001", "|~|", "~|~", "#|#", "\\t", "=>", "¦", "§", "，", "；",
            "؛", "،", "、");
    /** No text has them for another reason. */
    private static final Set<String> APART =
            Set.of("^", "~", "||", "::", "\u001f", "\u0001", "|~|", "~|~", "#|#", "\\t", "=>", "¦", "§");

    private static final List<String> LETTERS_APART = List.of("#", "!", "*", "&", "$", "%");
    private static final String OTHER_QUOTES = "`$~^*%´";
    private static final int LETTERS = 96 << 10;
    private static final int RECORDS = 250;
    private static final double NEARLY_ALL = 0.9;
    /** Cells go over lines here and there. */
    private static final double THREE_QUARTERS = 0.75;

    private static final double MOST = 0.6;
    private static final int LINES = 50;
    /** Each of them costs a reading; no file has so many to choose from. */
    private static final int MOST_SIGNS = 20;

    /** Signs that words have too: between spaces, in all lines alike, they set cells apart. */
    private static final List<String> SPACED =
            List.of(" / ", " @ ", " = ", " - ", " – ", " — ", " + ", " \\ ", " > ", " -> ");

    private static final Pattern SIGNS = Pattern.compile("[\\p{Punct}&&[^\"'(){}\\[\\]_/\\\\,;|]]{2,4}");
    /** What may stand beside a delimiter with a space: at the end of a line it loses it. */
    private static final Set<Character> SPACES = Set.of(' ', '\r', '\n');

    /** Gives back nothing of what it took: a cell of many letters would be too deep otherwise. */
    private static final Pattern APOSTROPHED =
            Pattern.compile("(?m)(?:^|[,;\\t| :])'[^'\\n]*+(?:''[^'\\n]*+)*+'(?=$|\\r|[,;\\t| :])");

    private static final Pattern QUOTED = Pattern.compile(APOSTROPHED.pattern().replace('\'', '"'));

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
        ranked.sort(Comparator.comparingDouble(Ranked::weight)
                .thenComparingInt(each -> each.dialect().delimiter().length())
                .reversed());
        return ranked;
    }

    private List<Dialect> candidates() {
        char other = isApostrophed() ? '\'' : otherQuote();
        char escape = EscapeSearch.escape(head, '"');
        List<Dialect> dialects = new ArrayList<>();
        for (String delimiter : delimiters()) {
            Dialect dialect = Dialect.of(delimiter).withEscape(escape);
            dialects.add(isWrapped(dialect) ? dialect.inWrappedLines() : dialect);
            if (other == '\'') {
                dialects.add(dialect.withQuote(other).withEscape(EscapeSearch.escape(head, other)));
            } else if (other != '"' && !delimiter.equals(String.valueOf(other))) {
                dialects.add(0, dialect.withQuote(other));
            }
        }
        return dialects;
    }

    /** A sign that begins and ends nearly all lines, and stands at both sides of what is between cells. */
    private char otherQuote() {
        List<String> lines =
                head.lines().filter(line -> !line.isBlank()).limit(LINES).toList();
        return OTHER_QUOTES
                .chars()
                .filter(quote -> lines.stream()
                                        .filter(line -> isIn((char) quote, line.strip()))
                                        .count()
                                >= NEARLY_ALL * lines.size()
                        && lines.size() > 1)
                .mapToObj(quote -> (char) quote)
                .findFirst()
                .orElse('"');
    }

    private static boolean isIn(char quote, String line) {
        return line.length() > 1 && line.charAt(0) == quote && line.charAt(line.length() - 1) == quote;
    }

    private boolean isApostrophed() {
        return APOSTROPHED.matcher(head).results().limit(3).count() > 1 && linesWith(APOSTROPHED) > linesWith(QUOTED);
    }

    private long linesWith(Pattern cell) {
        return head.lines().filter(line -> cell.matcher(line).find()).count();
    }

    private List<String> delimiters() {
        List<String> there = new ArrayList<>(COMMON);
        there.addAll(RARE);
        there.removeIf(delimiter -> !head.contains(delimiter));
        signs().filter(signs -> !there.contains(signs)).forEach(there::add);
        return there;
    }

    /** Signs that stand together equally often in most lines: somebody's own delimiter. */
    private Stream<String> signs() {
        List<String> lines =
                head.lines().filter(line -> !line.isBlank()).limit(LINES).toList();
        return Stream.of(spaced(lines), letters(lines), several(lines)).flatMap(each -> each);
    }

    /** One sign alone that all lines have equally often, and more than once. */
    private static Stream<String> letters(List<String> lines) {
        return LETTERS_APART.stream()
                .filter(sign -> lines.size() > 2
                        && lines.get(0).indexOf(sign) != lines.get(0).lastIndexOf(sign)
                        && lines.stream().allMatch(line -> times(line, sign) == times(lines.get(0), sign)));
    }

    private static Stream<String> spaced(List<String> lines) {
        return SPACED.stream().filter(sign -> spacedBy(sign, lines));
    }

    private static boolean spacedBy(String sign, List<String> lines) {
        return lines.size() > 1
                && times(lines.get(0), sign) > 1
                && lines.stream().allMatch(line -> times(line, sign) == times(lines.get(0), sign));
    }

    private static int times(String line, String sign) {
        return line.split(Pattern.quote(sign), -1).length - 1;
    }

    private static Stream<String> several(List<String> lines) {
        return lines.stream()
                .limit(1)
                .flatMap(line -> SIGNS.matcher(line).results().map(MatchResult::group))
                .distinct()
                .limit(MOST_SIGNS)
                .filter(signs -> lines.size() > 2 && isEquallyOftenIn(lines, signs));
    }

    private static boolean isEquallyOftenIn(List<String> lines, String signs) {
        int usually = lines.get(0).split(Pattern.quote(signs), -1).length;
        long alike = lines.stream()
                .filter(line -> line.split(Pattern.quote(signs), -1).length == usually)
                .count();
        return alike >= THREE_QUARTERS * lines.size();
    }

    private Optional<Ranked> weighed(Dialect dialect) {
        List<List<String>> records = records(dialect);
        Regularity rows = Regularity.of(records);
        boolean rare = !COMMON.contains(dialect.delimiter());
        if (!rows.isTable(rare, isApart(dialect.delimiter())) || (rare && cutsThrough(dialect, records))) {
            return Optional.empty();
        }
        return Optional.of(new Ranked(refined(dialect, rows), rows.weight()));
    }

    private static boolean isApart(String delimiter) {
        return APART.contains(delimiter) || SPACED.contains(delimiter);
    }

    /** Spaces between words make a table of sentences, across cells that a common delimiter sets apart in all lines. */
    private boolean cutsThrough(Dialect dialect, List<List<String>> records) {
        return dialect.delimiter().equals(" ")
                && Stream.concat(
                                COMMON.stream().filter(head::contains),
                                delimiters().stream().filter(SPACED::contains))
                        .anyMatch(common -> Regularity.of(records(dialect.withDelimiter(common)))
                                        .isRegular()
                                && records.stream()
                                                .filter(record -> isCut(record, common))
                                                .count()
                                        >= MOST * records.size());
    }

    private boolean isCut(List<String> record, String common) {
        if (isSpacedOut(common)) {
            return true;
        }
        if (common.isBlank() || SPACED.contains(common)) {
            return record.stream()
                    .anyMatch(cell -> common.isBlank() ? cell.contains(common) : cell.equals(common.strip()));
        }
        return record.stream()
                .map(String::strip)
                .anyMatch(cell ->
                        cell.indexOf(common) > 0 && !cell.endsWith(common) && CellKind.of(cell) != CellKind.NUMBER);
    }

    /** With a space behind it in every line, equally often and more than once: more than a comma within a name. */
    private boolean isSpacedOut(String common) {
        List<String> lines =
                head.lines().filter(line -> !line.isBlank()).limit(LINES).toList();
        return COMMON.contains(common) && spacedBy(common + " ", lines);
    }

    private Dialect refined(Dialect dialect, Regularity rows) {
        if (rows.timesWritten() > 1) {
            return dialect.withDelimiter(dialect.delimiter().repeat(rows.timesWritten()));
        }
        return rows.isSpaced() && !dialect.delimiter().equals(" ") ? dialect.withSpaces(spacing(dialect)) : dialect;
    }

    private Spacing spacing(Dialect dialect) {
        String delimiter = dialect.delimiter();
        List<Integer> all = outsideQuotes(delimiter, dialect.quote());
        long behind = all.stream()
                .map(i -> letterAt(i + delimiter.length()))
                .filter(SPACES::contains)
                .count();
        long before =
                all.stream().map(i -> letterAt(i - 1)).filter(SPACES::contains).count();
        if (behind < NEARLY_ALL * all.size()) {
            return Spacing.NONE;
        }
        return before >= NEARLY_ALL * all.size() ? Spacing.AROUND : Spacing.BEHIND;
    }

    private char letterAt(int place) {
        return place < 0 || place >= head.length() ? '\n' : head.charAt(place);
    }

    /** Where a delimiter stands that no quotes make a letter. */
    private List<Integer> outsideQuotes(String delimiter, char quote) {
        List<Integer> places = new ArrayList<>();
        boolean inside = false;
        for (int i = 0; i < head.length(); i++) {
            inside ^= head.charAt(i) == quote;
            if (!inside && head.startsWith(delimiter, i)) {
                places.add(i);
            }
        }
        return places;
    }

    /** Whether most lines are one quoted cell, with the same number of cells in each. */
    private boolean isWrapped(Dialect dialect) {
        List<String> lines = head.lines().filter(line -> !line.isBlank()).toList();
        List<String> wrapped = lines.stream()
                .map(String::strip)
                .filter(line -> line.startsWith("\"") && line.endsWith("\""))
                .map(line -> CellScan.of(dialect, line).cells())
                .filter(cells -> cells.size() == 1 && cells.get(0).contains(dialect.delimiter()))
                .map(cells -> cells.get(0))
                .toList();
        boolean isHeaderBare = !lines.isEmpty()
                && !lines.get(0).startsWith("\"")
                && !lines.get(0).contains(dialect.delimiter())
                && (dialect.delimiter().equals(" ")
                        || wrapped.stream().allMatch(line -> line.contains(dialect.delimiter() + " ")));
        return wrapped.size() > 1
                && !isHeaderBare
                && wrapped.size() >= MOST * lines.size()
                && UsualRow.of(wrapped.stream()
                                .map(line -> CellScan.of(dialect, line).cells())
                                .toList())
                        .isKnown();
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
