package org.dripstone.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.dripstone.correspondence.TokenReading.Purpose;

/**
 * What all letters are written with, whatever they are about.
 *
 * @param eventTitles by the code of the event
 */
public record Stationery(
        LetterTemplates templates,
        OutboxStore outbox,
        Sender sender,
        MessageIds messageIds,
        AnswerTokens tokens,
        Function<String, String> eventTitles,
        Clock clock) {

    Instant now() {
        return clock.instant();
    }

    /** The reader's own language or, when they never said one, the sender's. */
    String language(Contact reader) {
        return reader.language().isEmpty() ? sender.language() : reader.language();
    }

    LetterFrame frame(Contact reader, String event) {
        return new LetterFrame(
                reader.name(),
                eventTitles.apply(event),
                sender.name(),
                sender.address(),
                reader.source(),
                sender.address(),
                tokens.issue(Purpose.STOP, reader.person(), 0, now()));
    }
}
