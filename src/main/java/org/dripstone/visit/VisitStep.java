package org.dripstone.visit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dripstone.domain.Side;

/** What has to be done before a visit, and how many days before its first one. */
public enum VisitStep {
    /** Objectives and budget, in writing. */
    OBJECTIVES(120, Asked.BOTH, true),
    DELEGATION(90, Asked.SEEKER, true),
    /** The letter of invitation, and the visas that it is needed for. */
    INVITATION(60, Asked.BOTH, false),
    PROGRAMME(30, Asked.PROVIDER, true),
    TRAVEL(14, Asked.SEEKER, false),
    /** Who is who, what to expect, what to bring. */
    BRIEFING(7, Asked.BOTH, false),
    /** The last word: where and when one meets, and whom to call. */
    EVE(1, Asked.BOTH, false);

    private final int daysBefore;
    private final Asked asked;
    private final boolean outlivesDates;

    VisitStep(int daysBefore, Asked asked, boolean outlivesDates) {
        this.daysBefore = daysBefore;
        this.asked = asked;
        this.outlivesDates = outlivesDates;
    }

    public int daysBefore() {
        return daysBefore;
    }

    /** Who has to do something about it. */
    List<Side> sides() {
        return asked.sides();
    }

    /** Whether it stays done when the visit is moved to other days. */
    boolean outlivesDates() {
        return outlivesDates;
    }

    /** What the visit file says once it is done; none when only people can tell. */
    List<VisitField> fields() {
        return switch (this) {
            case OBJECTIVES -> List.of(VisitField.OBJECTIVE, VisitField.WHO_PAYS);
            case DELEGATION -> List.of(VisitField.DELEGATION, VisitField.AUTHORISATION);
            case INVITATION -> List.of(VisitField.INVITATION_LETTER, VisitField.VISA);
            case PROGRAMME -> List.of(VisitField.HOSTS, VisitField.PLACES, VisitField.PROGRAMME);
            case TRAVEL -> List.of(VisitField.TRAVEL);
            case BRIEFING, EVE -> List.of();
        };
    }

    /** As commands and templates spell it: {@code objectives}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<VisitStep> of(String code) {
        return Arrays.stream(values()).filter(step -> step.code().equals(code)).findFirst();
    }
}
