package org.dripstone.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dripstone.camel.Parts;
import org.dripstone.camel.Wiring;
import org.dripstone.domain.PersonRecord;
import org.dripstone.identity.KnownPerson;
import org.dripstone.identity.Leaning;
import org.dripstone.identity.Resolver;
import org.dripstone.matching.ReviewStore.Person;
import org.dripstone.matching.ReviewStore.Question;
import org.dripstone.matching.ReviewStore.Question.Kind;
import org.dripstone.normalise.EmailAddresses;
import org.dripstone.store.JdbiPeopleStore;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** One question, with all that helps to answer it. */
@CommandLine.Command(name = "show", description = "Shows one question with everything that is known about it.")
final class ReviewShow extends ReviewCommand.OnQuestions {
    private final Resolver resolver = new Resolver(EmailAddresses::isShared, EmailAddresses::isFreeMail);

    @Parameters(paramLabel = "ID", description = "As review list shows it: F3@15, F3, D7, M12 or G4.")
    private String id = "";

    @Override
    public Integer call() throws IOException {
        try (Parts parts = Wiring.parts(settings(), surroundings().clock())) {
            Question question = question(parts, id);
            out().println(headline(question));
            for (int i = 0; i < question.cells().size(); i++) {
                String column = i < question.header().size() ? question.header().get(i) : "";
                out().println("  " + column + ": " + question.cells().get(i));
            }
            if (question.kind() == Kind.PEOPLE) {
                showPeople(parts, question.people());
            }
            if (question.kind() == Kind.MAIL) {
                parts.mail().desk().words(question.key()).lines().forEach(line -> out().println("  | " + line));
            }
            out().println(choices(question));
            return ExitCode.DONE;
        }
    }

    private static String choices(Question question) {
        return question.kind() == Kind.PEOPLE
                ? "One person: review accept " + question.id() + "   Two, kept apart for ever: review reject "
                        + question.id()
                : "Accept with: review accept " + question.id() + options(question) + "   Else: review reject "
                        + question.id();
    }

    private static String options(Question question) {
        return switch (question.kind()) {
            case ROW -> " [--solution CODE]";
            case MAPPING -> " [--column NAME=MEANING]...";
            case MAIL -> question.cells().get(2).equals("reply") ? " [--about DS-NUMBER] [--answer CODE]" : "";
            case PEOPLE, SUGGESTION -> "";
        };
    }

    private void showPeople(Parts parts, List<Person> two) {
        Map<Long, List<PersonRecord>> told = new JdbiPeopleStore(
                        parts.database(), surroundings().clock())
                .known(two.stream().map(Person::id).toList()).stream()
                        .collect(Collectors.toMap(KnownPerson::id, KnownPerson::records));
        Person one = two.get(0);
        Person other = two.get(1);
        List<PersonRecord> ofOne = told.getOrDefault(one.id(), List.of());
        List<PersonRecord> ofOther = told.getOrDefault(other.id(), List.of());
        out().println(new TwoPeople(resolver, one, ofOne, other, ofOther));
        if (!ofOne.isEmpty() && !ofOther.isEmpty()) {
            out().println("The machine leans to: "
                    + Leaning.between(resolver, ofOne, ofOther).inWords());
        }
    }
}
