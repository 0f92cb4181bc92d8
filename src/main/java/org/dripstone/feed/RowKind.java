package org.dripstone.feed;

import java.util.stream.Stream;
import org.dripstone.domain.FeedKind;
import org.dripstone.domain.Field;

/** What one row tells of: the same as its feed, or in a file of tables of several kinds, what its own cells tell. */
final class RowKind {

    private RowKind() {}

    static FeedKind of(RowCells cells) {
        FeedKind kind = cells.shape().kind();
        if (kind == FeedKind.INTERESTS && cells.shape().registers() && !tellsOfInterest(cells)) {
            return FeedKind.REGISTRATIONS;
        }
        if (kind != FeedKind.MIXED) {
            return kind;
        }
        if (tellsAnyOf(cells, Field.TITLE, Field.PRESENTER_EMAIL, Field.PRESENTER)) {
            return FeedKind.SOLUTIONS;
        }
        return tellsOfInterest(cells) ? FeedKind.INTERESTS : FeedKind.REGISTRATIONS;
    }

    private static boolean tellsOfInterest(RowCells cells) {
        return tellsAnyOf(cells, Field.SOLUTIONS, Field.ACTIONS, Field.NEED);
    }

    private static boolean tellsAnyOf(RowCells cells, Field... fields) {
        return Stream.of(fields).anyMatch(field -> !cells.text(field).isEmpty());
    }
}
