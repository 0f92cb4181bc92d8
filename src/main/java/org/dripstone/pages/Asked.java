package org.dripstone.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dripstone.domain.Answer;
import org.dripstone.domain.ProblemCode;
import org.dripstone.matching.ReviewStore.Person;
import org.dripstone.matching.ReviewStore.Question;
import org.dripstone.report.ProblemWords;
import org.dripstone.report.Shown;

/**
 * A question as the organiser reads it, with each answer that may be given.
 *
 * @param title what it is about
 * @param text what is not sure
 * @param people the two who may be one, or a seeker and a solution, a line each
 */
record Asked(String id, String title, String text, List<String> people, List<Choice> choices) {

    /** An answer and the command that gives it. */
    record Choice(String label, String command) {}

    static Asked of(Question question, Wording wording) {
        return switch (question.kind()) {
            case PEOPLE -> people(question, wording);
            case ROW -> row(question, wording);
            case MAIL -> mail(question, wording);
            case MAPPING -> mapping(question, wording);
            case SUGGESTION -> suggestion(question, wording);
        };
    }

    private static Asked mapping(Question question, Wording wording) {
        List<String> columns = IntStream.range(0, question.header().size())
                .mapToObj(
                        i -> question.header().get(i) + ": " + question.cells().get(i))
                .map(text -> Shown.clipped(text, Shown.CELL))
                .toList();
        String title = wording.say("decide.mapping", Map.of("file", wording.quoted(question.why())));
        return new Asked(question.id(), title, "", columns, choices(question, wording, "take", "", "leave"));
    }

    private static Asked mail(Question question, Wording wording) {
        String about = question.cells().stream()
                .map(text -> Shown.clipped(text, Shown.CELL))
                .collect(Collectors.joining(" · "));
        return switch (question.cells().get(2)) {
            case "feed" ->
                mail(question, wording.say("decide.mail"), about, choices(question, wording, "let-in", "", "keep-out"));
            case "reply" -> mail(question, wording.say("decide.reply"), about, meanings(question, wording));
            default ->
                mail(question, wording.say("decide.sender"), about, choices(question, wording, "believe", "", "doubt"));
        };
    }

    private static Asked mail(Question question, String title, String about, List<Choice> choices) {
        return new Asked(question.id(), title, about, List.of(), choices);
    }

    private static List<Choice> meanings(Question question, Wording wording) {
        String codes = Arrays.stream(Answer.values()).map(Answer::code).collect(Collectors.joining(", "));
        return List.of(
                new Choice(
                        wording.say("decide.meaning", Map.of("codes", codes)),
                        wording.command("review accept " + question.id() + " --answer CODE")),
                choice(wording, "nothing", "review reject " + question.id()),
                choice(wording, "show", "review show " + question.id()));
    }

    private static Asked row(Question question, Wording wording) {
        String number = question.id().substring(question.id().indexOf('@') + 1);
        String title = wording.say(
                "decide.row", Map.of("row", Integer.parseInt(number), "file", wording.quoted(question.why())));
        String language = wording.words().language();
        String text = question.problems().stream()
                .map(problem -> ProblemWords.sentence(problem, language))
                .distinct()
                .collect(Collectors.joining(" "));
        boolean solution = question.problems().stream().anyMatch(problem -> isAboutSolution(problem.code()));
        return new Asked(
                question.id(),
                title,
                text,
                List.of(),
                choices(
                        question,
                        wording,
                        solution ? "solution" : "take",
                        solution ? " --solution CODE" : "",
                        "leave"));
    }

    private static boolean isAboutSolution(ProblemCode code) {
        return code == ProblemCode.SOLUTION_UNKNOWN || code == ProblemCode.SOLUTION_AMBIGUOUS;
    }

    private static Asked suggestion(Question question, Wording wording) {
        List<String> both = Stream.of(
                        person(question.people().get(0), wording),
                        Shown.clipped(question.cells().get(0), Shown.CELL))
                .toList();
        return new Asked(
                question.id(),
                wording.say("decide.suggestion"),
                question.why().isEmpty() ? wording.say("decide.changed") : question.why(),
                both,
                choices(question, wording, "introduce", "", "not-this"));
    }

    private static Asked people(Question question, Wording wording) {
        List<String> people = question.people().stream()
                .map(person -> person(person, wording))
                .toList();
        return new Asked(
                question.id(), wording.say("decide.people"), "", people, choices(question, wording, "one", "", "two"));
    }

    private static String person(Person person, Wording wording) {
        Stream<String> known = Stream.of(
                        Stream.of(person.name(), person.organisation(), wording.country(person.country())),
                        person.addresses().stream(),
                        person.sources().stream().limit(3))
                .flatMap(each -> each);
        return known.map(text -> Shown.clipped(text, Shown.CELL))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static List<Choice> choices(Question question, Wording wording, String yes, String with, String no) {
        return List.of(
                choice(wording, yes, "review accept " + question.id() + with),
                choice(wording, no, "review reject " + question.id()),
                choice(wording, "show", "review show " + question.id()));
    }

    private static Choice choice(Wording wording, String label, String arguments) {
        return new Choice(wording.say("decide." + label), wording.command(arguments));
    }
}
