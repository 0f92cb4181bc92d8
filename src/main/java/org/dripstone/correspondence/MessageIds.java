package org.dripstone.correspondence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Message-IDs that follow from what a letter is about, so that the same letter always has the same one. */
public final class MessageIds {
    private static final int TAG_BYTES = 8;

    private final SecretKeySpec key;
    private final String domain;

    /**
     * @param key this installation's own, so that two installations never make the same id
     * @param address of the sender, whose domain the ids are in
     */
    public MessageIds(byte[] key, String address) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
        this.domain = address.substring(address.indexOf('@') + 1);
    }

    /** The id of the letter that {@code step} owes about {@code partnerships}. */
    public String of(String step, List<Long> partnerships) {
        String about = step + "." + partnerships.stream().map(String::valueOf).collect(Collectors.joining("-"));
        return "<" + step + "." + partnerships.get(0) + "." + tag(about) + "@" + domain + ">";
    }

    /** The id of the letter that {@code key} tells from all others of its step. */
    public String of(String step, long partnership, String key) {
        return "<" + step + "." + partnership + "." + tag(step + "." + partnership + "\0" + key) + "@" + domain + ">";
    }

    private String tag(String about) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(about.getBytes(StandardCharsets.UTF_8)), 0, TAG_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
