package org.dripstone.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.dripstone.correspondence.Attachment;
import org.dripstone.correspondence.Contact;
import org.dripstone.correspondence.FollowUpLetters;
import org.dripstone.correspondence.Letter;
import org.dripstone.correspondence.MailAddress;
import org.dripstone.correspondence.Stationery;
import org.dripstone.correspondence.TokenReading.Purpose;
import org.dripstone.domain.Side;
import org.dripstone.followup.FollowUpItems;
import org.dripstone.meeting.AllDayCalendar;
import org.dripstone.meeting.AllDayEvent;
import org.dripstone.meeting.SideLetters;

/** Writes the letters about a visit: what is asked, what is to be done by when, and what calendars are told. */
public final class VisitLetters {
    static final String FILE = "visit-file";
    static final String COUNTDOWN = "visit-countdown";
    static final String INVITATION = "visit-invitation";
    static final String MOVED = "visit-moved";
    static final String CANCELLED = "visit-cancelled";

    private final FollowUpItems items;
    private final SideLetters letters;
    private final Stationery stationery;
    private final VisitPapers papers;

    public VisitLetters(FollowUpItems items, FollowUpLetters letters, Stationery stationery) {
        this.items = items;
        this.letters = new SideLetters(items, letters, stationery);
        this.stationery = stationery;
        this.papers = new VisitPapers(stationery.templates());
    }

    /** Nobody guesses it: whoever answers under it has had the invitation. */
    String uid(long partnership, Instant opened) {
        return "visit-" + stationery.tokens().issue(Purpose.LETTER, 0, partnership, opened) + "@" + domain();
    }

    private String domain() {
        return MailAddress.domainOf(stationery.sender().address());
    }

    boolean isReachable(long partnership, Side side) {
        return items.contact(partnership, side).filter(Contact::isReachable).isPresent();
    }

    /** Lines to reply into, with what is known. */
    void ask(Visit visit, Side side) {
        Map<String, Object> facts = Map.of("form", form(visit, field -> field.isAskedOf(side)));
        write(
                visit,
                side,
                FILE,
                facts,
                "" + stationery.clock().instant().truncatedTo(ChronoUnit.DAYS),
                letter -> letter);
    }

    /** What {@code side} should have done by now. */
    void remind(Visit visit, Side side, List<VisitStep> steps, LocalDate today) {
        LocalDate first = visit.firstDay().orElseThrow();
        Map<String, Object> facts = Map.of(
                "first", first.toString(),
                "last", visit.entry(VisitField.LAST_DAY),
                "left", today.until(first, ChronoUnit.DAYS),
                "tasks",
                        steps.stream()
                                .map(step -> step.code() + "-" + side.code())
                                .toList(),
                "form", form(visit, field -> isAbout(field, side, steps)));
        write(
                visit,
                side,
                COUNTDOWN,
                facts,
                first + "." + steps,
                letter -> letter.withAttachments(papers(visit, side, steps, letter.language())));
    }

    private static boolean isAbout(VisitField field, Side side, List<VisitStep> steps) {
        return field.isAskedOf(side)
                && steps.stream().anyMatch(step -> step.fields().contains(field));
    }

    private List<Attachment> papers(Visit visit, Side side, List<VisitStep> steps, String language) {
        Optional<Contact> guest = items.contact(visit.partnership(), Side.SEEKER);
        Optional<Contact> host = items.contact(visit.partnership(), Side.PROVIDER);
        return side == Side.PROVIDER && guest.isPresent() && host.isPresent()
                ? papers.of(visit, steps, guest.get(), host.get(), title(visit), language)
                : List.of();
    }

    private String title(Visit visit) {
        return items.toSide(
                        visit.partnership(),
                        Side.SEEKER,
                        INVITATION,
                        Map.of(),
                        stationery.clock().instant())
                .solution()
                .title();
    }

    /** Tells both sides and their calendars how the visit stands. */
    void invite(Visit visit, String step) {
        for (Side side : Side.values()) {
            Map<String, Object> facts = Map.of(
                    "first", visit.entry(VisitField.FIRST_DAY),
                    "last", visit.entry(VisitField.LAST_DAY),
                    "place", visit.entry(VisitField.PLACES),
                    "why", visit.stopped().equals(Visit.PARTNERSHIP_OVER) ? "" : visit.stopped());
            write(
                    visit,
                    side,
                    step,
                    facts,
                    visit.uid() + "." + visit.sequence(),
                    letter -> letter.withCalendar(
                            visit.lastDay().isEmpty() ? "" : AllDayCalendar.invitation(event(visit))));
        }
    }

    private AllDayEvent event(Visit visit) {
        return new AllDayEvent(
                visit.uid(),
                visit.sequence(),
                visit.firstDay().orElseThrow(),
                visit.lastDay().orElseThrow(),
                title(visit),
                visit.entry(VisitField.OBJECTIVE),
                visit.entry(VisitField.PLACES),
                new MailAddress(stationery.sender().name(), stationery.sender().address()),
                Arrays.stream(Side.values())
                        .flatMap(side -> items.contact(visit.partnership(), side).stream())
                        .filter(Contact::isReachable)
                        .map(contact -> new MailAddress(contact.name(), contact.address()))
                        .toList(),
                visit.isStopped(),
                stationery.clock().instant());
    }

    /** For a calendar that is shown to people who take no part: under a name that lets nobody answer for the two. */
    AllDayEvent shown(Visit visit) {
        AllDayEvent event = event(visit);
        return new AllDayEvent(
                "visit-" + visit.id() + "@" + domain(),
                event.sequence(),
                event.first(),
                event.last(),
                "DS-" + visit.partnership() + " " + event.summary(),
                event.description(),
                event.location(),
                event.organiser(),
                List.of(),
                event.cancelled(),
                event.stamp());
    }

    private static List<Map<String, Object>> form(Visit visit, Predicate<VisitField> asked) {
        return Arrays.stream(VisitField.values())
                .filter(asked)
                .map(field -> Map.<String, Object>of("code", field.code(), "value", visit.entry(field)))
                .toList();
    }

    /** @param key what makes this letter one, besides its step and its reader */
    private void write(
            Visit visit, Side side, String step, Map<String, Object> facts, String key, UnaryOperator<Letter> finish) {
        if (isReachable(visit.partnership(), side)) {
            letters.write(
                    visit.partnership(),
                    side,
                    step,
                    facts,
                    visit.id() + "." + key,
                    (item, letter) -> finish.apply(letter));
        }
    }
}
