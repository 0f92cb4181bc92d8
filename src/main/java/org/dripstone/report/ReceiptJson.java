package org.dripstone.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import org.dripstone.domain.Field;
import org.dripstone.domain.Problem;
import org.dripstone.domain.Receipt;

/** A receipt for programs; its names are promised to them and do not change. */
final class ReceiptJson {

    private final JsonGenerator json;

    private ReceiptJson(JsonGenerator json) {
        this.json = json;
    }

    static String of(Receipt r, String language) {
        StringWriter line = new StringWriter();
        try {
            write(r, language, line);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail to be written", e);
        }
        return line.toString();
    }

    /** As it goes, so that a hundred thousand problems need no room. */
    static void write(Receipt r, String language, Writer to) throws IOException {
        try (JsonGenerator json = OneLineJson.MAPPER.createGenerator(to)) {
            new ReceiptJson(json).receipt(r, language);
        }
    }

    private void receipt(Receipt r, String language) throws IOException {
        json.writeStartObject();
        origin(r);
        table(r);
        counts(r.counts());
        problems(r, language);
        notes(r, language);
        json.writeStringField("received_at", r.receivedAt().toString());
        json.writeNumberField("took_ms", r.tookMillis());
        if (!r.sameAs().isEmpty()) {
            json.writeStringField("same_as", r.sameAs());
        }
        json.writeEndObject();
    }

    private void origin(Receipt r) throws IOException {
        json.writeStringField("feed", r.feed());
        json.writeStringField("name", r.name());
        json.writeStringField("sha256", r.sha256());
        json.writeStringField("event", r.event());
        json.writeStringField("kind", r.kind().code());
    }

    private void table(Receipt r) throws IOException {
        json.writeStringField("layout", r.layout());
        json.writeStringField("encoding", r.encoding());
        json.writeStringField("delimiter", r.delimiter());
        json.writeStringField("sheet", r.sheet());
        json.writeNumberField("header_row", r.headerRow());
        json.writeObjectFieldStart("columns");
        for (Map.Entry<String, Field> column : r.columns().entrySet()) {
            json.writeStringField(column.getKey(), column.getValue().code());
        }
        json.writeEndObject();
    }

    private void counts(Receipt.Counts c) throws IOException {
        json.writeNumberField("rows", c.rows());
        json.writeNumberField("accepted", c.accepted());
        json.writeNumberField("updated", c.updated());
        json.writeNumberField("unchanged", c.unchanged());
        json.writeNumberField("rejected", c.rejected());
        json.writeNumberField("review", c.review());
    }

    /** Sentences for people, where there are any. */
    private void notes(Receipt r, String language) throws IOException {
        if (!r.notes().isEmpty()) {
            json.writeArrayFieldStart("notes");
            for (Problem note : r.notes()) {
                json.writeString(ProblemWords.sentence(note, language));
            }
            json.writeEndArray();
        }
    }

    private void problems(Receipt r, String language) throws IOException {
        json.writeArrayFieldStart("problems");
        for (Problem p : r.faults()) {
            json.writeStartObject();
            json.writeNumberField("row", p.row());
            json.writeStringField("column", p.column());
            json.writeStringField("value", p.value());
            json.writeStringField("code", p.code().inReceipts());
            json.writeStringField("message", ProblemWords.sentence(p, language));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
