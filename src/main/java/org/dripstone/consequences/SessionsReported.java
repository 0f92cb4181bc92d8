package org.dripstone.consequences;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dripstone.correspondence.meaning.SessionWords;
import org.dripstone.domain.Answer;
import org.dripstone.domain.NextStep;
import org.dripstone.domain.Side;
import org.dripstone.mailbox.ReadMail;
import org.dripstone.meeting.Meetings;
import org.dripstone.meeting.Offers;
import org.dripstone.meeting.SessionReport;
import org.dripstone.visit.VisitOutcome;
import org.dripstone.visit.Visits;

/** What follows for dates when a side answers: who wants to meet is offered times, and what came of a session is kept. */
public final class SessionsReported {
    private final Meetings meetings;
    private final Offers offers;
    private final Visits visits;
    private final Clock clock;

    public SessionsReported(Meetings meetings, Offers offers, Visits visits, Clock clock) {
        this.meetings = meetings;
        this.offers = offers;
        this.visits = visits;
        this.clock = clock;
    }

    /** In words, for whoever keeps an eye on it; empty when nothing followed. */
    String heard(long partnership, Side side, Answer answer, ReadMail mail) {
        return switch (answer) {
            case PROPOSE_DATES -> joined(offers.wanted(partnership).why());
            case SESSION_HELD -> reported(partnership, side, mail);
            default -> "";
        };
    }

    private String reported(long partnership, Side side, ReadMail mail) {
        SessionWords words = SessionWords.read(mail.understanding().text());
        List<SessionReport> both = meetings.reported(
                partnership,
                new SessionReport(side, words.useful(), words.next(), clock.instant(), AnswersFollowed.evidence(mail)));
        String another = words.next().contains(NextStep.SESSION)
                ? offers.wanted(partnership).why()
                : "";
        return joined(
                words.useful().map(figure -> "useful " + figure + " of 5").orElse(""),
                words.next().stream()
                        .sorted()
                        .map(step -> "would like next: " + step.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")),
                bothWantAVisit(both) ? "both would like a visit" + opened(partnership) : "",
                another);
    }

    private String opened(long partnership) {
        boolean isNew = visits.of(partnership).isEmpty() && visits.ask(partnership) instanceof VisitOutcome.Kept;
        return isNew ? ", and are asked for what its file needs" : "";
    }

    private static boolean bothWantAVisit(List<SessionReport> reports) {
        return reports.stream()
                        .filter(report -> report.next().contains(NextStep.VISIT))
                        .map(SessionReport::side)
                        .distinct()
                        .count()
                == Side.values().length;
    }

    private static String joined(String... parts) {
        return Stream.of(parts)
                .filter(each -> !each.isEmpty())
                .map(each -> "; " + each)
                .collect(Collectors.joining());
    }
}
