package org.dripstone.feed.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dripstone.domain.Field;

/** Decides what the columns of one table mean: names propose, the cells below and the other columns decide. */
public final class ColumnReading {

    private static final Set<Field> PERSONAL = EnumSet.of(
            Field.NAME, Field.GIVEN_NAME, Field.FAMILY_NAME, Field.ORGANISATION, Field.JOB_TITLE, Field.PRESENTER);

    private final List<String> header;
    private final List<NameMatch> matches;
    private final List<ColumnContent> contents;
    private final List<List<String>> below;
    private final boolean catalogue;
    private final List<Integer> emails;

    private ColumnReading(FoundTable table, List<NameMatch> matches, List<ColumnContent> contents) {
        this.header = table.header();
        this.below = table.below();
        this.matches = matches;
        this.contents = contents;
        this.catalogue = Catalogue.isOne(matches);
        boolean isForm = !matches.isEmpty() && matches.get(0).canMean(Field.SUBMITTED_AT);
        this.emails = new EmailColumns(matches, contents, isForm || isAnswered(header)).inOrder();
    }

    public static ColumnMap of(FoundTable table, HeaderNames names) {
        List<NameMatch> matches = table.header().stream().map(names::match).toList();
        List<ColumnContent> contents = IntStream.range(0, matches.size())
                .mapToObj(i -> ColumnContent.of(table.below(), i))
                .toList();
        List<NameMatch> understood = OptionColumns.understood(table.header(), matches, contents, names);
        OtherPeople people = OtherPeople.in(table.header(), understood, contents, names);
        ColumnMap columns = new ColumnReading(table, people.matches(), contents).map();
        return columns.with(people.fellows(columns.fields()));
    }

    /** The shape of a form that notes when answering began and ended. */
    private static boolean isAnswered(List<String> header) {
        List<String> folded = Cells.folded(header);
        return folded.contains("start time") && folded.contains("completion time");
    }

    private ColumnMap map() {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < matches.size(); i++) {
            fields.add(field(i));
        }
        PartsOfNames.complete(fields, below);
        if (catalogue) {
            Catalogue.complete(fields);
        } else {
            Catalogue.leave(fields);
            ContentReading.complete(
                    below,
                    fields,
                    column -> !matches.get(column).isKnown() || isOtherCountry(Field.COUNTRY, column),
                    column -> Cells.isNumbered(header.get(column)));
        }
        MeetingColumns.leave(header, fields);
        List<Integer> preference = preference();
        Choices.keepOneQuestion(header, fields, preference);
        leaveOutOverruled(fields, preference);
        return new ColumnMap(header, fields, preference);
    }

    private Field field(int column) {
        if (emails.contains(column)) {
            return Field.EMAIL;
        }
        Field proposed = Catalogue.choose(matches.get(column), catalogue);
        return isBelied(proposed, contents.get(column)) || isOtherCountry(proposed, column)
                ? Field.ANSWER
                : byContent(proposed, column);
    }

    /** A delegation may be called by its country or be the people in it; it is no country beside a column that is. */
    private boolean isOtherCountry(Field proposed, int column) {
        return proposed == Field.COUNTRY
                && IntStream.range(0, matches.size())
                        .anyMatch(other -> other != column
                                && matches.get(other).canMean(Field.COUNTRY)
                                && contents.get(other).isMostly(ContentReading::isCountry))
                && contents.get(column).shareOf(ContentReading::isCountry) == 0;
    }

    /** What is in the column contradicts its name. */
    private static boolean isBelied(Field proposed, ColumnContent content) {
        if (content.isEmpty()) {
            return proposed == Field.EMAIL;
        }
        return switch (proposed) {
            case EMAIL -> true;
            case MODE -> content.shareOf(cell -> Presence.in(cell).isKnown()) == 0;
            case NAME -> content.isMostly(Cells::hasAddress) || content.isMostly(AnonymousWords::isOne);
            default -> false;
        };
    }

    private Field byContent(Field proposed, int column) {
        ColumnContent content = contents.get(column);
        boolean isUnknown = proposed == Field.ANSWER && !matches.get(column).canMean(Field.ANSWER);
        if ((PERSONAL.contains(proposed) || isUnknown) && content.isMostly(Cells::isPhone)) {
            return Field.PHONE;
        }
        if (proposed == Field.ANSWER && content.isMostly(Cells::isNetworkAddress)) {
            return Field.DROPPED;
        }
        if (PERSONAL.contains(proposed) && content.isMostly(Cells::isNumber)) {
            return Field.NUMBER;
        }
        return proposed == Field.TITLE && !catalogue ? TitleWords.meaning(header.get(column), content) : proposed;
    }

    /**
     * A column before a surer one of its field that never has to stand in for it is an answer: rows that are read again
     * know the order of columns only.
     */
    private void leaveOutOverruled(List<Field> fields, List<Integer> preference) {
        for (int column : preference) {
            boolean overruled = fields.get(column) != Field.SOLUTIONS
                    && fields.get(column) != Field.DROPPED
                    && preference.stream()
                            .takeWhile(surer -> surer != column)
                            .anyMatch(surer -> surer > column
                                    && fields.get(surer) == fields.get(column)
                                    && isNeededNowhere(fields.get(column), column, surer));
            if (overruled) {
                fields.set(column, Field.ANSWER);
            }
        }
    }

    private boolean isNeededNowhere(Field field, int column, int surer) {
        return !below.isEmpty()
                && below.stream()
                        .allMatch(row -> !ColumnMap.isSaid(field, row, column) || ColumnMap.isSaid(field, row, surer));
    }

    /** Addresses in their own order; of other fields the surest name first, and of equal ones the first column. */
    private List<Integer> preference() {
        Comparator<Integer> surest = Comparator.comparing(
                        (Integer i) -> matches.get(i).strength())
                .thenComparing(i -> matches.get(i).length())
                .reversed()
                .thenComparing(Comparator.naturalOrder());
        List<Integer> order = new ArrayList<>(emails);
        IntStream.range(0, matches.size())
                .boxed()
                .filter(i -> !emails.contains(i))
                .sorted(surest)
                .forEach(order::add);
        return order;
    }
}
