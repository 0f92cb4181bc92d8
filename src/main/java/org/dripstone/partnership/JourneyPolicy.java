package org.dripstone.partnership;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dripstone.domain.Answer;
import org.dripstone.domain.Side;
import org.dripstone.domain.Stage;
import org.dripstone.partnership.Journey.Asking;
import org.dripstone.partnership.Journey.Dispute;
import org.dripstone.partnership.Journey.Word;
import org.dripstone.partnership.JourneyOutcome.Confirmed;
import org.dripstone.partnership.JourneyOutcome.Contradicted;
import org.dripstone.partnership.JourneyOutcome.Moved;
import org.dripstone.partnership.JourneyOutcome.Noted;
import org.dripstone.partnership.JourneyOutcome.Refused;
import org.dripstone.partnership.PartnershipStore.Standing;
import org.dripstone.partnership.Ruling.Step;

/**
 * What follows for a partnership from what one of its sides says. One side's word moves it forward, as reported; both
 * confirm it; nothing they say moves it back; where they contradict each other it stays where it is.
 */
final class JourneyPolicy {
    /** Both sides are asked at the same time: so long, a "not yet" and a "yes" speak of the same days. */
    static final Duration SAME_DAYS = Duration.ofDays(5);

    static final Duration LATER = Duration.ofDays(60);

    private JourneyPolicy() {}

    /**
     * What one side answers.
     *
     * @param asked when the letter was written that it most probably answers
     */
    record Said(Side side, Answer answer, String words, Optional<Instant> asked, Instant at) {
        /** A letter about the present stage asks what comes after it; an older one may be denying the stage itself. */
        boolean isAboutWhatFollows(Journey journey) {
            // Tokens tell the second in which a letter was written, not more.
            Instant stage = journey.since().truncatedTo(ChronoUnit.SECONDS);
            return asked.filter(written -> !written.isBefore(stage)).isPresent();
        }
    }

    /** One side gives an answer. */
    static Ruling answered(Journey journey, Said said) {
        if (journey.stage() == Stage.DECLINED) {
            return afterDecline(journey, said.side(), said.answer(), said.at());
        }
        return isOver(journey) ? refused(journey, over(journey)) : living(journey, said);
    }

    private static Ruling living(Journey journey, Said by) {
        Side side = by.side();
        Instant at = by.at();
        if (by.answer() == Answer.NOT_INTERESTED) {
            return declined(journey, side, by.words(), at);
        }
        Ruling awake = sign(journey, side, at);
        Ruling said = switch (by.answer()) {
            case LATER -> later(awake.after(), side, at);
            case HELP -> help(awake.after(), side, at);
            case NOT_YET -> journey.stage() == Stage.DORMANT ? stillThere(awake.after()) : notYet(awake.after(), by);
            default -> claimed(awake.after(), side, by.answer().reached().orElseThrow(), at);
        };
        return together(awake, said);
    }

    /** One side wrote something, whatever it was. */
    static Ruling sign(Journey journey, Side side, Instant at) {
        if (isOver(journey) || journey.stage() == Stage.DECLINED) {
            return refused(journey, over(journey));
        }
        Journey alive = new JourneyChange(journey).sign(at).made();
        return journey.stage() == Stage.DORMANT ? woken(alive, side, at) : noted(alive, "a sign of life");
    }

    private static Ruling woken(Journey journey, Side side, Instant at) {
        Stage had = journey.before().orElse(Stage.INTRODUCED);
        Journey awake = new JourneyChange(journey.movedTo(had, at))
                .before(Optional.empty())
                .wokenBy(side)
                .made();
        return moved(awake, "the " + side.code() + " gave a sign of life");
    }

    /** Waking up counts as the outcome unless the answer itself moved something. */
    private static Ruling together(Ruling awake, Ruling said) {
        List<Step> moves = new ArrayList<>(awake.moves());
        moves.addAll(said.moves());
        boolean isWaking = said.outcome() instanceof Noted && awake.outcome() instanceof Moved;
        return new Ruling(isWaking ? awake.outcome() : said.outcome(), moves, said.after());
    }

