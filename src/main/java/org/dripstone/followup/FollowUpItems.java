package org.dripstone.followup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dripstone.correspondence.Contact;
import org.dripstone.correspondence.Contacts;
import org.dripstone.correspondence.FollowUpItem;
import org.dripstone.correspondence.FollowUpLetters;
import org.dripstone.correspondence.LetterParty;
import org.dripstone.domain.Answer;
import org.dripstone.domain.Side;
import org.dripstone.domain.Stage;
import org.dripstone.followup.FollowUpStore.Pair;
import org.dripstone.followup.FollowUpStore.Row;
import org.dripstone.followup.HoldStore.Hold;
import org.dripstone.followup.plan.FollowUpPlan;
import org.dripstone.followup.plan.FollowUpPlan.StagePlan;
import org.dripstone.followup.plan.FollowUpPlan.Step;
import org.dripstone.partnership.Journey;
import org.dripstone.partnership.JourneyStore;

/** Puts together what a letter says about one partnership. */
public final class FollowUpItems {
    private static final List<String> PLAN_LINES = List.of("plan-what", "plan-who", "plan-when");

    private final FollowUpStore store;
    private final JourneyStore journeys;
    private final HoldStore holds;
    private final Contacts contacts;
    private final Function<String, FollowUpPlan> plans;

    public FollowUpItems(
            FollowUpStore store,
            JourneyStore journeys,
            HoldStore holds,
            Contacts contacts,
            Function<String, FollowUpPlan> plans) {
        this.store = store;
        this.journeys = journeys;
        this.holds = holds;
        this.contacts = contacts;
        this.plans = plans;
    }

    public boolean isKnown(long partnership) {
        return journeys.find(partnership).isPresent();
    }

    /** What the present stage of {@code partnership} owes. */
    Optional<StagePlan> plan(long partnership) {
        return plan(store.pair(partnership), journeys.find(partnership).orElseThrow());
    }

    private Optional<StagePlan> plan(Pair pair, Journey journey) {
        return Optional.ofNullable(plans.apply(pair.event()).stages().get(journey.stage()));
    }

    /** For a row that is owed to a person. */
    FollowUpItem of(Row row, Instant now) {
        Pair pair = store.pair(row.partnership());
        Journey journey = journeys.find(row.partnership()).orElseThrow();
        Optional<StagePlan> plan = plan(pair, journey);
        Side side = row.owed().side().orElseThrow();
        Optional<Contact> other = pair.person(side.other()).map(contacts::of);
        return new FollowUpItem(
                row.partnership(),
                row.owed().step(),
                side,
                row.owed().round(),
                pair.solution(),
                other.map(contact -> party(contact, side.other(), pair)).orElseGet(() -> nobody(pair)),
                Duration.between(journey.since(), now).toDays(),
                answers(row.owed().step(), plan),
                store.thread(row.partnership(), row.person().orElseThrow()),
                facts(row, pair, journey, plan, now),
                step(row.owed().step(), plan).map(Step::sendAgain).orElse(Steps.COME_ONCE));
    }

    /** Whether {@code partnership} goes on: introduced, and not over. */
    public boolean isUnderWay(long partnership) {
        return journeys.find(partnership).filter(Journey::isUnderWay).isPresent();
    }

    /** Whether it will not go on unless a person takes it up again. */
    public boolean isOver(long partnership) {
        return journeys.find(partnership)
                .map(Journey::stage)
                .filter(stage -> stage == Stage.DECLINED || stage == Stage.WITHDRAWN)
                .isPresent();
    }

    /** Why nothing can be arranged for {@code partnership}, with what to do about it; nothing when it is under way. */
    public Optional<String> obstacle(long partnership) {
        return journeys.find(partnership)
                .map(journey -> journey.isUnderWay() ? "" : obstacle(partnership, journey.stage()))
                .or(() -> Optional.of("there is no partnership DS-" + partnership))
                .filter(why -> !why.isEmpty());
    }

    private static String obstacle(long partnership, Stage stage) {
        String reference = "DS-" + partnership;
        String name = stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return stage.isOnTheWay()
                ? reference + " is not introduced yet (" + name
                        + "); its letters have to go out first, as mail due shows"
                : reference + " is " + name + "; to take it up again: dripstone partnership move " + reference
                        + " STAGE --why TEXT";
    }

    /** Who speaks for {@code side}. */
    public Optional<Contact> contact(long partnership, Side side) {
        return store.pair(partnership).person(side).map(contacts::of);
    }

    /** The code of the event that {@code partnership} began at. */
    public String event(long partnership) {
        return store.pair(partnership).event();
    }

