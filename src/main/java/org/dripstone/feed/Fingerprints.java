package org.dripstone.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells one content from another. */
final class Fingerprints {
    private static final char BETWEEN_CELLS = '\u001f';

    private Fingerprints() {}

    /** The same for the same cells under the same columns, wherever the row stands. */
    static String of(FeedShape shape, Row row) {
        StringBuilder content = new StringBuilder(shape.kind().code());
        for (int i = 0; i < row.cells().size(); i++) {
            if (!row.cells().get(i).isBlank()) {
                content.append(BETWEEN_CELLS)
                        .append(i < row.header().size() ? row.header().get(i) : "")
                        .append('=')
                        .append(row.cells().get(i));
            }
        }
        return HexFormat.of().formatHex(sha256().digest(content.toString().getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
