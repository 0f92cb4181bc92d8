package org.dripstone.correspondence;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dripstone.correspondence.TokenReading.Purpose;
import org.dripstone.domain.Answer;

/**
 * A follow-up letter as decided, before it is put into words.
 *
 * @param person the reader; 0 for the secretariat
 * @param first whether the reader never had a letter from us, and so is told where we have their details from
 */
record FollowUpLetter(
        LetterFrame frame, long person, boolean first, List<FollowUpItem> items, AnswerTokens tokens, Instant now) {

    /** Of these, also the subject and the opening speak of all items. */
    private static final Set<String> TO_SECRETARIAT =
            Set.of("stall-alarm", "tomorrow-digest", "week-digest", "contradiction");

    static final String TOMORROW = "tomorrow-digest";

    FollowUpLetter {
        items = List.copyOf(items);
    }

    Set<String> steps() {
        return items.stream().map(FollowUpItem::step).collect(Collectors.toSet());
    }

    FollowUpItem opening() {
        return items.get(0);
    }

    boolean isToSecretariat() {
        return TO_SECRETARIAT.containsAll(steps());
    }

    /** Several partnerships of a participant share a subject and an opening of their own. */
    boolean speaksOfSeveral() {
        return items.size() > 1 && !(isToSecretariat() && steps().size() == 1);
    }

    boolean isReminder() {
        return items.stream().allMatch(item -> item.round() > 0);
    }

    AnswerLinks links() {
        return new AnswerLinks(frame.secretariatAddress());
    }

    String token(FollowUpItem item, Answer answer) {
        return tokens.issue(person, item.partnership(), answer, now);
    }

    String token(Purpose purpose, long partnership) {
        return tokens.issue(purpose, person, partnership, now);
    }

    static String reference(FollowUpItem item) {
        return "DS-" + item.partnership();
    }

    Map<String, Object> facts() {
        Map<String, Object> facts = new HashMap<>(frame.facts());
        facts.put("count", items.size());
        facts.put("toSecretariat", isToSecretariat());
        facts.put("tomorrow", steps().equals(Set.of(TOMORROW)));
        facts.put("first", first);
        return facts;
    }
}