    private static Ruling declined(Journey journey, Side side, String words, Instant at) {
        String why = words.isBlank() ? "the " + side.code() + " is no longer interested" : words.strip();
        Journey over = new JourneyChange(journey.movedTo(Stage.DECLINED, at))
                .sign(at)
                .declinedBy(Optional.of(side))
                .dispute(Optional.empty())
                .reason(why)
                .made();
        return moved(unflagged(over, "contradiction"), why);
    }

    private static Ruling afterDecline(Journey journey, Side side, Answer answer, Instant at) {
        if (answer.reached().filter(Stage::isOnTheWay).isEmpty()) {
            return refused(journey, over(journey));
        }
        String text = side.code() + " says " + answer.code();
        Journey asking = new JourneyChange(journey)
                .sign(at)
                .flags(journey.with("asks-to-reopen", text))
                .made();
        return refused(asking, "declined; " + text + ", a person decides whether it goes on");
    }

    private static Ruling later(Journey journey, Side side, Instant at) {
        Instant until = at.plus(LATER);
        Journey waiting = new JourneyChange(journey)
                .resumeAt(Optional.of(until))
                .flags(journey.with("later", side.code() + " asks to wait"))
                .made();
        return noted(waiting, "the " + side.code() + " asks to be asked again later");
    }

    private static Ruling help(Journey journey, Side side, Instant at) {
        Journey asking = new JourneyChange(resumed(journey))
                .help(Optional.of(new Asking(side, at)))
                .flags(resumed(journey).with("help", side.code() + " asks for help"))
                .made();
        return noted(asking, "the " + side.code() + " asks for help");
    }

    private static Journey resumed(Journey journey) {
        return new JourneyChange(journey)
                .resumeAt(Optional.empty())
                .help(Optional.empty())
                .flags(journey.without("later", "help"))
                .made();
    }

    /** Who answers the notice with "not yet" denies nothing that was said before. */
    private static Ruling stillThere(Journey awake) {
        return noted(awake, "the interest stands");
    }

    private static Ruling notYet(Journey journey, Said by) {
        Side side = by.side();
        Journey told = new JourneyChange(resumed(journey))
                .word(side, journey.of(side).denyingAt(by.at()))
                .made();
        if (journey.dispute().isPresent()) {
            return disputed(told);
        }
        if (isAdaptedTo(journey, side.other())) {
            return disputed(told, new Dispute(Stage.ADAPTED, side, by.at()));
        }
        boolean denies = journey.standing() == Standing.REPORTED
                && !journey.of(side).vouchesFor(journey.stage())
                && !by.isAboutWhatFollows(journey);
        return denies
                ? disputed(told, new Dispute(journey.stage(), side, by.at()))
                : noted(told, "the " + side.code() + " says that nothing has happened yet");
    }

    /** Their word is kept, and waits for the other's. */
    private static boolean isAdaptedTo(Journey journey, Side side) {
        return journey.stage() == Stage.ADAPTING && journey.of(side).vouchesFor(Stage.ADAPTED);
    }

    private static Ruling claimed(Journey journey, Side side, Stage stage, Instant at) {
        Standing was = journey.standing();
        Journey told = new JourneyChange(resumed(journey))
                .word(side, journey.of(side).claiming(stage))
                .made();
        if (told.dispute().isPresent()) {
            Dispute dispute = told.dispute().get();
            boolean settles = dispute.denies() == side && stage.compareTo(dispute.about()) >= 0;
            return settles ? reached(settled(told), side, stage, was, at) : disputed(told);
        }
        boolean isNew = stage.compareTo(journey.stage()) > 0;
        return isNew && deniesJustNow(journey.of(side.other()), at)
                ? disputed(told, new Dispute(stage, side.other(), at))
                : reached(told, side, stage, was, at);
    }

    private static boolean deniesJustNow(Word word, Instant at) {
        return word.notYet()
                .filter(when -> Duration.between(when, at).abs().compareTo(SAME_DAYS) <= 0)
                .isPresent();
    }

