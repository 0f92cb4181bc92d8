package org.dripstone.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What one side can tell us of a partnership: with one click on a letter, or in words that were understood as this. */
public enum Answer {
    /** We have written or spoken to each other. */
    IN_CONTACT,
    /** Nothing has happened yet; the interest stands. */
    NOT_YET,
    /** Days for a next meeting are proposed, in the text beside the answer. */
    PROPOSE_DATES,
    /** Objective, focal points and way of working together are agreed. */
    AGREED,
    SESSION_HELD,
    VISIT_PLANNED,
    /** The visit took place. */
    VISITED,
    /** What is to be adapted, by whom and by when is written down. */
    PLAN_READY,
    ADAPTING,
    ADAPTED,
    /** Bring us together again, or lend a hand. */
    HELP,
    /** Ask again some weeks from now. */
    LATER,
    /** This partnership is over for us; other partnerships and the person stay. */
    NOT_INTERESTED;

    /** As links and templates spell it: {@code in-contact}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Answer> of(String code) {
        return Arrays.stream(values())
                .filter(answer -> answer.code().equals(code))
                .findFirst();
    }

    /** The stage a partnership has reached at least, when this is true of it. */
    public Optional<Stage> reached() {
        return switch (this) {
            case IN_CONTACT, PROPOSE_DATES -> Optional.of(Stage.IN_CONTACT);
            case AGREED -> Optional.of(Stage.AGREED);
            case SESSION_HELD -> Optional.of(Stage.LEARNING);
            case VISIT_PLANNED -> Optional.of(Stage.VISIT_PLANNED);
            case VISITED -> Optional.of(Stage.VISITED);
            case PLAN_READY -> Optional.of(Stage.ACTION_PLAN);
            case ADAPTING -> Optional.of(Stage.ADAPTING);
            case ADAPTED -> Optional.of(Stage.ADAPTED);
            case NOT_INTERESTED -> Optional.of(Stage.DECLINED);
            case NOT_YET, HELP, LATER -> Optional.empty();
        };
    }
}
