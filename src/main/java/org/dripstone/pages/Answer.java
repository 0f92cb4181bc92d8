package org.dripstone.pages;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back to a browser; whoever has it closes it. */
record Answer(int status, Map<String, String> headers, InputStream body, long length) implements Closeable {

    Answer {
        headers = Map.copyOf(headers);
    }

    static Answer text(int status, String text) {
        return bytes(status, "text/plain; charset=utf-8", text.strip() + "\n");
    }

    static Answer html(String page) {
        return bytes(200, "text/html; charset=utf-8", page);
    }

    private static Answer bytes(int status, String type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Answer(status, Map.of("Content-Type", type), new ByteArrayInputStream(bytes), bytes.length);
    }

    Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body, length);
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
