package org.dripstone.camel;

import java.time.Clock;
import java.util.List;
import org.dripstone.consequences.Acknowledgements;
import org.dripstone.consequences.AnswersFollowed;
import org.dripstone.consequences.BouncesFollowed;
import org.dripstone.consequences.CalendarsAnswered;
import org.dripstone.consequences.DigestsAnswered;
import org.dripstone.consequences.LettersSeen;
import org.dripstone.consequences.MailFollowing;
import org.dripstone.consequences.RepliesForwarded;
import org.dripstone.consequences.SenderProof;
import org.dripstone.consequences.SessionsReported;
import org.dripstone.consequences.SilencesFollowed;
import org.dripstone.consequences.SlotsAnswered;
import org.dripstone.consequences.SlotsInWords;
import org.dripstone.consequences.StopsFollowed;
import org.dripstone.consequences.VisitFilesAnswered;
import org.dripstone.correspondence.AnswerTokens;
import org.dripstone.correspondence.AnswerWords;
import org.dripstone.correspondence.MessageIds;
import org.dripstone.correspondence.OutboxStore;
import org.dripstone.correspondence.ReturnPaths;
import org.dripstone.correspondence.Sender;
import org.dripstone.correspondence.ShortLetters;
import org.dripstone.correspondence.TokenReading.Purpose;
import org.dripstone.correspondence.Witnesses;
import org.dripstone.correspondence.incoming.MailReader;
import org.dripstone.correspondence.incoming.MailReading;
import org.dripstone.correspondence.incoming.bounce.BounceReading;
import org.dripstone.correspondence.incoming.bounce.ComplaintReading;
import org.dripstone.correspondence.incoming.calendar.CalendarReading;
import org.dripstone.correspondence.meaning.AnswerReading;
import org.dripstone.correspondence.meaning.AutoReplyReading;
import org.dripstone.correspondence.meaning.ReplyReading;
import org.dripstone.correspondence.meaning.Tokens;
import org.dripstone.correspondence.meaning.UnsubscribeReading;
import org.dripstone.feed.ColumnNames;
import org.dripstone.feed.EventChoice;
import org.dripstone.feed.FeedIntake;
import org.dripstone.feed.FeedStore;
import org.dripstone.feed.FormLines;
import org.dripstone.mail.MimeMailOpening;
import org.dripstone.mailbox.FeedMailReader;
import org.dripstone.mailbox.FeedsByMail;
import org.dripstone.mailbox.MailConsequences;
import org.dripstone.mailbox.MailDesk;
import org.dripstone.mailbox.MailKeeping;
import org.dripstone.mailbox.OwnEchoReading;
import org.dripstone.mailbox.RawMailReading;
import org.dripstone.mailbox.ReceiptDesk;
import org.dripstone.mailbox.SenderTrust;
import org.dripstone.mailbox.Workplace;
import org.dripstone.report.MailedRejects;
import org.dripstone.settings.Imap;
import org.dripstone.settings.Settings;
import org.dripstone.store.Database;
import org.dripstone.store.JdbiCorrespondents;
import org.dripstone.store.JdbiMailStore;

/** Puts the way in by mail together. */
final class MailWiring {
    private static final long LARGEST = 30L << 20;
    private static final int BEGINNING = 1 << 20;

    private final Settings settings;
    private final Database database;
    private final Clock clock;
    private final SenderTrust trust;
    private final Workplace workplace;

    MailWiring(Settings settings, Database database, Clock clock) {
        this.settings = settings;
        this.database = database;
        this.clock = clock;
        this.trust = new SenderTrust(
                settings.secretariat().organisers(),
                settings.imap().map(Imap::authserv).orElse(""));
        this.workplace = new Workplace(settings.homeFolder().resolve("db").resolve("mail"));
    }

    /** What the parts around it lend. */
    record Around(
            FeedIntake intake,
            FeedStore feeds,
            EventChoice events,
            OutboxStore outbox,
            MessageIds messageIds,
            AnswerTokens tokens,
            ReturnPaths returnPaths,
            Witnesses witnesses,
            Sender sender) {}

    /** Knows feeds; asked after the readers of what machines send and before those of what people write. */
    private MailReader feedReader() {
        return new FeedMailReader(
                trust, new FormLines(ColumnNames.read(settings.configFolder().resolve("columns.yaml"))));
    }

