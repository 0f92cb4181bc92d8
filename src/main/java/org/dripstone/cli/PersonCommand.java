package org.dripstone.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dripstone.camel.Parts;
import org.dripstone.camel.Wiring;
import org.dripstone.identity.Provenance;
import org.dripstone.store.PeopleLookup;
import org.dripstone.store.PeopleLookup.Found;
import org.dripstone.store.PeopleLookup.Part;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What we have of one person. */
@CommandLine.Command(
        name = "person",
        description =
                "What is known of one person, and which row of which file said so; makes two people one, and one two.",
        subcommands = {PersonCommand.Show.class, MergeCommand.class, SplitCommand.class})
final class PersonCommand extends Command {

    @Override
    public Integer call() {
        throw misused("person what? show, merge or split");
    }

    @CommandLine.Command(
            name = "show",
            description = "Shows each value we have of a person, the rows that said so, and what other rows said.")
    static final class Show extends Command {
        @Parameters(arity = "1..*", paramLabel = "PERSON", description = "P12, an e-mail address, or a whole name.")
        private List<String> people = new ArrayList<>();

        @Option(names = "--json", description = "One object per person and line.")
        private boolean json;

        @Override
        public Integer call() {
            try (Parts parts = Wiring.parts(settings(), surroundings().clock())) {
                PeopleLookup lookup = new PeopleLookup(parts.database());
                for (String person : people) {
                    List<Found> found = lookup.find(person);
                    if (found.isEmpty()) {
                        throw misused("nobody is known as '" + person + "'");
                    }
                    found.forEach(this::print);
                }
                return ExitCode.DONE;
            }
        }

        private void print(Found found) {
            if (json) {
                out().println(Explanation.line(asMap(found)));
                return;
            }
            out().println(found.id());
            found.values().forEach(this::print);
            found.parts().forEach(part -> out().println("  was also:      " + words(part)));
        }

        private static String words(Part part) {
            return part.id()
                    + (part.name().isBlank() ? "" : " " + part.name())
                    + (part.since().isEmpty() ? "" : ", one with them since " + part.since());
        }

        private void print(Provenance value) {
            out().println(String.format("  %-13s %s", value.field() + ":", value.value()));
            out().println("                  " + String.join(", ", value.said()));
            value.otherwise()
                    .forEach((other, rows) ->
                            out().println("      otherwise:  " + other + " (" + String.join(", ", rows) + ")"));
        }

        private static Map<String, Object> asMap(Found found) {
            Map<String, Object> person = new LinkedHashMap<>();
            person.put("id", found.id());
            person.put("values", found.values());
            person.put("parts", found.parts());
            return person;
        }
    }
}
