package org.dripstone.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dripstone.correspondence.Contact;
import org.dripstone.domain.Side;
import org.dripstone.domain.Transactions;
import org.dripstone.followup.FollowUpItems;
import org.dripstone.followup.time.Whereabouts;
import org.dripstone.meeting.MeetingOutcome.Refused;
import org.dripstone.meeting.MeetingOutcome.Told;
import org.dripstone.meeting.MeetingStore.Wish;
import org.dripstone.meeting.SlotFinding.Wanted;
import org.dripstone.partnership.Journeys;

/** Books, moves and cancels sessions: each change with the letters that tell both calendars of it, in one transaction. */
public final class Meetings {
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm VV", Locale.ENGLISH);

    private final MeetingStore store;
    private final FollowUpItems items;
    private final SlotFinding slots;
    private final InvitationLetters letters;
    private final Function<String, String> links;
    private final Journeys journeys;
    private final Transactions transactions;
    private final Clock clock;

    /** @param links where sessions of an event take place, by its code; empty for none */
    public Meetings(
            MeetingStore store,
            FollowUpItems items,
            SlotFinding slots,
            InvitationLetters letters,
            Function<String, String> links,
            Journeys journeys,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.items = items;
        this.slots = slots;
        this.letters = letters;
        this.links = links;
        this.journeys = journeys;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Books a session, unless another one of the same partnership is booked for then. */
    public MeetingOutcome book(Wish wish) {
        return book(wish.partnership(), List.of(wish));
    }

    /** Books all of {@code wishes}, or none when there is an obstacle to any of them. */
    public MeetingOutcome book(long partnership, List<Wish> wishes) {
        return transactions.inOne(() -> {
            journeys.hold(partnership);
            return obstacle(partnership)
                    .or(() -> BookablePolicy.obstacle(
                            wishes, store.of(partnership), clock.instant(), time -> shown(partnership, time)))
                    .<MeetingOutcome>map(Refused::new)
                    .orElseGet(() -> new Told(wishes.stream().map(this::booked).toList()));
        });
    }

    private Meeting booked(Wish wish) {
        return told(
                store.add(somewhere(wish), letters.uid(wish.partnership(), wish.start()), clock.instant()),
                InvitationLetters.INVITATION);
    }

    /** From afar, and where the event's sessions take place, unless it was said where. */
    private Wish somewhere(Wish wish) {
        return wish.link().isEmpty() && wish.place().isEmpty()
                ? new Wish(
                        wish.partnership(),
                        wish.start(),
                        wish.length(),
                        "",
                        links.apply(items.event(wish.partnership())))
                : wish;
    }

    /** The same session at another time, for as long as before. */
    public MeetingOutcome move(long meeting, Instant start) {
        return changed(
                List.of(meeting),
                InvitationLetters.MOVED,
                before -> immovable(before, start),
                before -> before.movedTo(start));
    }

    /** Cancels all of them, or none when there is an obstacle to any. */
    public MeetingOutcome cancel(List<Long> meetings) {
        return changed(meetings, InvitationLetters.CANCELLED, before -> Optional.empty(), Meeting::calledOff);
    }

    private Optional<String> immovable(Meeting before, Instant start) {
        journeys.hold(before.partnership());
        Wish wish = new Wish(before.partnership(), start, before.length(), before.place(), before.link());
        List<Meeting> others = store.of(before.partnership()).stream()
                .filter(other -> other.id() != before.id())
                .toList();
        return obstacle(before.partnership())
                .or(() -> before.start().equals(start)
                        ? Optional.of(before.reference() + " is then already")
                        : Optional.empty())
                .or(() -> BookablePolicy.obstacle(
                        List.of(wish), others, clock.instant(), time -> shown(before.partnership(), time)));
    }

    /** As both read it on their own clocks: who books thinks of one of them. */
    private String shown(long partnership, Instant time) {
        return Arrays.stream(Side.values())
                .map(side -> SHOWN.format(local(partnership, side, time)) + " for the " + side.code())
                .collect(Collectors.joining(", "));
    }

    private MeetingOutcome changed(
            List<Long> ids, String step, Function<Meeting, Optional<String>> obstacle, UnaryOperator<Meeting> change) {
        List<Long> inOrder = ids.stream().distinct().sorted().toList();
        return transactions.inOne(() -> inOrder.stream()
                .flatMap(id -> missing(id).or(() -> store.lock(id).flatMap(obstacle)).stream())
                .findFirst()
                .<MeetingOutcome>map(Refused::new)
                .orElseGet(() -> new Told(inOrder.stream()
                        .flatMap(id -> store.lock(id).stream())
                        .map(before -> kept(change.apply(before), step))
                        .toList())));
    }

    private Optional<String> missing(long id) {
        return store.lock(id)
                .map(meeting -> meeting.cancelled()
                        ? Optional.of(meeting.reference() + " is cancelled; book another one")
                        : Optional.<String>empty())
                .orElseGet(
                        () -> Optional.of("there is no session S" + id + "; session show DS-n tells which there are"));
    }

    private Meeting kept(Meeting meeting, String step) {
        store.keep(meeting);
        return told(meeting, step);
    }

    private Meeting told(Meeting meeting, String step) {
        letters.write(meeting, step);
        journeys.reconsider(meeting.partnership());
        return meeting;
    }

    public boolean isKnown(long partnership) {
        return items.isKnown(partnership);
    }

    /** Why the two sides cannot be invited to anything. */
    Optional<String> obstacle(long partnership) {
        return items.obstacle(partnership).or(() -> unreachable(partnership));
    }

    private Optional<String> unreachable(long partnership) {
        return Arrays.stream(Side.values())
                .filter(side -> items.contact(partnership, side)
                        .filter(Contact::isReachable)
                        .isEmpty())
                .map(side -> "the " + side.code() + " of DS-" + partnership
                        + " cannot be written to; partnership show tells who that is, and person show why")
                .findFirst();
    }

    /** Times at which both sides could meet for so long, and at which no session of theirs is or was. */
    public List<Slot> proposals(long partnership, Duration length, Instant notBefore, List<Instant> refused) {
        Wanted wanted =
                new Wanted(whereabouts(partnership, Side.SEEKER), whereabouts(partnership, Side.PROVIDER), length);
        return slots.find(
                wanted,
                notBefore,
                Stream.concat(store.of(partnership).stream().map(Meeting::start), refused.stream())
                        .toList());
    }

    /**
     * A side says what came of a session; it is about the last one that was booked and is over, if there is any.
     *
     * @return what both sides say of it
     */
    public List<SessionReport> reported(long partnership, SessionReport report) {
        return transactions.inOne(() -> store.of(partnership).stream()
                .filter(meeting -> !meeting.cancelled() && meeting.end().isBefore(clock.instant()))
                .reduce((first, last) -> last)
                .map(meeting -> {
                    store.keep(meeting.id(), report);
                    return store.reports(meeting.id());
                })
                .orElse(List.of()));
    }

    public List<SessionReport> reports(Meeting meeting) {
        return store.reports(meeting.id());
    }

    /**
     * A session that repeats: at the same hour by the provider's clock, whatever the clocks do meanwhile.
     *
     * @param weeks from one to the next
     */
    public List<Instant> repeated(long partnership, Instant first, int weeks, int times) {
        if (times == 1 || obstacle(partnership).isPresent()) {
            return List.of(first);
        }
        ZonedDateTime local = local(partnership, Side.PROVIDER, first);
        return IntStream.range(0, times)
                .mapToObj(number -> local.plusWeeks((long) number * weeks).toInstant())
                .toList();
    }

    /** By the clock of {@code side}. */
    public ZonedDateTime local(long partnership, Side side, Instant moment) {
        return moment.atZone(slots.zone(whereabouts(partnership, side)));
    }

    private Whereabouts whereabouts(long partnership, Side side) {
        return items.contact(partnership, side)
                .map(InvitationLetters::whereabouts)
                .orElse(new Whereabouts("", Optional.empty()));
    }

    public List<Meeting> of(long partnership) {
        return store.of(partnership);
    }

    /** The meeting that calendar programs know as {@code uid}, until the transaction ends. */
    public Optional<Meeting> lock(String uid) {
        return store.lock(uid);
    }

    /** Keeps what a calendar said; false when the same message said it before. */
    public boolean keep(Meeting meeting, MeetingAnswer answer) {
        return store.keep(meeting.id(), answer);
    }

    /** What each calendar answered to the present invitation, the last word of each side last. */
    public List<MeetingAnswer> answers(Meeting meeting) {
        return store.answers(meeting.id()).stream()
                .filter(answer -> answer.sequence() == meeting.sequence())
                .toList();
    }
}
