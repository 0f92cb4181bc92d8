package org.dripstone.partnership;

import org.dripstone.domain.Stage;
import org.dripstone.partnership.PartnershipStore.Standing;

/** What came of something that was said or decided about a partnership, always with the reason. */
public sealed interface JourneyOutcome {

    /** For people. */
    String why();

    /** The partnership is at another stage now. */
    record Moved(Stage stage, Standing standing, String why) implements JourneyOutcome {}

    /** The stage it was at is now known for sure. */
    record Confirmed(Stage stage, String why) implements JourneyOutcome {}

    /** The two sides contradict each other: it is flagged and stays where it is. */
    record Contradicted(String why) implements JourneyOutcome {}

    /** A sign of life that moves nothing. */
    record Noted(String why) implements JourneyOutcome {}

    /** Nothing came of it. */
    record Refused(String why) implements JourneyOutcome {}

    /** As tables keep it: {@code moved}. */
    default String code() {
        return getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }
}
