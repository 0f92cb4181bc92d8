package org.dripstone.feed;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dripstone.domain.Field;
import org.dripstone.feed.table.FoldedName;
import org.dripstone.feed.table.HeaderNames;
import org.dripstone.feed.table.NameMatch;
import org.dripstone.feed.table.NameMatch.Strength;

/** The words organisers head their columns with, in every language of {@code config/columns.yaml}. */
public final class ColumnNames implements HeaderNames {

    private static final int REMEMBERED = 4_096;
    /** A longer cell is no question but an answer. */
    private static final int LONGEST = 600;

    private final Map<String, Set<Field>> first = new LinkedHashMap<>();
    private final Map<String, Set<Field>> whole = new LinkedHashMap<>();
    private final Set<String> written = new HashSet<>();
    private final HeaderPhrases within;
    private final Map<String, NameMatch> remembered = new ConcurrentHashMap<>();

    ColumnNames(List<HeaderPhrase> phrases) {
        for (HeaderPhrase phrase : phrases) {
            add(phrase);
        }
        within = new HeaderPhrases(
                phrases.stream().filter(p -> p.strength() == Strength.WITHIN).toList());
    }

    /** Reads and checks the file; an error names its line and what was expected there. */
    public static ColumnNames read(Path columnsYaml) {
        return new ColumnNames(ColumnsFile.read(columnsYaml));
    }

    /** The likeliest meaning of a header cell by its words alone; the table around it may know better. */
    public Optional<Field> field(String headerCell) {
        return match(headerCell).fields().stream().findFirst();
    }

    @Override
    public NameMatch match(String headerCell) {
        if (remembered.size() > REMEMBERED) {
            remembered.clear();
        }
        return headerCell.length() > LONGEST
                ? NameMatch.NONE
                : remembered.computeIfAbsent(headerCell, cell -> matchFolded(HeaderWords.of(cell)));
    }

    /** All words of all names, as written: known words by which a decoding is told from another. */
    public Set<String> names() {
        return Set.copyOf(written);
    }

    private NameMatch matchFolded(String folded) {
        NameMatch exact = exact(folded);
        if (exact.isKnown()) {
            return exact;
        }
        NameMatch copy = exact(FoldedName.withoutCopyNumber(folded));
        if (copy.isKnown()) {
            return copy;
        }
        NameMatch bare = exact(HeaderWords.bare(folded));
        return bare.isKnown() ? bare : contained(folded);
    }

    private NameMatch exact(String folded) {
        if (first.containsKey(folded)) {
            return found(first.get(folded), Strength.FIRST, folded.length());
        }
        return whole.containsKey(folded) ? found(whole.get(folded), Strength.WHOLE, folded.length()) : NameMatch.NONE;
    }

    private NameMatch contained(String folded) {
        return within.longestIn(folded)
                .map(phrase -> found(
                        Set.of(phrase.field()), Strength.WITHIN, phrase.words().length()))
                .orElse(NameMatch.NONE);
    }

    private static NameMatch found(Set<Field> fields, Strength strength, int length) {
        return new NameMatch(List.copyOf(fields), strength, length);
    }

    private void add(HeaderPhrase phrase) {
        Map<String, Set<Field>> names = phrase.strength() == Strength.FIRST ? first : whole;
        if (phrase.strength() != Strength.WITHIN) {
            names.computeIfAbsent(phrase.words(), key -> new LinkedHashSet<>()).add(phrase.field());
            written.add(FoldedName.of(phrase.written()));
        }
    }
}
