package org.dripstone.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dripstone.camel.Parts;
import org.dripstone.camel.Wiring;
import org.dripstone.domain.Answer;
import org.dripstone.domain.Field;
import org.dripstone.domain.Problem;
import org.dripstone.feed.MappingDesk.UnusableMapping;
import org.dripstone.matching.ReviewDesk.UnknownSolution;
import org.dripstone.matching.ReviewStore.Person;
import org.dripstone.matching.ReviewStore.Question;
import org.dripstone.matching.ReviewStore.Question.Kind;
import org.dripstone.report.ProblemWords;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where a person decides what the machine would not. */
@CommandLine.Command(
        name = "review",
        description = "Decides what the machine would not: which solution is meant? is this the same person?",
        subcommands = {
            ReviewCommand.ListQuestions.class,
            ReviewShow.class,
            ReviewCommand.Accept.class,
            ReviewCommand.Reject.class
        })
final class ReviewCommand extends Command {

    @Override
    public Integer call() {
        throw misused("review what? list, show, accept or reject");
    }

    /** What a question is told with. */
    abstract static class OnQuestions extends Command {
        final String language() {
            return settings().secretariat().languages().get(0);
        }

        final String headline(Question question) {
            return switch (question.kind()) {
                case PEOPLE -> people(question);
                case ROW -> row(question);
                case MAPPING -> mapping(question);
                case MAIL -> mail(question);
                case SUGGESTION -> SuggestionLine.of(question);
            };
        }

        private static String mapping(Question question) {
            return question.id() + "  " + question.why() + ": is each column what it was taken for? "
                    + doubtful(question).map(columns -> "In doubt: " + columns).orElse("");
        }

        private static Optional<String> doubtful(Question mapping) {
            return mapping.problems().stream()
                    .map(Problem::column)
                    .filter(columns -> !columns.isEmpty())
                    .reduce((one, other) -> one + "; " + other);
        }

        private static String mail(Question question) {
            return question.id() + "  " + asked(question) + " From "
                    + question.cells().get(0) + ": " + question.cells().get(1) + " (" + question.why() + ")";
        }

        private static String asked(Question mail) {
            return switch (mail.cells().get(2)) {
                case "feed" -> "May the files of this mail come in?";
                case "reply" -> "What does this reply mean?";
                default -> "Is this mail from who it says?";
            };
        }

        private String row(Question question) {
            String why = question.problems().isEmpty()
                    ? ""
                    : ProblemWords.finding(question.problems().get(0), language());
            return question.id() + "  " + question.why() + ": " + why;
        }

        private static String people(Question question) {
            return question.id() + "  Is " + person(question.people().get(0)) + " the same person as "
                    + person(question.people().get(1)) + "? " + question.why();
        }

        private static String person(Person person) {
            return person.name() + " <" + String.join(", ", person.addresses()) + ">";
        }

        final Question question(Parts parts, String id) {
            return parts.reviews()
                    .find(id)
                    .orElseThrow(() -> misused("no open question is called " + id + "; review list shows all"));
        }

        /** Lets the decision take its effect. */
        final void follow(Parts parts, String event) {
            if (!event.isEmpty()) {
                parts.matching().match(event);
                parts.opening().open(event);
                parts.receipts().writeDue();
            }
        }
    }

    @CommandLine.Command(name = "list", description = "Lists every open question, a line each.")
    static final class ListQuestions extends OnQuestions {
        @Override
        public Integer call() {
            try (Parts parts = Wiring.parts(settings(), surroundings().clock())) {
                List<Question> open = parts.reviews().open();
                open.forEach(question -> out().println(headline(question)));
                if (open.isEmpty()) {
                    out().println("Nothing waits for a decision.");
                }
                return open.isEmpty() ? ExitCode.DONE : ExitCode.LEFT_OPEN;
            }
        }
    }

    /** Answers one question after the other. Another person may have been first: that keeps none of the rest waiting. */
    private abstract static class Answering extends OnQuestions {
        private final boolean yes;

        Answering(boolean yes) {
            this.yes = yes;
        }

