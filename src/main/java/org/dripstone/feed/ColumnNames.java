package org.dripstone.feed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dripstone.domain.Field;
import org.dripstone.feed.table.FoldedName;
import org.dripstone.feed.table.HeaderNames;
import org.dripstone.feed.table.NameMatch;
import org.dripstone.feed.table.NameMatch.Strength;
import org.dripstone.feed.table.RowPerson;
import org.dripstone.normalise.Transliteration;

/** The words organisers head their columns with, in every language of {@code config/columns.yaml}. */
public final class ColumnNames implements HeaderNames {

    private static final int REMEMBERED = 4_096;
    /** A longer cell is no question but an answer. */
    private static final int LONGEST = 600;
    /** What else begins with their names asks for them too; names, dates and numbers may be those of anything. */
    private static final Set<Field> HEADS = EnumSet.of(
            Field.EMAIL, Field.PHONE, Field.COUNTRY, Field.ORGANISATION, Field.JOB_TITLE, Field.LANGUAGE, Field.MODE);

    private static final Set<Field> NAMES = EnumSet.of(Field.NAME, Field.GIVEN_NAME, Field.FAMILY_NAME);

    private static final Pattern COUNTED = Pattern.compile("[#№]\\s*$");

    private final Map<String, Set<Field>> first = new LinkedHashMap<>();
    private final Map<String, Set<Field>> whole = new LinkedHashMap<>();
    private final Map<String, Set<Field>> anyOrder = new LinkedHashMap<>();
    private final Set<String> written = new HashSet<>();
    private final HeaderPhrases within;
    private final Map<String, NameMatch> remembered = new ConcurrentHashMap<>();

    private final RowPeople people;

    private ColumnNames(List<HeaderPhrase> phrases, RowPeople people) {
        this.people = people;
        for (HeaderPhrase phrase : phrases) {
            add(phrase);
        }
        within = new HeaderPhrases(
                phrases.stream().filter(p -> p.strength() == Strength.WITHIN).toList());
        anyOrder.remove("");
        Map<String, Set<Field>> latin = new LinkedHashMap<>();
        whole.forEach((words, fields) -> latin.put(FoldedName.of(Transliteration.latin(words)), fields));
        latin.forEach(whole::putIfAbsent);
    }

    /** Reads and checks the file; an error names its line and what was expected there. */
    public static ColumnNames read(Path columnsYaml) {
        ColumnsFile file = ColumnsFile.read(columnsYaml);
        return new ColumnNames(file.phrases(), file.people());
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
        return headerCell.length() > LONGEST ? NameMatch.NONE : remembered.computeIfAbsent(headerCell, this::counted);
    }

    @Override
    public RowPerson person(String words) {
        return people.person(words);
    }

    @Override
    public Optional<String> fellowIn(String folded) {
        return people.fellowIn(folded);
    }

    /** All words of all names, as written: known words by which a decoding is told from another. */
    public Set<String> names() {
        return Set.copyOf(written);
    }

    /** {@code Attendee #} numbers the people that {@code Attendee} would name. */
    private NameMatch counted(String cell) {
        NameMatch match = matchCell(cell);
        boolean numbers =
                COUNTED.matcher(cell).find() && match.fields().stream().anyMatch(NAMES::contains);
        return numbers ? new NameMatch(List.of(Field.NUMBER), Strength.WHOLE, match.length()) : match;
    }

    private NameMatch matchCell(String cell) {
        String folded = HeaderWords.of(cell);
        NameMatch entire = entire(folded);
        return entire.isKnown()
                ? entire
                : HeaderParts.end(cell)
                        .map(this::matchCell)
                        .filter(NameMatch::isKnown)
                        .orElseGet(() -> matchParts(cell, folded));
    }

    private NameMatch matchParts(String cell, String folded) {
        Optional<NameMatch> part = HeaderParts.subfield(cell).flatMap(this::partOfName);
        if (part.isPresent()) {
            return part.get();
        }
        NameMatch contained = contained(folded);
        Optional<NameMatch> grouped = contained.canMean(Field.CONSENT) ? grouped(cell) : Optional.empty();
        if (grouped.isPresent()) {
            return grouped.get();
        }
        return contained.canMean(Field.ANSWER) || contained.canMean(Field.DROPPED)
                ? contained
                : inParts(HeaderParts.of(cell), headed(folded).orElse(contained));
    }

