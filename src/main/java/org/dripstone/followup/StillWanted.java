package org.dripstone.followup;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dripstone.correspondence.Contact;
import org.dripstone.correspondence.OutboxStore.DueLetter;
import org.dripstone.correspondence.SendCheck;
import org.dripstone.correspondence.Verdict;
import org.dripstone.followup.FollowUpStore.Written;
import org.dripstone.followup.HoldStore.Hold;

/**
 * Whether a letter is still to go, which may have waited for hours: nothing goes out during a pause, and nobody is asked
 * what they answered meanwhile, or what the partnership has left behind; nor invited by somebody who has said no; nor
 * brought together twice at one moment; nor told a time that was moved since.
 */
public final class StillWanted implements SendCheck {
    private static final Duration LOOK_AGAIN = Duration.ofHours(1);

    /** Of no use once the two go separate ways; what calls a session or a visit off is. */
    private static final Set<String> TOGETHER = Set.of(
            Steps.RE_INTRODUCTION,
            "session-slots",
            "session-invitation",
            "session-moved",
            "visit-file",
            "visit-countdown",
            "visit-invitation",
            "visit-moved");

    private static final Set<String> INVITING =
            Set.of("session-invitation", "session-moved", "visit-invitation", "visit-moved");

    private final FollowUpStore store;
    private final Holds holds;
    private final Clock clock;

    public StillWanted(FollowUpStore store, Holds holds, Clock clock) {
        this.store = store;
        this.holds = holds;
        this.clock = clock;
    }

    @Override
    public Verdict of(DueLetter letter, Contact recipient) {
        return over(List.of(letter)).of(letter, recipient);
    }

    @Override
    public SendCheck over(List<DueLetter> letters) {
        List<String> ids = letters.stream().map(DueLetter::messageId).toList();
        return new Informed(
                store.writtenIn(ids),
                store.partnershipsIn(ids),
                store.aboutWhatEnded(ids),
                store.overtaken(inviting(letters)),
                holds.on());
    }

    private static List<String> inviting(List<DueLetter> letters) {
        return letters.stream()
                .filter(letter -> INVITING.contains(letter.step()))
                .map(DueLetter::messageId)
                .toList();
    }

    private final class Informed implements SendCheck {
        private final Map<String, List<Written>> asked;
        private final Map<String, List<Long>> partnerships;
        private final Set<String> ended;
        private final Set<String> overtaken;
        private final List<Hold> on;

        private Informed(
                Map<String, List<Written>> asked,
                Map<String, List<Long>> partnerships,
                Set<String> ended,
                Set<String> overtaken,
                List<Hold> on) {
            this.asked = asked;
            this.partnerships = partnerships;
            this.ended = ended;
            this.overtaken = overtaken;
            this.on = on;
        }

        @Override
        public Verdict of(DueLetter letter, Contact recipient) {
            List<Written> about = asked.getOrDefault(letter.messageId(), List.of());
            if (!about.isEmpty() && about.stream().allMatch(Written::isOutdated)) {
                return Verdict.never("answered, or moved on, before it left");
            }
            if (Steps.isToBoth(letter.step()) && about.stream().anyMatch(Written::isAnew)) {
                return Verdict.never("there was a new reason for another one before it left");
            }
            if (TOGETHER.contains(letter.step()) && ended.contains(letter.messageId())) {
                return Verdict.never("the partnership ended, or fell asleep, before it left");
            }
            if (overtaken.contains(letter.messageId())) {
                return Verdict.never("it was moved, or called off, before it left");
            }
            if (letter.person() == FollowUps.OFFICE) {
                // A digest says what is held back, and a receipt answers somebody: no pause is about them.
                return Verdict.go();
            }
            return Holds.silence(on, letter.person(), partnerships.getOrDefault(letter.messageId(), List.of()))
                    .map(why -> Verdict.later(clock.instant().plus(LOOK_AGAIN), "on hold: " + why))
                    .orElseGet(Verdict::go);
        }
    }
}
