package org.dripstone.correspondence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dripstone.correspondence.TokenReading.Purpose;
import org.dripstone.domain.Answer;

/**
 * Short signed words that say who answers what. They stand in subjects and bodies, survive quoting, upper and lower case,
 * and tell nobody but us what is in them.
 */
public final class AnswerTokens {

    /** A project may answer the letter of a year ago; a mailbox stolen later should not move anything. */
    public static final Duration USUAL_AGE = Duration.ofDays(400);

    /** Several senders on one database need not agree on the time. */
    private static final Duration CLOCKS_APART = Duration.ofDays(1);

    private static final int SEAL_BYTES = 8;
    private static final Pattern LIKE_A_TOKEN = Pattern.compile("(?<![0-9A-Za-z])[0-9A-Za-z]{20,56}(?![0-9A-Za-z])");

    /** A mail full of words that look like tokens costs no more than this many. */
    private static final int MOST_TRIED = 1_000;

    private final SecretKeySpec key;
    private final Duration longest;

    public AnswerTokens(byte[] signingKey) {
        this(signingKey, USUAL_AGE);
    }

    /** @param longest how old a token may be and still count as fresh */
    public AnswerTokens(byte[] signingKey, Duration longest) {
        this.key = new SecretKeySpec(signingKey, "HmacSHA256");
        this.longest = longest;
    }

    /** For one answer of one person about one partnership. */
    public String issue(long person, long partnership, Answer answer, Instant now) {
        return sealed(new TokenClaim(Purpose.ANSWER, Optional.of(answer), now, person, partnership));
    }

    /** For all else than an answer. */
    public String issue(Purpose purpose, long person, long partnership, Instant now) {
        return sealed(new TokenClaim(purpose, Optional.empty(), now, person, partnership));
    }

    /** All tokens of ours in a text, a subject or a whole mail, each once, in the order in which they stand there. */
    public List<TokenReading> read(String anyText, Instant now) {
        Map<TokenClaim, TokenReading> found = new LinkedHashMap<>();
        LIKE_A_TOKEN
                .matcher(anyText)
                .results()
                .limit(MOST_TRIED)
                .map(MatchResult::group)
                .flatMap(word -> opened(word).stream())
                .forEach(claim -> found.putIfAbsent(claim, reading(claim, now)));
        return List.copyOf(found.values());
    }

    private TokenReading reading(TokenClaim claim, Instant now) {
        boolean fresh = !claim.issued().isBefore(now.minus(longest).minusSeconds(1))
                && !claim.issued().isAfter(now.plus(CLOCKS_APART));
        return new TokenReading(
                claim.purpose(), claim.person(), claim.partnership(), claim.answer(), claim.issued(), fresh);
    }

    /** The seal covers the claim; the claim is hidden under a mask that follows from the seal. */
    private String sealed(TokenClaim claim) {
        byte[] plain = claim.bytes();
        byte[] seal = seal(plain);
        byte[] token = Arrays.copyOf(seal, SEAL_BYTES + plain.length);
        System.arraycopy(masked(plain, seal), 0, token, SEAL_BYTES, plain.length);
        return Crockford.encoded(token);
    }

    private Optional<TokenClaim> opened(String word) {
        byte[] token = Crockford.decoded(word);
        if (token.length <= SEAL_BYTES) {
            return Optional.empty();
        }
        byte[] seal = Arrays.copyOf(token, SEAL_BYTES);
        byte[] plain = masked(Arrays.copyOfRange(token, SEAL_BYTES, token.length), seal);
        return MessageDigest.isEqual(seal, seal(plain)) ? TokenClaim.of(plain) : Optional.empty();
    }

    private byte[] seal(byte[] plain) {
        return Arrays.copyOf(mac("answer token seal", plain), SEAL_BYTES);
    }

    private byte[] masked(byte[] bytes, byte[] seal) {
        byte[] mask = mac("answer token mask", seal);
        byte[] masked = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            masked[i] = (byte) (bytes[i] ^ mask[i % mask.length]);
        }
        return masked;
    }

    /** The label keeps these apart from all else that is signed with the same key. */
    private byte[] mac(String label, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((label + '\0').getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
