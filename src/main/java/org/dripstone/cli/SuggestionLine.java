package org.dripstone.cli;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dripstone.matching.ReviewStore.Person;
import org.dripstone.matching.ReviewStore.Question;

/** A suggestion in one line. */
final class SuggestionLine {
    private static final String STALE =
            "What they need or what it offers was changed since: suggest looks anew whether it fits.";

    private SuggestionLine() {}

    static String of(Question question) {
        return question.id() + "  May " + person(question.people().get(0)) + " be introduced to "
                + said(question, "Solution") + among(said(question, "Code"), said(question, "Country")) + "? "
                + (question.why().isEmpty() ? STALE : question.why());
    }

    private static String person(Person person) {
        String name = person.name().isEmpty() ? String.join(", ", person.addresses()) : person.name();
        return name + among(person.organisation(), person.country());
    }

    private static String among(String... parts) {
        String said = Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        return said.isEmpty() ? "" : " (" + said + ")";
    }

    static double score(Question question) {
        return Double.parseDouble(said(question, "Score"));
    }

    static Map<String, Object> json(Question question) {
        return Map.of(
                "id", question.id(),
                "person", "P" + question.people().get(0).id(),
                "name", question.people().get(0).name(),
                "solution", said(question, "Code"),
                "title", said(question, "Solution"),
                "way", said(question, "Way"),
                "need", said(question, "Need"),
                "score", score(question),
                "why", question.why());
    }

    private static String said(Question question, String what) {
        return question.cells().get(question.header().indexOf(what));
    }
}
