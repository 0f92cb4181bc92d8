package org.dripstone.followup;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.dripstone.correspondence.Contact;

/**
 * A letter, or a part of one, that is to go out.
 *
 * @param id {@code L12} for a follow-up that is owed, {@code M12} for a letter that waits in the outbox,
 *     {@code V12} for one about a visit, which is written on its day
 * @param at by the reader's own clock
 * @param why in words for the secretariat
 * @param held why it does not go out for now; absent when it does
 */
public record Coming(
        String id,
        Contact reader,
        ZonedDateTime at,
        List<Long> partnerships,
        String step,
        int round,
        String why,
        Optional<String> held) {
    public Coming {
        partnerships = List.copyOf(partnerships);
    }
}
