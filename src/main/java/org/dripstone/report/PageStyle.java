package org.dripstone.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** The one style sheet of our pages, and the hash by which a page allows it and no other. */
final class PageStyle {

    static final String CSS = read();
    static final String HASH = "sha256-" + Base64.getEncoder().encodeToString(sha256(CSS));

    private PageStyle() {}

    private static String read() {
        try (InputStream in = PageStyle.class.getResourceAsStream("receipt.css")) {
            return new String(Objects.requireNonNull(in, "receipt.css").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
