package org.dripstone.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

final class JsonExport {

    private JsonExport() {}

    static void write(List<String> keys, Iterable<Map<String, @Nullable Object>> records, OutputStream out)
            throws IOException {
        Writer lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        for (Map<String, @Nullable Object> record : records) {
            try (JsonGenerator json = OneLineJson.MAPPER.createGenerator(lines)) {
                object(json, keys, record);
            }
            lines.write('\n');
        }
        lines.flush();
    }

    private static void object(JsonGenerator json, List<String> keys, Map<String, @Nullable Object> record)
            throws IOException {
        json.writeStartObject();
        for (String key : keys) {
            json.writeFieldName(key);
            value(json, record.get(key));
        }
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value instanceof Collection<?> list) {
            json.writeStartArray();
            for (Object one : list) {
                value(json, one);
            }
            json.writeEndArray();
        } else if (value == null || value instanceof Number || value instanceof Boolean || value instanceof Map) {
            json.writePOJO(value);
        } else {
            json.writeString(value.toString());
        }
    }
}
