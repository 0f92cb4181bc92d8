package org.dripstone.correspondence.incoming;

import java.util.Locale;
import java.util.Optional;

/** What became of a letter to one recipient, in the words of RFC 3464. */
public enum DeliveryAction {
    FAILED,
    /** The server still tries. */
    DELAYED,
    DELIVERED,
    /** Handed on to a server that sends no reports. */
    RELAYED,
    /** Delivered to a list, behind which anything may happen. */
    EXPANDED;

    /** Whether the letter went its way; such a report is a witness, no bounce. */
    public boolean isSuccess() {
        return this != FAILED && this != DELAYED;
    }

    /** Reads the first word only; some servers add an explanation. */
    public static Optional<DeliveryAction> of(String field) {
        String word = field.strip().toUpperCase(Locale.ROOT);
        for (DeliveryAction action : values()) {
            if (word.startsWith(action.name())) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }
}