    /** {@code Full name - First Name}: a question for the name has one cell for each part of it. */
    private Optional<NameMatch> partOfName(HeaderParts.Subfield asked) {
        NameMatch part = entire(HeaderWords.of(asked.part()));
        boolean isPart =
                (part.canMean(Field.GIVEN_NAME) || part.canMean(Field.FAMILY_NAME)) && !part.canMean(Field.NAME);
        return Optional.of(part)
                .filter(match ->
                        isPart && entire(HeaderWords.of(asked.question())).canMean(Field.NAME));
    }

    /** A group of questions for personal details asks for them, and for no consent. */
    private Optional<NameMatch> grouped(String cell) {
        return HeaderParts.grouped(cell)
                .map(HeaderWords::of)
                .map(this::entire)
                .filter(match -> HEADS.stream().anyMatch(match::canMean)
                        || NAMES.stream().anyMatch(match::canMean));
    }

    /** Pieces that say one thing together are believed over a phrase inside; a piece among others only without one. */
    private NameMatch inParts(List<String> parts, NameMatch contained) {
        List<NameMatch> known =
                parts.stream().map(this::entire).filter(NameMatch::isKnown).toList();
        boolean agreed = known.size() == parts.size()
                && known.stream().map(NameMatch::fields).distinct().count() == 1;
        return known.isEmpty() || (contained.isKnown() && !agreed) ? contained : telling(known);
    }

    /** A group of questions about a person is called by the person; of names the whole one is meant. */
    private static NameMatch telling(List<NameMatch> known) {
        return known.stream()
                .filter(match -> match.fields().stream().noneMatch(NAMES::contains))
                .findFirst()
                .or(() -> known.stream()
                        .filter(match -> match.canMean(Field.NAME))
                        .findFirst())
                .orElse(known.get(0));
    }

    /** What a header begins with says what it asks for, {@code Country of your organisation}, if the word is telling. */
    private Optional<NameMatch> headed(String folded) {
        return HeaderWords.head(folded)
                .map(this::exact)
                .filter(match -> match.fields().stream()
                        .findFirst()
                        .filter(HEADS::contains)
                        .isPresent())
                .map(match -> new NameMatch(match.fields(), Strength.WITHIN, match.length()));
    }

    private NameMatch entire(String folded) {
        return Stream.of(
                        folded,
                        FoldedName.withoutCopyNumber(folded),
                        HeaderWords.bare(folded),
                        HeaderWords.plain(folded))
                .map(this::exact)
                .filter(NameMatch::isKnown)
                .findFirst()
                .orElseGet(() -> inAnyOrder(HeaderWords.bare(folded)));
    }

    private NameMatch inAnyOrder(String folded) {
        Set<Field> fields = anyOrder.get(HeaderBag.of(folded));
        return fields == null ? NameMatch.NONE : found(fields, Strength.WHOLE, folded.length());
    }

    private NameMatch exact(String folded) {
        if (first.containsKey(folded)) {
            return found(first.get(folded), Strength.FIRST, folded.length());
        }
        return whole.containsKey(folded) ? found(whole.get(folded), Strength.WHOLE, folded.length()) : NameMatch.NONE;
    }

    private NameMatch contained(String folded) {
        return within.tellingIn(folded)
                .map(phrase -> found(
                        Set.of(phrase.field()), Strength.WITHIN, phrase.words().length()))
                .orElse(NameMatch.NONE);
    }

    /** A name that may be an answer is one until the cells tell otherwise: {@code Address}. */
    private static NameMatch found(Set<Field> fields, Strength strength, int length) {
        List<Field> likeliest = new ArrayList<>(fields);
        if (likeliest.remove(Field.ANSWER)) {
            likeliest.add(0, Field.ANSWER);
        }
        return new NameMatch(likeliest, strength, length);
    }

    private void add(HeaderPhrase phrase) {
        Map<String, Set<Field>> names = phrase.strength() == Strength.FIRST ? first : whole;
        if (phrase.strength() != Strength.WITHIN) {
            names.computeIfAbsent(phrase.words(), key -> new LinkedHashSet<>()).add(phrase.field());
            anyOrder.computeIfAbsent(HeaderBag.of(phrase.words()), key -> new LinkedHashSet<>())
                    .add(phrase.field());
            written.add(FoldedName.of(phrase.written()));
        }
    }
}
