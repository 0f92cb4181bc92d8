package org.dripstone.feed.table;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dripstone.domain.Field;

/** Tells a list of solutions from a list of people, and reads names that mean different things in the two. */
final class Catalogue {

    private static final Set<Field> OF_SOLUTIONS = EnumSet.of(
            Field.CODE,
            Field.TITLE,
            Field.SUMMARY,
            Field.THEME,
            Field.SDG,
            Field.PRESENTER,
            Field.PRESENTER_EMAIL,
            Field.LANGUAGES,
            Field.VISIT_CAPACITY);
    /** Only a catalogue has these. */
    private static final Set<Field> TELLING =
            EnumSet.of(Field.CODE, Field.SUMMARY, Field.PRESENTER, Field.PRESENTER_EMAIL, Field.VISIT_CAPACITY);
    /** Only people say these. */
    private static final Set<Field> OF_PEOPLE = EnumSet.of(
            Field.CONSENT, Field.ACTIONS, Field.GIVEN_NAME, Field.FAMILY_NAME, Field.APPROVAL, Field.MINUTES);

    private static final Set<Field> NAMES = EnumSet.of(Field.NAME, Field.GIVEN_NAME, Field.FAMILY_NAME);

    private Catalogue() {}

    static boolean isOne(List<NameMatch> matches) {
        boolean titled = anyWhole(matches, EnumSet.of(Field.TITLE, Field.SOLUTIONS));
        long telling = matches.stream().filter(m -> isWholeOf(m, TELLING)).count();
        return titled && telling > 0 && !anyWhole(matches, OF_PEOPLE);
    }

    private static boolean anyWhole(List<NameMatch> matches, Set<Field> fields) {
        return matches.stream().anyMatch(match -> isWholeOf(match, fields));
    }

    private static boolean isWholeOf(NameMatch match, Set<Field> fields) {
        return match.strength().compareTo(NameMatch.Strength.WITHIN) > 0
                && match.fields().stream().anyMatch(fields::contains);
    }

    static Field choose(NameMatch match, boolean catalogue) {
        return match.fields().stream()
                .filter(field -> OF_SOLUTIONS.contains(field) == catalogue)
                .findFirst()
                .or(() -> match.fields().stream().findFirst())
                .orElse(Field.ANSWER);
    }

    /** In a catalogue the person is the presenter, and the solution is the title. */
    static void complete(List<Field> fields) {
        replace(fields, Field.SOLUTIONS, Field.TITLE);
        replace(fields, Field.NAME, Field.PRESENTER);
        replace(fields, Field.EMAIL, Field.PRESENTER_EMAIL);
        replace(fields, Field.LANGUAGE, Field.LANGUAGES);
        replaceOne(fields, Field.NUMBER, Field.CODE);
    }

    /** In a list of people whoever speaks is the person, and what else describes solutions describes something else. */
    static void leave(List<Field> fields) {
        if (fields.stream().noneMatch(NAMES::contains)) {
            replace(fields, Field.PRESENTER, Field.NAME);
        }
        replace(fields, Field.PRESENTER_EMAIL, Field.EMAIL);
        replace(fields, Field.LANGUAGES, Field.LANGUAGE);
        fields.replaceAll(field -> OF_SOLUTIONS.contains(field) && field != Field.TITLE ? Field.ANSWER : field);
    }

    /** Where solutions are numbered and have no other code, people name them by their number. */
    private static void replaceOne(List<Field> fields, Field found, Field meant) {
        int first = fields.indexOf(found);
        if (first >= 0 && !fields.contains(meant)) {
            fields.set(first, meant);
        }
    }

    static void replace(List<Field> fields, Field found, Field meant) {
        if (!fields.contains(meant)) {
            fields.replaceAll(field -> field == found ? meant : field);
        }
    }
}
