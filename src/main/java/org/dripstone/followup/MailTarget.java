package org.dripstone.followup;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person names when they speak of mail that is to go out.
 *
 * @param id 0 for readers and for everything
 * @param address empty but for readers
 */
public record MailTarget(Kind kind, long id, String address) {
    private static final Pattern NUMBERED = Pattern.compile("(L|M|DS-)([1-9][0-9]{0,17})");

    /** What may be named. */
    public enum Kind {
        /** {@code L12} */
        FOLLOW_UP,
        /** A letter that waits in the outbox, {@code M12}. */
        MESSAGE,
        /** All about one partnership, {@code DS-12}. */
        PARTNERSHIP,
        /** All to whoever reads mail at an address. */
        READER,
        /** All to everybody. */
        EVERYTHING
    }

    /** Empty when {@code text} names nothing of the kind. */
    public static Optional<MailTarget> of(String text) {
        String word = text.strip();
        if (word.equalsIgnoreCase("all")) {
            return Optional.of(new MailTarget(Kind.EVERYTHING, 0, ""));
        }
        if (word.contains("@")) {
            return Optional.of(new MailTarget(Kind.READER, 0, word));
        }
        Matcher numbered = NUMBERED.matcher(word.toUpperCase(Locale.ROOT));
        return numbered.matches()
                ? Optional.of(new MailTarget(kind(numbered.group(1)), Long.parseLong(numbered.group(2)), ""))
                : Optional.empty();
    }

    static MailTarget partnership(long id) {
        return new MailTarget(Kind.PARTNERSHIP, id, "");
    }

    private static Kind kind(String letter) {
        return switch (letter) {
            case "L" -> Kind.FOLLOW_UP;
            case "M" -> Kind.MESSAGE;
            default -> Kind.PARTNERSHIP;
        };
    }

    /** As a person types it. */
    @Override
    public String toString() {
        return switch (kind) {
            case FOLLOW_UP -> "L" + id;
            case MESSAGE -> "M" + id;
            case PARTNERSHIP -> "DS-" + id;
            case READER -> address;
            case EVERYTHING -> "all";
        };
    }
}
