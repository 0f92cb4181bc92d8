package org.dripstone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dripstone.domain.PersonRecord;
import org.dripstone.domain.Resolution;
import org.dripstone.identity.Resolver;
import org.dripstone.normalise.AddressReading;
import org.dripstone.normalise.Countries;
import org.dripstone.normalise.EmailAddresses;
import org.dripstone.normalise.PersonNames;
import org.dripstone.normalise.Phones;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whether two records tell of one person, or of one organisation. */
@CommandLine.Command(
        name = "person",
        description = "Whether two records tell of one person, and why. A record is an object with name, emails,"
                + " organisation, country and phone, of which any may lack; with kind organisation it tells of one, by"
                + " name and country.",
        footer = "With - each line of standard input holds both records: {…} {…} or [{…}, {…}].")
final class ExplainPerson extends Command {
    private static final String ORGANISATION = "organisation";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Resolver resolver = new Resolver(EmailAddresses::isShared, EmailAddresses::isFreeMail);

    @Parameters(arity = "1..2", paramLabel = "RECORD", description = "Two JSON objects, or - for standard input.")
    private List<String> records = new ArrayList<>();

    @Option(names = "--json", description = "One object per line.")
    private boolean json;

    @Override
    Log log() {
        return Log.NONE;
    }

    @Override
    public Integer call() throws IOException {
        if (!records.equals(List.of("-"))) {
            compare(String.join(" ", records));
            return ExitCode.DONE;
        }
        String all = new String(surroundings().in().readAllBytes(), StandardCharsets.UTF_8);
        all.lines().filter(line -> !line.isBlank()).forEach(this::compare);
        return ExitCode.DONE;
    }

    private void compare(String pair) {
        List<JsonNode> both = read(pair);
        if (both.size() != 2) {
            throw misused("expected two records, found " + both.size() + " in: " + pair);
        }
        Resolution resolution = compare(both.get(0), both.get(1));
        Map<String, Object> explanation = new LinkedHashMap<>();
        explanation.put("resolution", resolution.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        explanation.put("score", resolution.score());
        explanation.put("why", resolution.why());
        out().println(
                        json
                                ? Explanation.line(explanation)
                                : explanation.get("resolution") + " (" + resolution.score() + "): " + resolution.why());
    }

    private Resolution compare(JsonNode one, JsonNode other) {
        String kind = kind(one);
        if (!kind.equals(kind(other))) {
            return new Resolution.Different(0, "a person and an organisation");
        }
        return kind.equals(ORGANISATION)
                ? resolver.compareOrganisations(text(one, "name"), country(one), text(other, "name"), country(other))
                : resolver.compare(record(one), record(other));
    }

    private String kind(JsonNode node) {
        String kind = text(node, "kind").strip().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case "", "person" -> "person";
            case ORGANISATION, "organization", "company" -> ORGANISATION;
            default -> throw misused("kind is person or organisation, not " + kind);
        };
    }

    private List<JsonNode> read(String pair) {
        List<JsonNode> both = new ArrayList<>();
        try (MappingIterator<JsonNode> nodes = JSON.readerFor(JsonNode.class).readValues(pair)) {
            while (nodes.hasNext()) {
                JsonNode node = nodes.next();
                (node.isArray() ? node : List.of(node)).forEach(both::add);
            }
            return both;
        } catch (JsonProcessingException e) {
            throw misused("not a JSON object: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PersonRecord record(JsonNode node) {
        String country = country(node);
        Set<String> emails = new LinkedHashSet<>();
        node.path("emails").forEach(email -> {
            if (EmailAddresses.read(email.asText()) instanceof AddressReading.Valid valid) {
                emails.add(valid.address());
            }
        });
        return new PersonRecord(
                PersonNames.read(text(node, "name")),
                emails,
                text(node, "organisation"),
                country,
                Phones.read(text(node, "phone"), country));
    }

    private static String country(JsonNode node) {
        return Countries.standard().read(text(node, "country")).only().orElse("");
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asText("");
    }
}