        abstract List<String> ids();

        /** Prints what came of it, and tells how the command is to end; absent where it was answered meanwhile. */
        abstract Optional<Integer> answer(Parts parts, Question question) throws IOException;

        @Override
        public Integer call() throws IOException {
            try (Parts parts = Wiring.parts(settings(), surroundings().clock())) {
                int exit = ExitCode.DONE;
                for (String id : ids()) {
                    Optional<Question> open = parts.reviews().find(id);
                    int came = (open.isPresent() ? answer(parts, open.get()) : Optional.<Integer>empty())
                            .orElseGet(() -> late(parts, id, open.isPresent()));
                    exit = came == ExitCode.DONE ? exit : came;
                }
                return exit;
            }
        }

        private int late(Parts parts, String id, boolean wasOpen) {
            Optional<Boolean> answered = parts.reviews().answered(id);
            if (answered.isEmpty() && !wasOpen) {
                throw misused("no open question is called " + id + "; review list shows all");
            }
            out().println(id
                    + answered.map(said -> said ? " was accepted before." : " was rejected before.")
                            .orElse(" waits no more: it was taken back, or asked for by themselves. Nothing changed."));
            if (!yes && id.toUpperCase(Locale.ROOT).startsWith("D") && answered.orElse(false)) {
                out().println("    The two are one person since; person split P1 --from P2 makes them two again, and"
                        + " person show tells who became a part of whom.");
            }
            return answered.filter(said -> said == yes).isPresent() ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    @CommandLine.Command(
            name = "accept",
            description =
                    "Says yes: the row is taken in, together with its person; or all rows of a file, its columns"
                            + " meaning what was proposed or what --column says; or the two people are one; or the files of"
                            + " the mail are taken in, as soon as the service runs; or what a mail asks for is done, or"
                            + " what a reply says is taken, as it was read or as --answer says; or who was suggested is introduced.")
    static final class Accept extends Answering {
        private static final Pattern NUMBERED = Pattern.compile("Column \\d+");

        @Parameters(arity = "1..*", paramLabel = "ID", description = "Questions to say yes to.")
        private List<String> ids = new ArrayList<>();

        @Option(names = "--solution", paramLabel = "CODE", description = "The solution meant; may be repeated.")
        private List<String> solutions = new ArrayList<>();

        @Option(
                names = "--column",
                paramLabel = "NAME=MEANING",
                description = "What a column of a file in doubt means: name, email, country, answer and so on.")
        private List<String> columns = new ArrayList<>();

        @Option(
                names = "--answer",
                paramLabel = "CODE",
                description = "What a reply says: in-contact, visited and so on.")
        private String answer = "";

        @Option(names = "--about", paramLabel = "DS-NUMBER", description = "The partnership a reply is about.")
        private String about = "";

        Accept() {
            super(true);
        }

        @Override
        List<String> ids() {
            return ids;
        }

        @Override
        Optional<Integer> answer(Parts parts, Question question) throws IOException {
            boolean letIn =
                    question.kind() == Kind.MAIL && !question.cells().get(2).equals("feed");
            if (letIn) {
                return followMail(parts, question);
            }
            if (question.kind() == Kind.MAPPING) {
                return nameColumns(parts, question);
            }
            refuseOptionsOfOthers(question.id());
            return accept(parts, question);
        }

        private void refuseOptionsOfOthers(String id) {
            if (!columns.isEmpty()) {
                throw misused(id + " is about no columns; --column is for files in doubt, such as F3");
            }
            if (!answer.isEmpty() || !about.isEmpty()) {
                throw misused(id + " is no reply; --answer and --about are for replies");
            }
        }

        private Optional<Integer> accept(Parts parts, Question question) {
            String id = question.id();
            boolean decided = decided(parts, question);
            follow(parts, question.event());
            if (!decided) {
                return Optional.empty();
            }
            Optional<Question> open = parts.reviews().find(id);
            out().println(open.map(still -> id + " still waits: " + headline(still))
                    .orElse(id + " accepted."));
            return Optional.of(open.isPresent() ? ExitCode.LEFT_OPEN : ExitCode.DONE);
        }

        private boolean decided(Parts parts, Question question) {
            try {
                return parts.reviews().accept(question, solutions);
            } catch (UnknownSolution e) {
                throw misused("no solution of " + question.event() + " has the code or title " + e.getMessage());
            }
        }

        private Optional<Integer> nameColumns(Parts parts, Question mapping) {
            Map<String, Field> changes = new LinkedHashMap<>();
            columns.forEach(column -> changes.put(nameIn(column), meaningIn(column)));
            if (!named(parts, mapping, changes)) {
                return Optional.empty();
            }
            follow(parts, mapping.event());
            boolean isHeaded = mapping.header().stream()
                    .anyMatch(column -> !NUMBERED.matcher(column).matches());
            out().println(
                            mapping.id()
                                    + (isHeaded
                                            ? " accepted; files with these headings are taken in without asking."
                                            : " accepted; it has no headings by which to know the next such file, which is asked about again."));
            return Optional.of(ExitCode.DONE);
        }

        private boolean named(Parts parts, Question mapping, Map<String, Field> changes) {
            try {
                return parts.reviews().nameColumns(mapping, changes);
            } catch (UnusableMapping e) {
                throw misused(String.valueOf(e.getMessage()));
            }
        }

        private String nameIn(String column) {
            if (column.lastIndexOf('=') < 1) {
                throw misused("'" + column + "' names no column; expected NAME=MEANING, for example Contact=email");
            }
            return column.substring(0, column.lastIndexOf('='));
        }

        private Field meaningIn(String column) {
            String meaning = column.substring(column.lastIndexOf('=') + 1).strip();
            return Arrays.stream(Field.values())
                    .filter(field -> field.code().equalsIgnoreCase(meaning))
                    .findFirst()
                    .orElseThrow(() -> misused("'" + meaning + "' is no meaning; expected one of "
                            + Arrays.stream(Field.values()).map(Field::code).collect(Collectors.joining(", "))));
        }

        /** What follows is done at once: it is a matter of the tables only. */
        private Optional<Integer> followMail(Parts parts, Question mail) throws IOException {
            if (!parts.reviews().answer(mail, answer(), partnership())) {
                return Optional.empty();
            }
            parts.mail().desk().understand(mail.key());
            out().println(mail.id() + ": " + parts.mail().store().came(mail.key()));
            return Optional.of(ExitCode.DONE);
        }

        private Optional<Answer> answer() {
            Optional<Answer> said = Answer.of(answer);
            if (said.isEmpty() && !answer.isEmpty()) {
                throw misused("'" + answer + "' is no answer; expected one of "
                        + Arrays.stream(Answer.values()).map(Answer::code).collect(Collectors.joining(", ")));
            }
            return said;
        }

        private Optional<Long> partnership() {
            Matcher number = Pattern.compile("(?i)DS-([1-9][0-9]{0,17})").matcher(about);
            if (!about.isEmpty() && !number.matches()) {
                throw misused("'" + about + "' is no partnership; expected DS-12");
            }
            return about.isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(number.group(1)));
        }
    }

    @CommandLine.Command(
            name = "reject",
            description =
                    "Says no: the row or the files of the mail are not taken in; or the two people are kept apart for"
                            + " ever; or the suggestion is never made again.")
    static final class Reject extends Answering {
        @Parameters(arity = "1..*", paramLabel = "ID", description = "Questions to say no to.")
        private List<String> ids = new ArrayList<>();

        Reject() {
            super(false);
        }

        @Override
        List<String> ids() {
            return ids;
        }

        @Override
        Optional<Integer> answer(Parts parts, Question question) {
            boolean decided = parts.reviews().reject(question);
            follow(parts, question.event());
            if (!decided) {
                return Optional.empty();
            }
            out().println(question.id()
                    + (question.kind() == Kind.PEOPLE ? " rejected: two people, kept apart for ever." : " rejected."));
            return Optional.of(ExitCode.DONE);
        }
    }
}
