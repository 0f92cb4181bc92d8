package org.dripstone.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dripstone.camel.Parts;
import org.dripstone.camel.Wiring;
import org.dripstone.feed.FeedRowId;
import org.dripstone.identity.Splitting;
import org.dripstone.identity.Splitting.NotSplit;
import org.dripstone.identity.Splitting.Split;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes two people of one. */
@CommandLine.Command(
        name = "split",
        description = "Makes two people of one who was taken for one by mistake, and keeps them apart for ever.",
        footer =
                "What belongs to these rows leaves: addresses, interests, partnerships and letters. person show names the"
                        + " rows, and who became a part of whom. No letter that was sent is sent again.")
final class SplitCommand extends Command {
    private static final Pattern PERSON = Pattern.compile("[Pp]([1-9]\\d{0,17})");

    @Parameters(paramLabel = "P1", description = "Who is two people.")
    private String person = "";

    @Option(names = "--from", paramLabel = "P2", description = "Whoever became a part of them leaves again.")
    private String from = "";

    @Option(names = "--row", paramLabel = "F3@12", description = "A row that tells of the other; may be given again.")
    private List<String> rows = new ArrayList<>();

    @Option(names = "--address", paramLabel = "ADDRESS", description = "All rows with it tell of the other.")
    private List<String> addresses = new ArrayList<>();

    @Option(names = "--dry-run", description = "Shows what would leave, and changes nothing.")
    private boolean dryRun;

    @Override
    public Integer call() {
        long one = person(person, this);
        Map<String, Long> named = rows();
        if (from.isEmpty() == (named.isEmpty() && addresses.isEmpty())) {
            throw misused("who leaves? either --from P2, or rows (--row F3@12) and addresses (--address) of theirs");
        }
        try (Parts parts = Wiring.parts(settings(), surroundings().clock())) {
            return tell(dryRun ? tried(parts, one, named) : split(parts, one, named));
        }
    }

    private Splitting tried(Parts parts, long one, Map<String, Long> named) {
        List<Splitting> came = new ArrayList<>(1);
        parts.database().takenBack(() -> came.add(split(parts, one, named)));
        return came.get(0);
    }

    private Splitting split(Parts parts, long one, Map<String, Long> named) {
        return from.isEmpty()
                ? parts.splitting().leave(one, named, lower(addresses))
                : parts.splitting().takeBack(one, person(from, this));
    }

    private static Set<String> lower(List<String> addresses) {
        return addresses.stream()
                .map(address -> address.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, Long> rows() {
        Map<String, Long> named = new LinkedHashMap<>();
        for (String row : rows) {
            named.put(row, FeedRowId.read(row).orElseThrow(() -> misused("'" + row + "' is no row; expected F3@12")));
        }
        return named;
    }

    static long person(String named, Command command) {
        Matcher id = PERSON.matcher(named.strip());
        if (!id.matches()) {
            throw command.misused(
                    "'" + named + "' is no person; expected P12, as person show and export people name them");
        }
        return Long.parseLong(id.group(1));
    }

    private int tell(Splitting came) {
        if (came instanceof NotSplit not) {
            err().println("Nothing changed: " + not.why());
            return ExitCode.FAILED;
        }
        if (came instanceof Split split) {
            print(split);
        }
        return ExitCode.DONE;
    }

    private void print(Split split) {
        out().println(
                        dryRun
                                ? "From P" + split.from() + " these would leave, as another person:"
                                : "P" + split.from() + " and P" + split.to() + " are two people now, and stay so. P"
                                        + split.to() + " has");
        line("rows", split.rows().stream().map(FeedRowId::said).toList());
        line("addresses", List.copyOf(split.addresses()));
        line(
                "partnerships",
                split.owned().partnerships().stream().map(id -> "DS-" + id).toList());
        line(
                "solutions",
                split.owned().solutions().stream().map(id -> "number " + id).toList());
        line(
                "letters",
                split.owned().letters() == 0
                        ? List.of()
                        : List.of(String.valueOf(split.owned().letters())));
    }

    private void line(String what, List<String> which) {
        if (!which.isEmpty()) {
            out().println(String.format("  %-13s %s", what + ":", String.join(", ", which)));
        }
    }
}
