package org.dripstone.correspondence.incoming.bounce;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dripstone.correspondence.incoming.BounceReason;
import org.dripstone.correspondence.incoming.DeliveryAction;
import org.dripstone.correspondence.incoming.ReportedRecipient;

/**
 * What is the matter with one recipient, from what was said of it, the nearest first.
 *
 * @param told status as a field of the report gives it; empty when none
 * @param near what was said of this recipient: the server's own words, then those around the address
 * @param notice all that the report says
 */
record Diagnosis(String told, List<String> near, String notice) {

    private static final BounceWords WORDS = BounceWords.SHIPPED;

    ReportedRecipient of(String address, DeliveryAction action) {
        BounceReason reason = reason();
        String status = status(reason, action);
        boolean lasting = action == DeliveryAction.FAILED && !status.startsWith("4");
        return new ReportedRecipient(address, action, lasting && reason.isDeadAddress(), status, reason);
    }

    private BounceReason reason() {
        String status = specificStatus();
        return first(WORDS::reason, near)
                .or(() -> StatusCodes.telling(status))
                .or(() -> first(WORDS::vagueReason, near))
                .or(() -> StatusCodes.loose(status))
                .or(() -> WORDS.reason(notice))
                .or(() -> StatusCodes.ofReply(reply()))
                .or(() -> WORDS.vagueReason(notice))
                .orElse(BounceReason.UNKNOWN);
    }

    private static Optional<BounceReason> first(Function<String, Optional<BounceReason>> rule, List<String> texts) {
        return texts.stream().map(rule).flatMap(Optional::stream).findFirst();
    }

    private String specificStatus() {
        return Stream.concat(Stream.of(told), near.stream().map(StatusCodes::enhanced))
                .filter(status -> !StatusCodes.isGeneral(status))
                .findFirst()
                .orElse("");
    }

    /** What the report tells; where it tells none, what its reply code and reason amount to. */
    private String status(BounceReason reason, DeliveryAction action) {
        String specific = specificStatus();
        if (!specific.isEmpty()) {
            return specific;
        }
        if (!told.isEmpty()) {
            return told;
        }
        String usual = reason.status();
        String reply = reply();
        if (action == DeliveryAction.DELAYED || reply.startsWith("4")) {
            return "4" + usual.substring(1);
        }
        return reply.startsWith("5") ? "5" + usual.substring(1) : usual;
    }

    private String reply() {
        return Stream.concat(near.stream(), Stream.of(notice))
                .map(StatusCodes::reply)
                .filter(reply -> !reply.isEmpty())
                .findFirst()
                .orElse("");
    }
}
