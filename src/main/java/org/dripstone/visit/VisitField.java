package org.dripstone.visit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dripstone.domain.Side;

/** What a visit file holds, line by line, in the order in which it is asked. */
public enum VisitField {
    OBJECTIVE(Kind.TEXT, Asked.SEEKER),
    HOSTS(Kind.TEXT, Asked.PROVIDER),
    /** Names only as needed: a letter of invitation needs them, nothing else does. */
    DELEGATION(Kind.TEXT, Asked.SEEKER),
    MONTH(Kind.TEXT, Asked.BOTH),
    FIRST_DAY(Kind.DAY, Asked.BOTH),
    LAST_DAY(Kind.DAY, Asked.BOTH),
    PLACES(Kind.TEXT, Asked.PROVIDER),
    LANGUAGE(Kind.TEXT, Asked.BOTH),
    INTERPRETATION(Kind.TEXT, Asked.SEEKER),
    WHO_PAYS(Kind.TEXT, Asked.BOTH),
    VISA(Kind.STATE, Asked.SEEKER),
    INVITATION_LETTER(Kind.STATE, Asked.PROVIDER),
    AUTHORISATION(Kind.TEXT, Asked.SEEKER),
    PROGRAMME(Kind.TEXT, Asked.PROVIDER),
    TRAVEL(Kind.TEXT, Asked.SEEKER),
    /** What will be adapted, once they are home again. */
    PLAN_WHAT(Kind.TEXT, Asked.NEITHER),
    PLAN_WHO(Kind.TEXT, Asked.NEITHER),
    PLAN_WHEN(Kind.TEXT, Asked.NEITHER);

    /** How a value is read. */
    enum Kind {
        TEXT,
        /** Kept as {@code 2027-03-01}. */
        DAY,
        /** Kept as one of the codes of {@link VisitState}. */
        STATE
    }

    /** What makes an action plan. */
    static final Set<VisitField> PLAN = Set.of(PLAN_WHAT, PLAN_WHO, PLAN_WHEN);

    private final Kind kind;
    private final Asked asked;

    VisitField(Kind kind, Asked asked) {
        this.kind = kind;
        this.asked = asked;
    }

    Kind kind() {
        return kind;
    }

    /** Whether {@code side} is asked for it; either may tell. */
    boolean isAskedOf(Side side) {
        return asked.includes(side);
    }

    /** What can be read as a value of {@code field}, for whoever wrote something else. */
    public static String expected(VisitField field) {
        return switch (field.kind) {
            case TEXT -> "words";
            case DAY -> "one day, such as 2027-03-01 or 1 March 2027";
            case STATE ->
                Arrays.stream(VisitState.values()).map(VisitState::code).collect(Collectors.joining(", "));
        };
    }

    /** As commands and templates spell it: {@code first-day}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<VisitField> of(String code) {
        return Arrays.stream(values())
                .filter(field -> field.code().equals(code))
                .findFirst();
    }
}
