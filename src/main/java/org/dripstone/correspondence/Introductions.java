package org.dripstone.correspondence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dripstone.correspondence.OutboxStore.QueuedLetter;
import org.dripstone.domain.Solution;

/**
 * Writes the letters that bring two sides together: one to each seeker, and one to the provider about all who asked.
 * The letters of a partnership are one thread.
 */
public final class Introductions {
    private final Stationery stationery;
    private final DeliveryTimes times;

    /** @param times when the letters may reach their readers */
    public Introductions(Stationery stationery, DeliveryTimes times) {
        this.stationery = stationery;
        this.times = times;
    }

    /**
     * A partnership whose sides are to be introduced.
     *
     * @param source the row the interest was expressed in
     * @param suggested the seeker did not ask for it; somebody said yes to a suggestion
     */
    public record Introduced(
            long partnership,
            Contact seeker,
            Solution solution,
            List<String> actions,
            String need,
            String source,
            boolean suggested) {}

    /**
     * Queues all letters for {@code introduced}, who all ask for solutions of {@code host}, but those they have had.
     *
     * @param told partnerships that {@code host} knows of
     */
    public void write(String event, Contact host, List<Introduced> introduced, Set<Long> told) {
        Map<Introduced, String> threads = new LinkedHashMap<>();
        introduced.forEach(pair -> threads.put(pair, toSeeker(event, host, pair)));
        threads.keySet().removeIf(pair -> told.contains(pair.partnership()));
        if (!threads.isEmpty()) {
            toHost(event, host, List.copyOf(threads.keySet()), List.copyOf(threads.values()));
        }
    }

    private String toSeeker(String event, Contact host, Introduced pair) {
        LetterParty provider = new LetterParty(
                host.name(),
                host.organisation(),
                host.country(),
                host.address(),
                pair.solution().languages(),
                List.of(),
                "",
                "");
        Map<String, Object> facts =
                LetterFacts.toSeeker(stationery.frame(pair.seeker(), event), pair.solution(), provider, seeker(pair));
        String id = stationery.messageIds().of(LetterFacts.TO_SEEKER, List.of(pair.partnership()));
        Place opened = new Place(id, "", List.of());
        queue(opened, pair.seeker(), LetterFacts.TO_SEEKER, facts, List.of(pair.partnership()), "seeker");
        return id;
    }

    private void toHost(String event, Contact host, List<Introduced> introduced, List<String> thread) {
        Map<Solution, List<LetterParty>> asked = new LinkedHashMap<>();
        introduced.forEach(pair -> asked.computeIfAbsent(pair.solution(), solution -> new ArrayList<>())
                .add(seeker(pair)));
        List<Long> partnerships =
                introduced.stream().map(Introduced::partnership).toList();
        String id = stationery.messageIds().of(LetterFacts.TO_PROVIDER, partnerships);
        Map<String, Object> facts = LetterFacts.toProvider(stationery.frame(host, event), asked);
        queue(new Place(id, thread.get(0), thread), host, LetterFacts.TO_PROVIDER, facts, partnerships, "provider");
    }

    /** Where in its thread a letter stands. */
    private record Place(String messageId, String inReplyTo, List<String> references) {}

    private void queue(
            Place thread, Contact to, String step, Map<String, Object> facts, List<Long> partnerships, String side) {
        Instant now = stationery.now();
        stationery
                .outbox()
                .queue(
                        new QueuedLetter(
                                thread.messageId(),
                                to.person(),
                                to.address(),
                                step,
                                stationery.templates().render(step, stationery.language(to), facts),
                                thread.inReplyTo(),
                                thread.references(),
                                partnerships,
                                side,
                                times.earliest(to, now),
                                // No other letter brings the two together.
                                true),
                        now);
    }

    private static LetterParty seeker(Introduced pair) {
        List<String> languages = pair.seeker().language().isEmpty()
                ? List.of()
                : List.of(pair.seeker().language());
        Contact contact = pair.seeker();
        return new LetterParty(
                contact.name(),
                contact.organisation(),
                contact.country(),
                contact.address(),
                languages,
                pair.actions(),
                pair.need(),
                "DS-" + pair.partnership(),
                pair.suggested());
    }
}
