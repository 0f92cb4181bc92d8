package org.dripstone.correspondence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Where delivery reports go: an address of its own for each letter, {@code hello+mail.b12-0a1b2c3d4e@example.org}, but only
 * under a sender's address that has a plus part itself. It shows that its server delivers such addresses; on any other server
 * the reports would be lost, which is worse than finding the letter by its Message-ID alone.
 */
public final class ReturnPaths {
    private static final int MARK_BYTES = 5;
    private static final Pattern MARKED = Pattern.compile("(?i)\\.b(\\d{1,18})-([0-9a-f]{10})@");

    private final SecretKeySpec key;
    private final String local;
    private final String domain;

    public ReturnPaths(byte[] signingKey, String senderAddress) {
        this.key = new SecretKeySpec(signingKey, "HmacSHA256");
        int at = senderAddress.lastIndexOf('@');
        this.local = senderAddress.substring(0, at);
        this.domain = senderAddress.substring(at);
    }

    /** For the outbox's letter of this number; empty when reports go to the sender's own address. */
    public String of(long letter) {
        return local.indexOf('+') > 0 ? local + ".b" + letter + "-" + mark(letter) + domain : "";
    }

    /** Which letter a report is about that came to {@code address}; nothing when the address is none of ours. */
    public OptionalLong letter(String address) {
        Matcher marked = MARKED.matcher(address);
        if (!marked.find()) {
            return OptionalLong.empty();
        }
        long letter = Long.parseLong(marked.group(1));
        boolean ours = MessageDigest.isEqual(
                HexFormat.of().parseHex(marked.group(2)), HexFormat.of().parseHex(mark(letter)));
        return ours ? OptionalLong.of(letter) : OptionalLong.empty();
    }

    private String mark(long letter) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] full = mac.doFinal(("return path\0" + letter).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(full, 0, MARK_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
