package org.dripstone.correspondence.incoming.bounce;

import java.util.Optional;
import java.util.stream.Stream;
import org.dripstone.correspondence.incoming.BounceReason;
import org.dripstone.correspondence.incoming.DeliveryAction;
import org.dripstone.correspondence.incoming.ReportedRecipient;

/**
 * What is the matter with one recipient, from what was said of it, the nearest first.
 *
 * @param told status as a field of the report gives it; empty when none
 * @param words the server's own, from a field of the report
 * @param near what the notice says around the address
 * @param notice all that the report says
 */
record Diagnosis(String told, String words, String near, String notice) {

    private static final BounceWords WORDS = BounceWords.SHIPPED;

    ReportedRecipient of(String address, DeliveryAction action) {
        BounceReason reason = reason(address);
        String status = status(reason, action);
        boolean lasting = action == DeliveryAction.FAILED && !status.startsWith("4");
        return new ReportedRecipient(address, action, lasting && isDead(reason), status, reason);
    }

    /** That something went wrong is not enough to give an address up; a server must have refused for good. */
    private boolean isDead(BounceReason reason) {
        boolean refused = told.startsWith("5") || reply().startsWith("5");
        return reason.isDeadAddress() && (reason != BounceReason.UNKNOWN || refused);
    }

    /** A status that says what it means weighs more than what stands somewhere around the address. */
    private BounceReason reason(String address) {
        int at = address.lastIndexOf('@');
        String status = specificStatus();
        return WORDS.reason(words)
                .or(() -> StatusCodes.telling(told))
                .or(() -> WORDS.generalReason(words))
                .or(() -> WORDS.reason(near))
                .or(() -> StatusCodes.telling(status))
                .or(() -> WORDS.generalReason(near))
                .or(() -> Optional.of(BounceReason.NO_SUCH_USER)
                        .filter(any ->
                                at > 0 && WORDS.isMissing(address.substring(0, at), address.substring(at + 1), near)))
                .or(() -> WORDS.vagueReason(words))
                .or(() -> WORDS.vagueReason(near))
                .or(() -> StatusCodes.loose(status))
                .or(() -> WORDS.reason(notice))
                .or(() -> WORDS.generalReason(notice))
                .or(() -> StatusCodes.ofReply(reply()))
                .or(() -> WORDS.vagueReason(notice))
                .orElse(BounceReason.UNKNOWN);
    }

    private String specificStatus() {
        return Stream.of(told, StatusCodes.enhanced(words), StatusCodes.enhanced(near))
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
        return Stream.of(words, near, notice)
                .map(StatusCodes::reply)
                .filter(reply -> !reply.isEmpty())
                .findFirst()
                .orElse("");
    }
}
