package org.dripstone.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.dripstone.domain.Problem;
import org.dripstone.domain.Receipt;

/** A receipt for programs; its names are promised to them and do not change. */
final class ReceiptJson {

    private ReceiptJson() {}

    static String of(Receipt r, String language) {
        ObjectNode json = OneLineJson.MAPPER.createObjectNode();
        origin(json, r);
        table(json, r);
        counts(json, r.counts());
        r.problems().forEach(p -> problem(json.withArray("problems").addObject(), p, language));
        json.withArray("problems");
        json.put("received_at", r.receivedAt().toString()).put("took_ms", r.tookMillis());
        if (!r.sameAs().isEmpty()) {
            json.put("same_as", r.sameAs());
        }
        return written(json);
    }

    private static void origin(ObjectNode json, Receipt r) {
        json.put("feed", r.feed()).put("name", r.name()).put("sha256", r.sha256());
        json.put("event", r.event()).put("kind", r.kind().code());
    }

    private static void table(ObjectNode json, Receipt r) {
        json.put("layout", r.layout()).put("encoding", r.encoding()).put("delimiter", r.delimiter());
        json.put("sheet", r.sheet()).put("header_row", r.headerRow());
        ObjectNode columns = json.putObject("columns");
        r.columns().forEach((theirs, ours) -> columns.put(theirs, ours.code()));
    }

    private static void counts(ObjectNode json, Receipt.Counts c) {
        json.put("rows", c.rows()).put("accepted", c.accepted()).put("updated", c.updated());
        json.put("unchanged", c.unchanged()).put("rejected", c.rejected()).put("review", c.review());
    }

    private static void problem(ObjectNode json, Problem p, String language) {
        json.put("row", p.row()).put("column", p.column()).put("value", p.value());
        json.put("code", p.code().code()).put("message", ProblemWords.sentence(p, language));
    }

    private static String written(ObjectNode json) {
        try {
            return OneLineJson.MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of texts and numbers can always be written", e);
        }
    }
}
