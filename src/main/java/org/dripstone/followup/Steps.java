package org.dripstone.followup;

import java.util.List;
import org.dripstone.domain.Answer;

/** Steps that follow from what happened, whatever the plan says of the stage. */
final class Steps {
    /** Brings both sides together again, in one mail. */
    static final String RE_INTRODUCTION = "re-introduction";
    /** Tells a side that the other one woke the partnership up. */
    static final String REOPENED = "reopened";
    /** Tells a side that the other one is no longer interested. */
    static final String CLOSED_BY_OTHER = "closed-by-other";
    /** Tells both sides that we stop unless they say something. */
    static final String DORMANCY_NOTICE = "dormancy-notice";
    /** Tells the secretariat that nothing has moved for long. */
    static final String STALL_ALARM = "stall-alarm";
    /** Tells a side that the other one is away for long. */
    static final String HELD_UNTIL = "held-until";
    /** Asks a colleague, or else the secretariat, who follows somebody who can be reached no more. */
    static final String SUCCESSOR_WANTED = "successor-wanted";
    /** Asks a side what came of a session. */
    static final String SESSION_REPORT = "session-report";
    /** Asks a side what came of a visit. */
    static final String VISIT_REPORT = "visit-report";
    /** Asks for the lines of an action plan. */
    static final String ACTION_PLAN = "action-plan";
    /** No letter: both are offered times for a first session. */
    static final String FIRST_TIMES = "first-times";
    /** No letter: of the times on offer none suits both. */
    static final String OTHER_TIMES = "other-times";
    /** No letter of its own: what both still have in their calendars is cancelled. */
    static final String CALLED_OFF = "called-off";
    /** No letter: the notice is over, the partnership sleeps. */
    static final String DORMANT = "dormant";

    /** No other letter says again what these say, so that one that did not leave is sent again. */
    static final boolean COME_ONCE = true;

    private Steps() {}

    /** Whether {@code step} is one mail to both sides, in which nothing else is asked. */
    static boolean isToBoth(String step) {
        return step.equals(RE_INTRODUCTION);
    }

    /** Whether {@code step} has a letter written to each side that nobody asked for just now. */
    static boolean offersTimes(String step) {
        return step.equals(FIRST_TIMES) || step.equals(OTHER_TIMES);
    }

    /** Why {@code step} is owed, for the secretariat. */
    static String why(String step) {
        return switch (step) {
            case RE_INTRODUCTION ->
                "one side says that they are in contact, the other that they are not; or asks for help";
            case REOPENED -> "the other side woke the partnership up";
            case CLOSED_BY_OTHER -> "the other side is no longer interested";
            case DORMANCY_NOTICE -> "nobody has given a sign of life for long";
            case HELD_UNTIL -> "the other side is away";
            case SUCCESSOR_WANTED -> "nobody of a side can be reached any more";
            case SESSION_REPORT -> "the session is over";
            case VISIT_REPORT -> "the visit is over";
            case FIRST_TIMES -> "they agreed to work together, and have no date yet";
            case OTHER_TIMES -> "of the times on offer none suits both";
            case CALLED_OFF -> "the partnership is over, and a session is in both calendars";
            case STALL_ALARM -> "nothing has moved for longer than planned";
            default -> "";
        };
    }

    /** The answers that {@code step} offers when the plan does not say. */
    static List<Answer> answers(String step) {
        return switch (step) {
            case RE_INTRODUCTION ->
                List.of(Answer.IN_CONTACT, Answer.PROPOSE_DATES, Answer.NOT_YET, Answer.NOT_INTERESTED);
            case DORMANCY_NOTICE ->
                List.of(Answer.IN_CONTACT, Answer.NOT_YET, Answer.HELP, Answer.LATER, Answer.NOT_INTERESTED);
            case REOPENED -> List.of(Answer.IN_CONTACT, Answer.PROPOSE_DATES, Answer.HELP, Answer.NOT_INTERESTED);
            case SESSION_REPORT ->
                List.of(Answer.SESSION_HELD, Answer.PROPOSE_DATES, Answer.NOT_YET, Answer.HELP, Answer.NOT_INTERESTED);
            case VISIT_REPORT ->
                List.of(Answer.VISITED, Answer.PLAN_READY, Answer.LATER, Answer.HELP, Answer.NOT_INTERESTED);
            case HELD_UNTIL -> List.of(Answer.LATER, Answer.HELP, Answer.NOT_INTERESTED);
            default -> List.of();
        };
    }
}
