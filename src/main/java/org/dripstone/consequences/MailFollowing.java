package org.dripstone.consequences;

import org.dripstone.correspondence.incoming.MailClass;
import org.dripstone.mailbox.MailConsequences;
import org.dripstone.mailbox.MailOutcome;
import org.dripstone.mailbox.ReadMail;

/** Does what follows from each kind of message; what the machine cannot do is left to a person. */
public final class MailFollowing implements MailConsequences {
    private final LettersSeen seen;
    private final AnswersFollowed answers;
    private final BouncesFollowed bounces;
    private final SilencesFollowed silences;
    private final StopsFollowed stops;
    private final RepliesForwarded forwarded;
    private final Acknowledgements acknowledgements;
    private final DigestsAnswered digests;
    private final CalendarsAnswered calendars;

    public MailFollowing(
            LettersSeen seen,
            AnswersFollowed answers,
            BouncesFollowed bounces,
            SilencesFollowed silences,
            StopsFollowed stops,
            DigestsAnswered digests,
            CalendarsAnswered calendars,
            RepliesForwarded forwarded,
            Acknowledgements acknowledgements) {
        this.seen = seen;
        this.forwarded = forwarded;
        this.acknowledgements = acknowledgements;
        this.calendars = calendars;
        this.digests = digests;
        this.stops = stops;
        this.answers = answers;
        this.bounces = bounces;
        this.silences = silences;
    }

    @Override
    public void notice(ReadMail mail) {
        seen.in(mail);
    }

    @Override
    public MailOutcome follow(ReadMail mail) {
        notice(mail);
        MailOutcome came = came(mail);
        forwarded.forward(mail, came);
        acknowledgements.written(mail);
        return came;
    }

    private MailOutcome came(ReadMail mail) {
        return switch (mail.understanding().mailClass()) {
            case OWN_COPY -> MailOutcome.done(MailClass.OWN_COPY, "noted", "a copy of our own letter");
            case ANSWER -> answers.answered(mail);
            case REPLY -> digests.of(mail).orElseGet(() -> answers.written(mail));
            case BOUNCE -> bounces.follow(mail);
            case AUTO_REPLY -> silences.away(mail);
            case UNSUBSCRIBE -> stops.stop(mail);
            case COMPLAINT -> stops.complained(mail);
            case CALENDAR -> calendars.answered(mail);
            case FEED, UNKNOWN -> MailConsequences.leftToAPerson().follow(mail);
        };
    }
}
