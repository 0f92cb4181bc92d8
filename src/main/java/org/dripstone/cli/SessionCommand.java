package org.dripstone.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dripstone.camel.Parts;
import org.dripstone.camel.Wiring;
import org.dripstone.domain.Side;
import org.dripstone.followup.MailTarget;
import org.dripstone.meeting.BookablePolicy;
import org.dripstone.meeting.Meeting;
import org.dripstone.meeting.MeetingAnswer;
import org.dripstone.meeting.MeetingOutcome;
import org.dripstone.meeting.MeetingOutcome.Refused;
import org.dripstone.meeting.MeetingOutcome.Told;
import org.dripstone.meeting.MeetingStore.Wish;
import org.dripstone.meeting.Meetings;
import org.dripstone.meeting.OfferOutcome;
import org.dripstone.meeting.SessionReport;
import org.dripstone.meeting.Slot;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds times for sessions, and invites to them. */
@CommandLine.Command(
        name = "session",
        description = "Proposes times that suit both sides of a partnership; books, moves and cancels its sessions.",
        subcommands = {
            SessionCommand.Propose.class,
            SessionCommand.Offer.class,
            SessionCommand.Book.class,
            SessionCommand.Move.class,
            SessionCommand.Cancel.class,
            SessionCommand.Show.class
        })
final class SessionCommand extends Command {
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm VV", Locale.ENGLISH);
    private static final Pattern SESSION = Pattern.compile("[Ss](\\d{1,18})");

    @Override
    public Integer call() {
        throw misused("session what? propose, offer, book, move, cancel or show");
    }

    /** What needs the parts. */
    private abstract static class OnMeetings extends Command {
        abstract int on(Meetings meetings);

        @Override
        public Integer call() {
            try (Parts parts = Wiring.parts(settings(), surroundings().clock())) {
                int code = on(parts.following().meetings().meetings());
                out().flush();
                return code;
            }
        }

        final long partnership(String reference, Meetings meetings) {
            long id = MailTarget.of(reference)
                    .filter(each -> each.kind() == MailTarget.Kind.PARTNERSHIP)
                    .orElseThrow(() -> misused("'" + reference + "' is no partnership; expected DS-12"))
                    .id();
            if (!meetings.isKnown(id)) {
                throw misused("there is no partnership DS-" + id);
            }
            return id;
        }

        final long session(String reference) {
            Matcher named = SESSION.matcher(reference);
            if (!named.matches()) {
                throw misused("'" + reference + "' is no session; expected S3, as session show tells");
            }
            return Long.parseLong(named.group(1));
        }

        /** A time without its zone would be another one for each who reads it. */
        final Instant moment(String text) {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeParseException e) {
                throw misused("'" + text + "' is no time; expected one with its distance from UTC, such as"
                        + " 2027-01-12T10:00+03:00");
            }
        }

        final int tell(MeetingOutcome came, String done, Meetings meetings) {
            if (came instanceof Refused refused) {
                err().println("Nothing changed: " + refused.why() + ".");
                return ExitCode.FAILED;
            }
            if (came instanceof Told told) {
                told.meetings().forEach(meeting -> tell(meeting, done, meetings));
            }
            return ExitCode.DONE;
        }

        private void tell(Meeting meeting, String done, Meetings meetings) {
            out().println(meeting.reference() + " of DS-" + meeting.partnership() + " is " + done
                    + "; both sides get a letter with it.");
            times(meeting.partnership(), meeting.start(), meetings);
        }

