package org.dripstone.correspondence.meaning;

import java.util.Optional;
import org.dripstone.correspondence.incoming.Intent;
import org.dripstone.domain.Answer;

/**
 * What somebody's words come to.
 *
 * @param answer what they say of the partnership, when they say it clearly
 * @param sure whether nothing in the text speaks against it
 * @param why the words that decided
 */
public record IntentReading(Optional<Intent> intent, Optional<Answer> answer, boolean sure, String why) {

    static final IntentReading NONE = new IntentReading(Optional.empty(), Optional.empty(), false, "");

    static IntentReading of(Intent intent, boolean sure, String words) {
        return new IntentReading(Optional.of(intent), Optional.empty(), sure, words);
    }

    /** The same, for a person to decide. */
    IntentReading doubted() {
        return new IntentReading(intent, answer, false, why);
    }

    IntentReading with(Answer said) {
        return new IntentReading(intent, Optional.of(said), sure, why);
    }
}
