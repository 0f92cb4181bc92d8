package org.dripstone.correspondence;

import java.util.HashMap;
import java.util.Map;

/**
 * What every letter needs, whatever it is about.
 *
 * @param recipientName as written; empty when not known
 * @param secretariatAddress read by people; answers go there
 * @param stopAddress where a stop goes
 * @param stopToken says for whom it is
 */
public record LetterFrame(
        String recipientName,
        String eventTitle,
        String secretariatName,
        String secretariatAddress,
        LetterSource source,
        String stopAddress,
        String stopToken) {

    /** The same, greeting {@code names}. */
    LetterFrame to(String names) {
        return new LetterFrame(names, eventTitle, secretariatName, secretariatAddress, source, stopAddress, stopToken);
    }

    Map<String, Object> facts() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("recipient", Map.of("name", recipientName));
        facts.put("event", Map.of("title", eventTitle));
        facts.put("secretariat", Map.of("name", secretariatName, "address", secretariatAddress));
        facts.put("source", source.fact());
        facts.put("stopAddress", stopAddress);
        facts.put("stopSubject", "STOP " + stopToken);
        return facts;
    }
}