    /** For a letter to {@code reader} that tells and asks nothing. */
    public FollowUpItem toSide(long partnership, Side reader, String step, Map<String, Object> facts, Instant now) {
        FollowUpItem told = told(partnership, step, reader.other(), facts, now);
        return new FollowUpItem(
                partnership,
                step,
                reader,
                0,
                told.solution(),
                told.counterpart(),
                told.days(),
                List.of(),
                store.thread(partnership, store.pair(partnership).person(reader).orElseThrow()),
                facts);
    }

    /** For a line of a letter to the secretariat that tells what goes to the reader of {@code row}. */
    FollowUpItem toReader(Row row, String step, Map<String, Object> facts, Instant now) {
        return told(row.partnership(), step, row.owed().side().orElseThrow(), facts, now);
    }

    /** For a line of a letter to the secretariat, about both sides, {@code about} first. */
    FollowUpItem toOffice(long partnership, String step, Side about, Map<String, Object> facts, Instant now) {
        Pair pair = store.pair(partnership);
        Map<String, Object> all = new HashMap<>(facts);
        all.put(
                "others",
                pair.person(about.other()).map(contacts::of).stream()
                        .map(contact -> party(contact, about.other(), pair).facts())
                        .toList());
        all.put("stage", journeys.find(partnership).orElseThrow().stage().name());
        return told(partnership, step, about, all, now);
    }

    private FollowUpItem told(long partnership, String step, Side about, Map<String, Object> facts, Instant now) {
        Pair pair = store.pair(partnership);
        return new FollowUpItem(
                partnership,
                step,
                about,
                0,
                pair.solution(),
                pair.person(about)
                        .map(contacts::of)
                        .map(contact -> party(contact, about, pair))
                        .orElseGet(() -> nobody(pair)),
                Duration.between(journeys.find(partnership).orElseThrow().since(), now)
                        .toDays(),
                List.of(),
                List.of(),
                facts);
    }

    private static List<Answer> answers(String step, Optional<StagePlan> plan) {
        return step(step, plan).map(Step::answers).orElseGet(() -> Steps.answers(step));
    }

    private static Optional<Step> step(String id, Optional<StagePlan> plan) {
        return plan.stream()
                .flatMap(stage -> stage.steps().stream())
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    private Map<String, Object> facts(Row row, Pair pair, Journey journey, Optional<StagePlan> plan, Instant now) {
        return switch (row.owed().step()) {
            case Steps.DORMANCY_NOTICE ->
                Map.of("closes", plan.map(stage -> closing(stage, now)).orElse(""));
            case Steps.CLOSED_BY_OTHER -> Map.of("reason", journey.reason());
            case Steps.HELD_UNTIL ->
                Map.of("until", lastDayAway(row.owed().side().orElseThrow().other(), pair));
            case Steps.SUCCESSOR_WANTED -> aboutTheLost(row, pair);
            case Steps.ACTION_PLAN ->
                Map.of(
                        "form",
                        PLAN_LINES.stream()
                                .map(code -> Map.of("code", code, "value", ""))
                                .toList());
            default -> Map.of();
        };
    }

    /** They are left alone until the morning after it. */
    private String lastDayAway(Side side, Pair pair) {
        return pair.person(side).stream()
                .flatMap(person -> holds.ofPerson(person).stream())
                .filter(Hold::away)
                .flatMap(hold -> hold.until().stream())
                .max(Comparator.naturalOrder())
                .map(until ->
                        LocalDate.ofInstant(until, ZoneOffset.UTC).minusDays(1).toString())
                .orElse("");
    }

    private Map<String, Object> aboutTheLost(Row row, Pair pair) {
        String name = pair.person(row.owed().side().orElseThrow())
                .map(contacts::of)
                .map(Contact::name)
                .orElse("");
        boolean first =
                store.lettersTo(row.person().orElseThrow(), Instant.EPOCH).isEmpty();
        return Map.of("left", name, FollowUpLetters.FIRST, first);
    }

    private static String closing(StagePlan stage, Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).plus(stage.notice()).toString();
    }

    private static LetterParty party(Contact contact, Side side, Pair pair) {
        boolean seeks = side == Side.SEEKER;
        List<String> theirs = contact.language().isEmpty() ? List.of() : List.of(contact.language());
        return new LetterParty(
                contact.name(),
                contact.organisation(),
                contact.country(),
                contact.address(),
                seeks ? theirs : pair.solution().languages(),
                seeks ? pair.actions() : List.of(),
                seeks ? pair.need() : "",
                reference(pair));
    }

    private static LetterParty nobody(Pair pair) {
        return new LetterParty(
                "", "", pair.solution().country(), "", pair.solution().languages(), List.of(), "", reference(pair));
    }

    private static String reference(Pair pair) {
        return "DS-" + pair.partnership();
    }
}
