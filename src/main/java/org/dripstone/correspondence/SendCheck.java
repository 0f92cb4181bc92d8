package org.dripstone.correspondence;

import java.util.List;
import org.dripstone.correspondence.OutboxStore.DueLetter;

/** Asked at the moment of sending, within the transaction that claims the letter: is it still right to send it? */
public interface SendCheck {

    Verdict of(DueLetter letter, Contact recipient);

    /** The same for each of {@code letters}, with what it needs to know of them read at once. */
    default SendCheck over(List<DueLetter> letters) {
        return this;
    }

    /** Whether the recipient may be written to at all. */
    static SendCheck reachable() {
        return (letter, recipient) -> recipient.isReachable() ? Verdict.go() : Verdict.never(recipient.silence());
    }
}
