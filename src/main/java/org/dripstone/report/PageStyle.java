package org.dripstone.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * The one style sheet of a page, and the hash by which the page allows it and no other.
 *
 * @param hash as a content security policy names it
 */
public record PageStyle(String css, String hash) {

    /** How receipts look, and what other pages of ours begin with. */
    public static final PageStyle RECEIPT = of(read(PageStyle.class, "receipt.css"));

    /** This, and after it the sheet {@code name} that lies beside {@code page}. */
    public PageStyle with(Class<?> page, String name) {
        return of(css + read(page, name));
    }

    private static PageStyle of(String css) {
        return new PageStyle(css, "sha256-" + Base64.getEncoder().encodeToString(sha256(css)));
    }

    private static String read(Class<?> page, String name) {
        try (InputStream in = page.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
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