    /** In the order in which a message is asked what it is: machines first, people last. */
    private List<MailReader> readers(AnswerTokens tokens, String own) {
        Tokens ours = text -> tokens.read(text, clock.instant()).stream()
                .map(token -> new Tokens.Signed(
                        token.purpose() == Purpose.STOP,
                        token.answer(),
                        token.purpose() == Purpose.SLOT || token.purpose() == Purpose.NO_SLOT))
                .toList();
        return List.of(
                new OwnEchoReading(
                        own,
                        text -> tokens.read(text, clock.instant()).stream().anyMatch(token -> token.person() != 0)),
                new BounceReading(),
                new ComplaintReading(),
                new CalendarReading(),
                new AutoReplyReading(),
                new UnsubscribeReading(ours),
                new AnswerReading(ours),
                feedReader(),
                new ReplyReading(AnswerWords.read(settings.configFolder().resolve("templates"))));
    }

    MailParts parts(Around around, FollowingUp following, VisitParts visits) {
        JdbiCorrespondents people = new JdbiCorrespondents(database);
        SenderProof proof = new SenderProof(
                people,
                around.tokens(),
                around.returnPaths(),
                trust,
                around.sender().address(),
                clock);
        ShortLetters letters = ShortLetters.read(settings.configFolder().resolve("templates"));
        Acknowledgements thanks = new Acknowledgements(
                people, proof, trust, around.outbox(), around.messageIds(), letters, around.sender(), clock);
        RepliesForwarded forwarded = new RepliesForwarded(
                new JdbiMailStore(database),
                around.outbox(),
                around.messageIds(),
                letters,
                around.sender(),
                settings.forwardTo(),
                clock);
        MailFollowing consequences = new MailFollowing(
                new LettersSeen(new JdbiMailStore(database), people, around.tokens(), proof, around.witnesses(), clock),
                answers(people, proof, around, following, visits),
                new BouncesFollowed(people, proof, following.planning(), clock),
                new SilencesFollowed(people, proof, following.holds(), following.planning(), clock),
                new StopsFollowed(people, around.tokens(), proof, following.planning(), clock),
                new DigestsAnswered(around.tokens(), following.digests(), clock),
                new CalendarsAnswered(
                        people, following.meetings().meetings(), visits.visits(), following.journeys(), clock),
                forwarded,
                thanks);
        return parts(around, consequences, thanks);
    }

    private AnswersFollowed answers(
            JdbiCorrespondents people, SenderProof proof, Around around, FollowingUp following, VisitParts visits) {
        MeetingParts meetings = following.meetings();
        return new AnswersFollowed(
                people,
                around.tokens(),
                proof,
                following.journeys(),
                new SlotsAnswered(people, meetings.offered(), meetings.offers(), following.journeys()),
                new SlotsInWords(people, proof, meetings.offers(), meetings.meetings(), following.journeys()),
                new SessionsReported(meetings.meetings(), meetings.offers(), visits.visits(), clock),
                new VisitFilesAnswered(visits.visits(), visits.reading(), following.journeys(), clock),
                clock);
    }

    private MailParts parts(Around around, MailConsequences consequences, Acknowledgements thanks) {
        JdbiMailStore store = new JdbiMailStore(database);
        MimeMailOpening opening = new MimeMailOpening();
        FeedsByMail feeds = new FeedsByMail(
                store, opening, around.intake(), trust, around.events(), workplace, thanks::formTaken, database, clock);
        MailReading reading =
                new MailReading(readers(around.tokens(), around.sender().address()));
        MailDesk desk = new MailDesk(
                store, opening, reading, feeds, consequences, around.sender().address(), workplace, database, clock);
        LetterReceipts letters = new LetterReceipts(
                around.outbox(),
                around.messageIds(),
                new MailedRejects(around.feeds()),
                settings.secretariat().languages().get(0),
                clock);
        return new MailParts(
                store,
                new MailKeeping(store, new RawMailReading(workplace, LARGEST, BEGINNING), database, clock),
                desk,
                new ReceiptDesk(store, letters, around.feeds()::receipt, database),
                workplace);
    }
}
