package org.dripstone.consequences;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.dripstone.correspondence.incoming.CalendarAnswer;
import org.dripstone.correspondence.incoming.MailClass;
import org.dripstone.domain.Side;
import org.dripstone.mailbox.MailConsequences;
import org.dripstone.mailbox.MailOutcome;
import org.dripstone.mailbox.ReadMail;
import org.dripstone.meeting.Meeting;
import org.dripstone.meeting.MeetingAnswer;
import org.dripstone.meeting.Meetings;
import org.dripstone.partnership.Journeys;
import org.dripstone.visit.Visit;
import org.dripstone.visit.Visits;

/**
 * What calendars answer to our invitations. The name of a meeting is known to those invited alone, so whoever answers
 * under it is one of them. Whatever is no plain yes is put before a person.
 */
public final class CalendarsAnswered {
    private final Correspondents correspondents;
    private final Meetings meetings;
    private final Visits visits;
    private final Journeys journeys;
    private final Clock clock;

    public CalendarsAnswered(
            Correspondents correspondents, Meetings meetings, Visits visits, Journeys journeys, Clock clock) {
        this.correspondents = correspondents;
        this.meetings = meetings;
        this.visits = visits;
        this.journeys = journeys;
        this.clock = clock;
    }

    MailOutcome answered(ReadMail mail) {
        Optional<CalendarAnswer> answer = mail.understanding()
                .calendar()
                .filter(said -> said.method().equals("REPLY") || said.method().equals("COUNTER"));
        Optional<Visit> visit = answer.flatMap(said -> visits.named(said.uid()));
        if (visit.isPresent()) {
            return ofVisit(answer.get(), visit.get(), mail);
        }
        Optional<Meeting> meeting = answer.flatMap(said -> meetings.lock(said.uid()));
        if (answer.isEmpty() || meeting.isEmpty()) {
            return MailConsequences.leftToAPerson().follow(mail);
        }
        return side(answer.get(), meeting.get().partnership(), mail)
                .map(side -> answered(answer.get(), meeting.get(), side, mail))
                .orElseGet(
                        () -> MailOutcome.forAPerson(
                                MailClass.CALENDAR,
                                "to be read",
                                about(meeting.get())
                                        + ": answered by somebody who was not invited, or for the other side; forwarded, perhaps"));
    }

    /** An answer to an invitation that was replaced since means nothing any more (RFC 5546, 2.1.4). */
    private MailOutcome answered(CalendarAnswer said, Meeting meeting, Side side, ReadMail mail) {
        if (said.sequence() < meeting.sequence()) {
            return MailOutcome.done(
                    MailClass.CALENDAR, "nothing changed", about(meeting) + ": answers an invitation since replaced");
        }
        String partstat = said.method().equals("COUNTER") ? "COUNTER" : said.partstat();
        boolean news = meetings.keep(
                meeting,
                new MeetingAnswer(
                        side,
                        said.sequence(),
                        partstat,
                        said.comment(),
                        clock.instant(),
                        AnswersFollowed.evidence(mail)));
        if (news) {
            journeys.sign(meeting.partnership(), side, AnswersFollowed.evidence(mail), said.comment());
        }
        String what = about(meeting) + ": the " + side.code() + " " + inWords(partstat, said);
        return partstat.equals("ACCEPTED")
                ? MailOutcome.done(MailClass.CALENDAR, "answered", what)
                : MailOutcome.forAPerson(MailClass.CALENDAR, "answered", what + advice(meeting));
    }

    /** The days of a visit are moved by people, who have to talk to more than one calendar. */
    private MailOutcome ofVisit(CalendarAnswer said, Visit visit, ReadMail mail) {
        String about = visit.reference() + " of DS-" + visit.partnership();
        Optional<Side> side = side(said, visit.partnership(), mail);
        if (side.isEmpty()) {
            return MailOutcome.forAPerson(
                    MailClass.CALENDAR,
                    "to be read",
                    about + ": answered by somebody who was not invited, or for the other side");
        }
        if (said.sequence() < visit.sequence()) {
            return MailOutcome.done(
                    MailClass.CALENDAR, "nothing changed", about + ": answers an invitation since replaced");
        }
        journeys.sign(visit.partnership(), side.get(), AnswersFollowed.evidence(mail), said.comment());
        String partstat = said.method().equals("COUNTER") ? "COUNTER" : said.partstat();
        String what = about + ": the " + side.get().code() + " " + inWords(partstat, said);
        return partstat.equals("ACCEPTED")
                ? MailOutcome.done(MailClass.CALENDAR, "answered", what)
                : MailOutcome.forAPerson(
                        MailClass.CALENDAR,
                        "answered",
                        what + "; for other days: dripstone visit set DS-" + visit.partnership()
                                + " dates FIRST..LAST");
    }

    /**
     * The side whose calendar answers. Whoever writes from the address of one side speaks for that side alone, whomever
     * the calendar names: both know the name of the meeting.
     */
    private Optional<Side> side(CalendarAnswer said, long partnership, ReadMail mail) {
        Optional<Side> sender = side(AnswersFollowed.from(mail.content()), partnership);
        Optional<Side> named = side(said.attendee(), partnership);
        boolean differ = sender.isPresent() && named.isPresent() && !sender.equals(named);
        return differ ? Optional.empty() : named.or(() -> sender);
    }

    private Optional<Side> side(String address, long partnership) {
        return correspondents
                .person(address.toLowerCase(Locale.ROOT))
                .flatMap(person -> correspondents.side(person, partnership));
    }

    private static String inWords(String partstat, CalendarAnswer said) {
        String words = said.comment().isEmpty() ? "" : " (\"" + said.comment() + "\")";
        return switch (partstat) {
                    case "ACCEPTED" -> "accepts";
                    case "DECLINED" -> "declines";
                    case "TENTATIVE" -> "accepts with reservations";
                    case "DELEGATED" -> "sends somebody else: " + String.join(", ", said.delegates());
                    case "COUNTER" -> "proposes another time" + (said.start().isEmpty() ? "" : ": " + said.start());
                    default -> "answers " + partstat;
                }
                + words;
    }

    private static String about(Meeting meeting) {
        return meeting.reference() + " of DS-" + meeting.partnership();
    }

    private static String advice(Meeting meeting) {
        return "; to move it: dripstone session move " + meeting.reference()
                + " TIME, to cancel it: dripstone session cancel " + meeting.reference();
    }
}