        final void times(long partnership, Instant start, Meetings meetings) {
            for (Side side : Side.values()) {
                ZonedDateTime local = meetings.local(partnership, side, start);
                out().printf("   %-9s %s%n", side.code(), SHOWN.format(local));
            }
        }
    }

    @CommandLine.Command(
            name = "propose",
            description =
                    "Three times within the working weeks and hours of both sides; where these do not meet, the least"
                            + " bad ones.")
    static final class Propose extends OnMeetings {
        private static final int NOTICE_DAYS = 5;
        private static final int USUAL_MINUTES = 60;

        @Parameters(index = "0", paramLabel = "DS-n", description = "The partnership.")
        private String reference = "";

        @Option(names = "--minutes", defaultValue = "60", description = "How long; 60 unless given.")
        private int minutes;

        @Option(
                names = "--from",
                paramLabel = "DAY",
                description = "The first possible day, as 2027-01-12; else in five days.")
        private String from = "";

        @Override
        int on(Meetings meetings) {
            long partnership = partnership(reference, meetings);
            Duration length = Duration.ofMinutes(minutes);
            BookablePolicy.length(length).ifPresent(why -> {
                throw misused(why);
            });
            List<Slot> slots = meetings.proposals(partnership, length, notBefore(), List.of());
            if (slots.isEmpty()) {
                err().println(
                                "There is no time at which both are awake on a working day within four weeks; try --from a"
                                        + " later day, or fewer minutes.");
                return ExitCode.FAILED;
            }
            if (!slots.get(0).suitsBoth()) {
                out().println("The working hours of the two do not meet. These times are the least bad:");
            }
            slots.forEach(slot -> show(partnership, slot, meetings));
            return ExitCode.DONE;
        }

        private Instant notBefore() {
            return from.isEmpty()
                    ? surroundings().clock().instant().plus(Duration.ofDays(NOTICE_DAYS))
                    : day(from).atStartOfDay(ZoneOffset.UTC).toInstant();
        }

        private LocalDate day(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw misused("'" + text + "' is no day; expected one such as 2027-01-12");
            }
        }

        private void show(long partnership, Slot slot, Meetings meetings) {
            times(partnership, slot.start(), meetings);
            out().println("   to book it: dripstone session book DS-" + partnership + " "
                    + meetings.local(partnership, Side.PROVIDER, slot.start()).toOffsetDateTime()
                    + (minutes == USUAL_MINUTES ? "" : " --minutes " + minutes));
        }
    }

    @CommandLine.Command(
            name = "offer",
            description = "Sends both sides three times to choose from; the first that suits both is booked.")
    static final class Offer extends Command {
        @Parameters(index = "0", paramLabel = "DS-n", description = "The partnership.")
        private String reference = "";

        @Option(names = "--minutes", defaultValue = "60", description = "How long; 60 unless given.")
        private int minutes;

        @Override
        public Integer call() {
            MailTarget target = MailTarget.of(reference)
                    .filter(each -> each.kind() == MailTarget.Kind.PARTNERSHIP)
                    .orElseThrow(() -> misused("'" + reference + "' is no partnership; expected DS-12"));
            try (Parts parts = Wiring.parts(settings(), surroundings().clock())) {
                if (!parts.following().items().isKnown(target.id())) {
                    throw misused("there is no partnership " + target);
                }
                OfferOutcome came =
                        parts.following().meetings().offers().begin(target.id(), Duration.ofMinutes(minutes));
                boolean offered = came.kind() == OfferOutcome.Kind.OFFERED;
                if (offered) {
                    out().println(target + ": " + came.why() + ".");
                } else {
                    err().println("Nothing was offered: " + came.why() + ".");
                }
                out().flush();
                return offered ? ExitCode.DONE : ExitCode.FAILED;
            }
        }
    }

    @CommandLine.Command(
            name = "book",
            description = "Books a session, and invites both sides and their calendars; of several all, or none.")
    static final class Book extends OnMeetings {
        private static final int MOST_WEEKS = 52;

        @Parameters(index = "0", paramLabel = "DS-n", description = "The partnership.")
        private String reference = "";

        @Parameters(
                index = "1..*",
                arity = "1..*",
                paramLabel = "TIME",
                description = "With its distance from UTC: 2027-01-12T10:00+03:00. Several for several sessions.")
        private List<String> times = List.of();

        @Option(names = "--minutes", defaultValue = "60", description = "How long; 60 unless given.")
        private int minutes;

        @Option(
                names = "--every",
                paramLabel = "WEEKS",
                defaultValue = "1",
                description =
                        "Weeks from one session to the next, when it is repeated; at the same hour by the provider's"
                                + " clock.")
        private int weeks;

        @Option(
                names = "--times",
                paramLabel = "N",
                defaultValue = "1",
                description = "How many sessions, 1 to " + BookablePolicy.MOST_AT_ONCE + ".")
        private int repeats;

        @Option(names = "--link", paramLabel = "URL", defaultValue = "", description = "How to take part from afar.")
        private String link = "";

        @Option(
                names = "--place",
                paramLabel = "TEXT",
                defaultValue = "",
                description = "Where, when they meet in person.")
        private String place = "";

        @Override
        int on(Meetings meetings) {
            if (weeks < 1 || weeks > MOST_WEEKS || repeats < 1 || repeats > BookablePolicy.MOST_AT_ONCE) {
                throw misused("expected --every 1 to " + MOST_WEEKS + " weeks, and --times 1 to "
                        + BookablePolicy.MOST_AT_ONCE + " sessions");
            }
            if (!link.isBlank() && !link.strip().matches("https?://\\S+")) {
                throw misused("--link " + link.strip() + "; expected an address such as https://meet.example.org/room");
            }
            long partnership = partnership(reference, meetings);
            List<Wish> wishes = times.stream()
                    .flatMap(time -> meetings.repeated(partnership, moment(time), weeks, repeats).stream())
                    .map(start -> wish(partnership, start))
                    .toList();
            return tell(meetings.book(partnership, wishes), "booked", meetings);
        }

        private Wish wish(long partnership, Instant start) {
            return new Wish(partnership, start, Duration.ofMinutes(minutes), place.strip(), link.strip());
        }
    }

    @CommandLine.Command(name = "move", description = "Moves a session to another time; both calendars follow.")
    static final class Move extends OnMeetings {
        @Parameters(index = "0", paramLabel = "Sn", description = "The session.")
        private String session = "";

        @Parameters(
                index = "1",
                paramLabel = "TIME",
                description = "With its distance from UTC: 2027-01-12T10:00+03:00.")
        private String time = "";

        @Override
        int on(Meetings meetings) {
            return tell(meetings.move(session(session), moment(time)), "moved", meetings);
        }
    }

    @CommandLine.Command(
            name = "cancel",
            description = "Cancels sessions, all of those named or none; they leave both calendars.")
    static final class Cancel extends OnMeetings {
        @Parameters(
                index = "0..*",
                arity = "1..*",
                paramLabel = "Sn",
                description = "As session show tells; several if need be.")
        private List<String> sessions = List.of();

        @Override
        int on(Meetings meetings) {
            return tell(meetings.cancel(sessions.stream().map(this::session).toList()), "cancelled", meetings);
        }
    }

    @CommandLine.Command(
            name = "show",
            description = "The sessions of a partnership, and what both calendars answered.")
    static final class Show extends OnMeetings {
        @Parameters(index = "0", paramLabel = "DS-n", description = "The partnership.")
        private String reference = "";

        @Override
        int on(Meetings meetings) {
            long partnership = partnership(reference, meetings);
            List<Meeting> booked = meetings.of(partnership);
            booked.forEach(meeting -> show(meeting, meetings));
            if (booked.isEmpty()) {
                out().println("DS-" + partnership + " has no sessions. To find a time: dripstone session propose DS-"
                        + partnership);
            }
            return ExitCode.DONE;
        }

        private void show(Meeting meeting, Meetings meetings) {
            out().println(meeting.reference() + "  " + meeting.length().toMinutes() + " minutes"
                    + (meeting.cancelled() ? ", cancelled" : "") + said("  ", meeting.place())
                    + said("  ", meeting.link()));
            times(meeting.partnership(), meeting.start(), meetings);
            for (MeetingAnswer answer : meetings.answers(meeting)) {
                out().println("   the " + answer.side().code() + ": "
                        + answer.partstat().toLowerCase(Locale.ROOT) + said(", ", answer.words()) + "  ["
                        + answer.evidence() + "]");
            }
            reports(meeting, meetings);
        }

        private void reports(Meeting meeting, Meetings meetings) {
            for (SessionReport report : meetings.reports(meeting)) {
                out().println("   the " + report.side().code() + " says that it took place"
                        + report.useful()
                                .map(figure -> ", useful " + figure + " of 5")
                                .orElse("")
                        + report.next().stream()
                                .sorted()
                                .map(step -> ", next: " + step.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining())
                        + "  [" + report.evidence() + "]");
            }
        }

        private static String said(String before, String text) {
            return text.isEmpty() ? "" : before + text;
        }
    }
}
