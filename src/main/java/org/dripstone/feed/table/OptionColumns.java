package org.dripstone.feed.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dripstone.domain.Consent;
import org.dripstone.domain.Field;
import org.dripstone.normalise.Consents;
import org.dripstone.normalise.Ratings;

/**
 * Understands the columns of a question by the question: under {@code How to reach you?/E-mail} stands a mark and no
 * address, under {@code Where do you work? [Kenya]} no country.
 */
final class OptionColumns {

    private static final int LONGEST_MARK = 60;
    private static final double MOST = 0.8;

    private final OptionNames options;
    private final List<String> header;
    private final List<ColumnContent> contents;

    private OptionColumns(List<String> header, List<ColumnContent> contents) {
        this.options = OptionNames.in(header);
        this.header = header;
        this.contents = contents;
    }

    /** The matches of all columns; those of options are what their question asks for, or answers. */
    static List<NameMatch> understood(
            List<String> header, List<NameMatch> matches, List<ColumnContent> contents, HeaderNames names) {
        OptionColumns columns = new OptionColumns(header, contents);
        List<NameMatch> understood = new ArrayList<>(matches);
        columns.questions().forEach((question, options) -> {
            NameMatch asked = names.match(question);
            boolean isConsent = asked.canMean(Field.CONSENT)
                    || options.stream().anyMatch(i -> matches.get(i).canMean(Field.CONSENT));
            if (columns.areMarked(options) && !isConsent) {
                options.forEach(column -> understood.set(column, match(asked)));
            }
        });
        return understood;
    }

    private static NameMatch match(NameMatch asked) {
        boolean solutions = asked.canMean(Field.SOLUTIONS) || asked.canMean(Field.ACTIONS);
        return solutions ? asked : new NameMatch(List.of(Field.ANSWER), NameMatch.Strength.WHOLE, 1);
    }

    private Map<String, List<Integer>> questions() {
        Map<String, List<Integer>> questions = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            int column = i;
            options.of(i)
                    .ifPresent(name -> questions
                            .computeIfAbsent(name.question(), question -> new ArrayList<>())
                            .add(column));
        }
        return questions;
    }

    /** Something is marked, and hardly one of the columns holds words of its own, as behind "Other". */
    private boolean areMarked(List<Integer> columns) {
        List<Integer> filled =
                columns.stream().filter(i -> !contents.get(i).isEmpty()).toList();
        long marked = filled.stream().filter(this::isMarked).count();
        return columns.size() > 1 && marked > 0 && filled.size() - marked <= 1;
    }

    private boolean isMarked(int column) {
        String option = options.of(column).map(OptionNames.Named::option).orElse("");
        return contents.get(column).shareOf(cell -> isMark(cell, option)) >= MOST;
    }

    static boolean isMark(String cell, String option) {
        boolean isOption = FoldedName.of(cell).equals(FoldedName.of(option));
        boolean isRating = cell.matches("\\d{1,2}")
                || Optional.of(cell).flatMap(Ratings::wanted).isPresent();
        return isOption || (cell.length() <= LONGEST_MARK && (isRating || Consents.read(cell) != Consent.NOT_ASKED));
    }
}
