package org.dripstone.identity.linkage;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dripstone.domain.Field;

/** One column with its name, and what that tells it is. */
record NamedCells(String name, Field meaning, List<String> cells) {

    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final double COMMON = 0.1;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");

    /** What says who is whom, or only numbers the rows. */
    private static final Set<String> LABELS = Set.of("cluster", "clusterid", "entityid", "truth", "goldid", "label");

    /** Of no meaning that a column of another table could share. */
    private static final Set<Field> TELL_NOTHING = Set.of(Field.ANSWER, Field.NUMBER, Field.DROPPED);

    private static final Set<String> NUMBERS = Set.of(
            "id", "uid", "uuid", "guid", "pk", "key", "index", "idx", "no", "nr", "row", "rowid", "recid", "recordid");

    /** Its name without what parts words. */
    String plainName() {
        return APART.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    boolean meansTheSame(NamedCells other) {
        return meaning == other.meaning && !TELL_NOTHING.contains(meaning);
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    int differentValues() {
        return new HashSet<>(cells).size();
    }

    FieldKind kind() {
        return ColumnKinds.of(cells);
    }

    /** How much both speak of the same things, by their cells and words; 0 unless a tenth of the words are. */
    double inCommon(NamedCells other) {
        double words = common(words(), other.words());
        return words < COMMON ? 0 : words + common(plainCells(), other.plainCells());
    }

    private static double common(Set<String> mine, Set<String> theirs) {
        long common = mine.stream().filter(theirs::contains).count();
        return common / Math.max(1.0, Math.min(mine.size(), theirs.size()));
    }

    private Set<String> plainCells() {
        return cells.stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.toSet());
    }

    private Set<String> words() {
        return cells.stream()
                .flatMap(cell -> APART.splitAsStream(cell.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Whether it tells nothing of what the rows are about. */
    boolean onlyNumbersRows() {
        if (LABELS.contains(plainName())) {
            return true;
        }
        boolean differ = differentValues() == cells.size();
        return differ && (isCalledNumber() || isRunning());
    }

    private boolean isCalledNumber() {
        return NUMBERS.contains(plainName()) || plainName().endsWith("id");
    }

    /** Each whole number between the least and the greatest. */
    private boolean isRunning() {
        if (!cells.stream().allMatch(cell -> WHOLE_NUMBER.matcher(cell.strip()).matches())) {
            return false;
        }
        var numbers =
                cells.stream().mapToInt(cell -> Integer.parseInt(cell.strip())).summaryStatistics();
        return numbers.getMax() - numbers.getMin() + 1L == cells.size();
    }
}
