package org.dripstone.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dripstone.domain.Receipt;
import org.dripstone.feed.Arrival;
import org.dripstone.report.Receipts;
import org.dripstone.report.Rejects;
import org.dripstone.report.Shown;

/**
 * A feed on the organiser's page.
 *
 * @param receipt where its receipt is; empty while there is none
 * @param outcome what became of its rows
 * @param mend what to do about rejected rows, with where they are; both empty when there are none
 */
record FeedLine(
        String feed, String name, String received, String receipt, String outcome, String mend, String rejects) {

    static FeedLine of(Arrival arrival, Wording wording, Shelf receipts, Shelf rejects) {
        String page = Receipts.pageName(arrival.feed(), arrival.name());
        String rows = Rejects.fileName(arrival.feed(), arrival.name());
        int rejected = arrival.counts().rejected();
        boolean toMend = rejected > 0 && rejects.holds(rows);
        return new FeedLine(
                arrival.feed(),
                Shown.clipped(arrival.name(), Shown.CELL),
                wording.time(arrival.receivedAt()),
                receipts.holds(page) ? "receipts/" + Shelf.segment(page) : "",
                outcome(arrival, wording),
                toMend ? wording.say("feeds.mend", Map.of("rejected", rejected)) : "",
                toMend ? "rejects/" + Shelf.segment(rows) : "");
    }

    private static String outcome(Arrival arrival, Wording wording) {
        List<String> parts = Stream.concat(state(arrival, wording), counts(arrival.counts(), wording))
                .toList();
        return parts.isEmpty() ? wording.say("feeds.empty") : String.join(" · ", parts);
    }

    private static Stream<String> state(Arrival arrival, Wording wording) {
        return switch (arrival.status()) {
            case READING -> Stream.of(wording.say("feeds.reading"));
            case FAILED -> Stream.of(wording.say("feeds.failed"));
            case REPEATED -> Stream.of(wording.say("feeds.repeated"));
            case UNDONE -> Stream.of(wording.say("feeds.undone"));
            case TAKEN_IN -> Stream.empty();
        };
    }

    private static Stream<String> counts(Receipt.Counts counts, Wording wording) {
        return Stream.of(
                        Map.entry("accepted", counts.accepted()),
                        Map.entry("updated", counts.updated()),
                        Map.entry("unchanged", counts.unchanged()),
                        Map.entry("rejected", counts.rejected()),
                        Map.entry("review", counts.review()))
                .filter(each -> each.getValue() > 0)
                .map(each -> wording.say("feeds." + each.getKey(), Map.of("rows", each.getValue())));
    }
}