    private static Ruling reached(Journey told, Side side, Stage stage, Standing was, Instant at) {
        Stage target =
                stage == Stage.ADAPTED && !told.of(side.other()).vouchesFor(Stage.ADAPTED) ? Stage.ADAPTING : stage;
        if (target.compareTo(told.stage()) > 0) {
            return moved(told.movedTo(target, at), "the " + side.code() + " says " + code(stage));
        }
        if (was == Standing.REPORTED && told.standing() == Standing.CONFIRMED) {
            String why = "both sides say " + code(told.stage());
            return new Ruling(new Confirmed(told.stage(), why), List.of(), told);
        }
        return noted(told, target == stage ? "known already" : "adapted by one side's word; the other's is missing");
    }

    private static Journey settled(Journey journey) {
        return unflagged(new JourneyChange(journey).dispute(Optional.empty()).made(), "contradiction");
    }

    private static Ruling disputed(Journey told, Dispute dispute) {
        String text = dispute.denies().other().code() + " says " + code(dispute.about()) + ", "
                + dispute.denies().code() + " says not yet";
        return disputed(new JourneyChange(told)
                .dispute(Optional.of(dispute))
                .flags(told.with("contradiction", text))
                .made());
    }

    private static Ruling disputed(Journey told) {
        String flag = told.flags().stream()
                .filter(each -> each.startsWith("contradiction:"))
                .findFirst()
                .orElse("contradiction");
        return new Ruling(new Contradicted(flag), List.of(), told);
    }

    /** We know ourselves that it came to {@code stage}, for example because the letters have left. */
    static Ruling known(Journey journey, Stage stage, String why, Instant at) {
        boolean isForward = stage == Stage.DORMANT || stage.compareTo(journey.stage()) > 0;
        if (!journey.stage().isOnTheWay() || !isForward) {
            return refused(journey, "it is at " + code(journey.stage()) + " already");
        }
        JourneyChange there = new JourneyChange(journey.movedTo(stage, at));
        return stage == Stage.DORMANT
                ? moved(there.before(Optional.of(journey.stage())).made(), why)
                : moved(there.known(stage).made(), why);
    }

    /** The secretariat decides, forward or back; whatever the sides said before counts no more. */
    static Ruling decided(Journey journey, Stage stage, String why, Instant at) {
        if (why.isBlank()) {
            return refused(journey, "a decision needs its reason");
        }
        if (isOver(journey)) {
            return refused(journey, over(journey));
        }
        Journey after = new JourneyChange(journey.movedTo(stage, stage == journey.stage() ? journey.since() : at))
                .word(Side.SEEKER, Word.NONE)
                .word(Side.PROVIDER, Word.NONE)
                .dispute(Optional.empty())
                .before(stage == Stage.DORMANT ? beforeSleep(journey) : Optional.empty())
                .declinedBy(Optional.empty())
                .reason(why.strip())
                .made();
        Journey clear = unflagged(after, "contradiction");
        Journey sure =
                stage.isOnTheWay() ? new JourneyChange(clear).known(stage).made() : clear;
        return stage == journey.stage() ? new Ruling(new Confirmed(stage, why), List.of(), sure) : moved(sure, why);
    }

    /** What was withdrawn goes on where it was; nothing else has to be brought back. */
    static Ruling givenBack(Journey journey, Stage stage, String why, Instant at) {
        if (journey.stage() != Stage.WITHDRAWN) {
            return refused(journey, "it was not withdrawn");
        }
        Journey after = new JourneyChange(journey.movedTo(stage, at)).reason("").made();
        return moved(after, why);
    }

    private static Optional<Stage> beforeSleep(Journey journey) {
        return journey.stage().isOnTheWay() ? Optional.of(journey.stage()) : journey.before();
    }

    private static boolean isOver(Journey journey) {
        return journey.stage() == Stage.MERGED || journey.stage() == Stage.WITHDRAWN;
    }

    private static String over(Journey journey) {
        return "it is over: " + code(journey.stage());
    }

    private static Journey unflagged(Journey journey, String kind) {
        return new JourneyChange(journey).flags(journey.without(kind)).made();
    }

    private static Ruling moved(Journey after, String why) {
        Step step = new Step(after.stage(), after.standing());
        return new Ruling(new Moved(after.stage(), after.standing(), why), List.of(step), after);
    }

    private static Ruling noted(Journey after, String why) {
        return new Ruling(new Noted(why), List.of(), after);
    }

    private static Ruling refused(Journey after, String why) {
        return new Ruling(new Refused(why), List.of(), after);
    }

    private static String code(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
