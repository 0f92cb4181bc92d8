package org.dripstone.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dripstone.correspondence.OutboxStore.QueuedLetter;
import org.dripstone.correspondence.TokenReading.Purpose;
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
    private final AnswerTokens tokens;
    private final Function<String, String> eventTitles;
    private final Clock clock;

    public Introductions(
            LetterTemplates templates,
            OutboxStore outbox,
            Sender sender,
            MessageIds messageIds,
            AnswerTokens tokens,
            Function<String, String> eventTitles,
            Clock clock) {
        this.templates = templates;
        this.outbox = outbox;
        this.sender = sender;
        this.messageIds = messageIds;
        this.tokens = tokens;
        this.eventTitles = eventTitles;
        this.clock = clock;
    }

    /**
     * A partnership whose sides are to be introduced.
     *
     * @param source the row the interest was expressed in
     */
    public record Introduced(
            long partnership, Contact seeker, Solution solution, List<String> actions, String need, String source) {}

    /** Queues all letters for {@code introduced}, who all ask for solutions of {@code host}. */
    public void write(String event, Contact host, List<Introduced> introduced) {
        List<String> thread =
                introduced.stream().map(pair -> toSeeker(event, host, pair)).toList();
        toHost(event, host, introduced, thread);
    }

    private String toSeeker(String event, Contact host, Introduced pair) {
        LetterParty provider = party(host, List.of(), "", "", pair.solution().languages());
        Map<String, Object> facts =
                LetterFacts.toSeeker(frame(event, pair.seeker()), pair.solution(), provider, seeker(pair));
        String id = messageIds.of(LetterFacts.TO_SEEKER, List.of(pair.partnership()));
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
        String id = messageIds.of(LetterFacts.TO_PROVIDER, partnerships);
        Map<String, Object> facts = LetterFacts.toProvider(frame(event, host), asked);
        queue(new Place(id, thread.get(0), thread), host, LetterFacts.TO_PROVIDER, facts, partnerships, "provider");
    }

    /** Where in its thread a letter stands. */
    private record Place(String messageId, String inReplyTo, List<String> references) {}

    private void queue(
            Place thread, Contact to, String step, Map<String, Object> facts, List<Long> partnerships, String side) {
        String language = to.language().isEmpty() ? sender.language() : to.language();
        Instant now = clock.instant();
        outbox.queue(
                new QueuedLetter(
                        thread.messageId(),
                        to.person(),
                        to.address(),
                        step,
                        templates.render(step, language, facts),
                        thread.inReplyTo(),
                        thread.references(),
                        partnerships,
                        side,
                        now,
                        // No other letter brings the two together.
                        true),
                now);
    }

    private LetterFrame frame(String event, Contact recipient) {
        return new LetterFrame(
                recipient.name(),
                eventTitles.apply(event),
                sender.name(),
                sender.address(),
                recipient.source(),
                sender.address(),
                tokens.issue(Purpose.STOP, recipient.person(), 0, clock.instant()));
    }

    private static LetterParty seeker(Introduced pair) {
        List<String> languages = pair.seeker().language().isEmpty()
                ? List.of()
                : List.of(pair.seeker().language());
        return party(pair.seeker(), pair.actions(), pair.need(), "DS-" + pair.partnership(), languages);
    }

    private static LetterParty party(
            Contact contact, List<String> actions, String need, String reference, List<String> languages) {
        return new LetterParty(
                contact.name(),
                contact.organisation(),
                contact.country(),
                contact.address(),
                languages,
                actions,
                need,
                reference);
    }
}
