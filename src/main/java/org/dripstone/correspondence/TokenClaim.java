package org.dripstone.correspondence;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dripstone.correspondence.TokenReading.Purpose;
import org.dripstone.domain.Answer;

/** What a token claims, in few bytes. */
record TokenClaim(Purpose purpose, Optional<Answer> answer, Instant issued, long person, long partnership) {

    /** Their places are in letters already sent: add at the end, never move or remove one. */
    private static final List<Answer> ANSWERS = List.of(
            Answer.IN_CONTACT,
            Answer.NOT_YET,
            Answer.PROPOSE_DATES,
            Answer.AGREED,
            Answer.SESSION_HELD,
            Answer.VISIT_PLANNED,
            Answer.VISITED,
            Answer.PLAN_READY,
            Answer.ADAPTING,
            Answer.ADAPTED,
            Answer.HELP,
            Answer.LATER,
            Answer.NOT_INTERESTED);

    private static final List<Purpose> PURPOSES =
            List.of(Purpose.STOP, Purpose.LETTER, Purpose.HOLD, Purpose.SLOT, Purpose.NO_SLOT);
    private static final int FIRST_ANSWER = 16;
    private static final Instant ZERO = Instant.parse("2020-01-01T00:00:00Z");
    private static final int LONGEST = 5 + 2 * 10;

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
        bytes.put((byte) kind());
        // As an unsigned number of seconds: until 2156.
        bytes.putInt((int) Duration.between(ZERO, issued).toSeconds());
        put(bytes, person);
        put(bytes, partnership);
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    static Optional<TokenClaim> of(byte[] plain) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(plain);
            int kind = bytes.get();
            Instant issued = ZERO.plusSeconds(Integer.toUnsignedLong(bytes.getInt()));
            return of(kind, issued, get(bytes), get(bytes));
        } catch (BufferUnderflowException tooShort) {
            return Optional.empty();
        }
    }

    private static Optional<TokenClaim> of(int kind, Instant issued, long person, long partnership) {
        if (kind >= 0 && kind < PURPOSES.size()) {
            return Optional.of(new TokenClaim(PURPOSES.get(kind), Optional.empty(), issued, person, partnership));
        }
        int place = kind - FIRST_ANSWER;
        return place >= 0 && place < ANSWERS.size()
                ? Optional.of(
                        new TokenClaim(Purpose.ANSWER, Optional.of(ANSWERS.get(place)), issued, person, partnership))
                : Optional.empty();
    }

    private int kind() {
        return answer.map(said -> FIRST_ANSWER + ANSWERS.indexOf(said)).orElseGet(() -> PURPOSES.indexOf(purpose));
    }

    /** Seven bits a byte, so that the small numbers of most installations take one or two. */
    private static void put(ByteBuffer bytes, long number) {
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            bytes.put((byte) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        bytes.put((byte) rest);
    }

    private static long get(ByteBuffer bytes) {
        long number = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes.get();
            number |= (next & 0x7FL) << shift;
            shift += 7;
        } while (next < 0);
        return number;
    }
}
