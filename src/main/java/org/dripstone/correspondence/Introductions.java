package org.dripstone.correspondence;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dripstone.correspondence.OutboxStore.QueuedLetter;
import org.dripstone.domain.Solution;

/**
 * Writes the letters that bring two sides together: one to each seeker, and one to the provider about all who asked.
 * The letters of a partnership are one thread.
 */
public final class Introductions {
    private final LetterTemplates templates;
    private final OutboxStore outbox;
    private final Sender sender;
    private final MessageIds messageIds;
    private final Function<String, String> eventTitles;
    private final Clock clock;

    public Introductions(
            LetterTemplates templates,
            OutboxStore outbox,
            Sender sender,
            MessageIds messageIds,
            Function<String, String> eventTitles,
            Clock clock) {
        this.templates = templates;
        this.outbox = outbox;
        this.sender = sender;
        this.messageIds = messageIds;
        this.eventTitles = eventTitles;
        this.clock = clock;
    }

    /**
     * A partnership whose sides are to be introduced.
     *
     * @param source the row the interest was expressed in
     */
    public record Introduced(
            long partnership, Contact seeker, Solution solution, List<String> actions, String need, String source) {

        String reference() {
            return "DS-" + partnership;
        }
    }

    /** Queues all letters for {@code introduced}, who all ask for solutions of {@code host}. */
    public void write(String event, Contact host, List<Introduced> introduced) {
        List<String> thread =
                introduced.stream().map(pair -> toSeeker(event, host, pair)).toList();
        toHost(event, host, introduced, thread);
    }

    private String toSeeker(String event, Contact host, Introduced pair) {
        Map<String, Object> facts = common(event, pair.seeker());
        facts.put("reference", pair.reference());
        facts.put("solution", solution(pair.solution()));
        facts.put("provider", party(host, List.of(), "", "", pair.solution().languages()));
        facts.put("need", pair.need());
        facts.put("actions", pair.actions());
        String id = messageIds.of("introduction-seeker", List.of(pair.partnership()));
        queue(id, pair.seeker(), "introduction-seeker", facts, "", List.of(), List.of(pair.partnership()), "seeker");
        return id;
    }

    private void toHost(String event, Contact host, List<Introduced> introduced, List<String> thread) {
        Map<String, Object> facts = common(event, host);
        facts.put("interestedCount", introduced.size());
        facts.put("solutions", bySolution(introduced));
        List<Long> partnerships =
                introduced.stream().map(Introduced::partnership).toList();
        String id = messageIds.of("introduction-provider", partnerships);
        queue(id, host, "introduction-provider", facts, thread.get(0), thread, partnerships, "provider");
    }

    private void queue(
            String id,
            Contact to,
            String step,
            Map<String, Object> facts,
            String inReplyTo,
            List<String> references,
            List<Long> partnerships,
            String side) {
        String language = to.language().isEmpty() ? sender.language() : to.language();
        Letter letter = templates.render(step, language, facts);
        outbox.queue(
                new QueuedLetter(
                        id,
                        to.person(),
                        to.address(),
                        step,
                        letter,
                        inReplyTo,
                        references,
                        partnerships,
                        side,
                        clock.instant()),
                clock.instant());
    }

    private Map<String, Object> common(String event, Contact recipient) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("recipient", Map.of("name", recipient.name()));
        facts.put("event", Map.of("title", eventTitles.apply(event)));
        facts.put("secretariat", Map.of("name", sender.name(), "address", sender.address()));
        facts.put("source", recipient.source().name);
        facts.put("stopAddress", sender.address());
        return facts;
    }

    private static Map<String, Object> solution(Solution solution) {
        return Map.of(
                "title", solution.title(),
                "summary", solution.summary(),
                "organisation", solution.organisation(),
                "country", solution.country());
    }

    private static List<Map<String, Object>> bySolution(List<Introduced> introduced) {
        Map<String, List<Introduced>> byTitle = new LinkedHashMap<>();
        introduced.forEach(pair -> byTitle.computeIfAbsent(pair.solution().title(), title -> new ArrayList<>())
                .add(pair));
        return byTitle.entrySet().stream()
                .map(each -> Map.<String, Object>of(
                        "title",
                        each.getKey(),
                        "parties",
                        each.getValue().stream().map(Introductions::seeker).toList()))
                .toList();
    }

    private static Map<String, Object> seeker(Introduced pair) {
        List<String> languages = pair.seeker().language().isEmpty()
                ? List.of()
                : List.of(pair.seeker().language());
        return party(pair.seeker(), pair.actions(), pair.need(), pair.reference(), languages);
    }

    private static Map<String, Object> party(
            Contact contact, List<String> actions, String need, String reference, List<String> languages) {
        return Map.of(
                "name",
                contact.name(),
                "organisation",
                contact.organisation(),
                "country",
                contact.country(),
                "address",
                contact.address(),
                "languages",
                languages,
                "actions",
                actions,
                "need",
                need,
                "reference",
                reference);
    }
}
