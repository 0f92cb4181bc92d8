package org.dripstone.camel;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.dripstone.correspondence.AnswerTokens;
import org.dripstone.correspondence.Contacts;
import org.dripstone.correspondence.Doubts;
import org.dripstone.correspondence.Introductions;
import org.dripstone.correspondence.LetterTemplates;
import org.dripstone.correspondence.MessageIds;
import org.dripstone.correspondence.OfficeContacts;
import org.dripstone.correspondence.OfficeLetters;
import org.dripstone.correspondence.Outbox;
import org.dripstone.correspondence.OutboxTerms;
import org.dripstone.correspondence.ReturnPaths;
import org.dripstone.correspondence.SendCheck;
import org.dripstone.correspondence.Sender;
import org.dripstone.correspondence.Stationery;
import org.dripstone.correspondence.TemplatesUnusable;
import org.dripstone.correspondence.Verdict;
import org.dripstone.correspondence.Witness;
import org.dripstone.correspondence.Witnesses;
import org.dripstone.feed.ColumnNames;
import org.dripstone.feed.FeedArchive;
import org.dripstone.feed.FeedIntake;
import org.dripstone.feed.FeedReader;
import org.dripstone.feed.IntakeStores;
import org.dripstone.feed.Limits;
import org.dripstone.feed.MappingDesk;
import org.dripstone.feed.PersonReading;
import org.dripstone.feed.RowReading;
import org.dripstone.feed.RowsAgain;
import org.dripstone.feed.SaidAt;
import org.dripstone.followup.plan.FollowUpPlans;
import org.dripstone.followup.time.DaysOff;
import org.dripstone.followup.time.WorkingTime;
import org.dripstone.identity.KeysAnew;
import org.dripstone.identity.PersonMerging;
import org.dripstone.identity.PersonSplitting;
import org.dripstone.identity.Resolver;
import org.dripstone.mail.CopyInMailbox;
import org.dripstone.mail.MailboxAccess;
import org.dripstone.mail.MimeMailForms;
import org.dripstone.matching.InterestMatching;
import org.dripstone.matching.InterestMatching.MatchingStores;
import org.dripstone.matching.ReviewDesk;
import org.dripstone.matching.suggest.SuggestionRound;
import org.dripstone.matching.theme.Themes;
import org.dripstone.normalise.Countries;
import org.dripstone.normalise.EmailAddresses;
import org.dripstone.partnership.IntroductionsLeft;
import org.dripstone.partnership.PartnershipOpening;
import org.dripstone.report.ReceiptBook;
import org.dripstone.settings.Events;
import org.dripstone.settings.Home;
import org.dripstone.settings.Settings;
import org.dripstone.settings.WrongSettings;
import org.dripstone.store.Database;
import org.dripstone.store.ExportQueries;
import org.dripstone.store.JdbiContacts;
import org.dripstone.store.JdbiCorrespondents;
import org.dripstone.store.JdbiDoubtStore;
import org.dripstone.store.JdbiFeedStore;
import org.dripstone.store.JdbiInterestStore;
import org.dripstone.store.JdbiKeyStore;
import org.dripstone.store.JdbiMappingStore;
import org.dripstone.store.JdbiOutboxStore;
import org.dripstone.store.JdbiPartnershipStore;
import org.dripstone.store.JdbiPeopleStore;
import org.dripstone.store.JdbiReviewStore;
import org.dripstone.store.JdbiSolutionStore;
import org.dripstone.store.JdbiSplitStore;
import org.dripstone.store.JdbiSuggestionStore;
import org.dripstone.store.JdbiUndoStore;
import org.dripstone.store.StatusQueries;
import org.dripstone.store.UnusableDatabase;
import org.dripstone.undo.FeedUndoing;
import org.dripstone.undo.SaidAgain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the parts together, once. */
public final class Wiring {
    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

    private final Settings settings;
    private final Clock clock;
    private final Database database;
    private final JdbiFeedStore feeds;
    private final JdbiPeopleStore people;
    private final JdbiSolutionStore solutions;
    private final JdbiPartnershipStore partnerships;
    private final JdbiOutboxStore letters;
    private final JdbiDoubtStore doubts;
    private final Contacts contacts;
    private final Resolver resolver = new Resolver(EmailAddresses::isShared, EmailAddresses::isFreeMail);
    private final Countries countries = Countries.standard();
    private final ConfiguredEvents events;
    private final Sender sender;

    private Wiring(Settings settings, Path eventsYaml, Clock clock, Database database) {
        this.settings = settings;
        this.clock = clock;
        this.database = database;
        this.feeds = new JdbiFeedStore(database);
        this.people = new JdbiPeopleStore(database, clock);
        this.solutions = new JdbiSolutionStore(database);
        this.partnerships = new JdbiPartnershipStore(database);
        this.letters = new JdbiOutboxStore(database);
        this.doubts = new JdbiDoubtStore(database);
        this.events = new ConfiguredEvents(Events.read(eventsYaml), settings, clock);
        this.sender =
                new Sender(settings.secretariat().name(), settings.secretariat().address(), language());
        this.contacts = new OfficeContacts(new JdbiContacts(database), sender);
    }

    /**
     * Everything, ready to work on the home and the database that {@code settings} name.
     *
     * @throws WrongSettings when one of them cannot be used
     */
    public static Parts parts(Settings settings, Clock clock) {
        return parts(settings, settings.configFolder().resolve("events.yaml"), clock);
    }

    /** As {@link #parts(Settings, Clock)}, with the events of another file. */
    public static Parts parts(Settings settings, Path eventsYaml, Clock clock) {
        Home home = settings.home();
        return closedOnFailure(
                database(settings),
                database -> new Wiring(settings, eventsYaml, clock, database)
                        .all(FeedArchive.in(home.archive(), home.failed()), settings.signingKey()));
    }

    /** As {@link #parts(Settings, Clock)}, but no file is kept or moved: for work that is taken back. */
    public static Parts rehearsalOn(Settings settings, Clock clock) {
        settings.home();
        return rehearsal(settings, clock, database(settings));
    }

    /** Everything, over a database of its own that is gone afterwards. Needs no home. */
    public static Parts rehearsalApart(Settings settings, Clock clock) {
        return rehearsal(settings, clock, Database.open("jdbc:h2:mem:" + UUID.randomUUID(), "sa", ""));
    }

    private static Parts rehearsal(Settings settings, Clock clock, Database opened) {
        Path eventsYaml = settings.configFolder().resolve("events.yaml");
        return closedOnFailure(
                opened,
                database -> new Wiring(settings, eventsYaml, clock, database)
                        .all(FeedArchive.nowhere(), new byte[Long.BYTES]));
    }

    private static Parts closedOnFailure(Database database, Function<Database, Parts> wiring) {
        try {
            return wiring.apply(database);
        } catch (TemplatesUnusable e) {
            database.close();
            throw new WrongSettings(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** The database alone, brought up to date. */
    public static Database database(Settings settings) {
        try {
            return Database.open(
                    settings.database().url(),
                    settings.database().user(),
                    settings.database().password());
        } catch (UnusableDatabase e) {
            throw new WrongSettings(String.valueOf(e.getMessage()));
        }
    }

    private Path config(String name) {
        return settings.configFolder().resolve(name);
    }

    private Path folder(String name) {
        return settings.homeFolder().resolve(name);
    }

    private String language() {
        return settings.secretariat().languages().get(0);
    }

    private Parts all(FeedArchive archive, byte[] signingKey) {
        new KeysAnew(new JdbiKeyStore(database), people, resolver, database).bringUpToDate();
        FeedReader reader = reader(settings);
        Stationery post = stationery(signingKey);
        FollowingUp following = followingUp(post);
        VisitParts visits = VisitParts.over(database, following, post, folder("reports"), clock);
        RowReading reading = new RowReading(new PersonReading(countries, new SaidAt(events)), countries);
        FeedIntake intake = intake(archive, reader, reading);
        Outbox.Departures departures = new IntroductionsLeft(partnerships, following.journeys());
        Witnesses witnesses = new Witnesses(doubts, letters, departures, database);
        return new Parts(
                database,
                events,
                reader,
                intake,
                matching(reading),
                opening(post, following),
                outbox(witnesses, departures, following),
                following,
                visits,
                witnesses,
                new Doubts(doubts, witnesses, otherWitnesses(), database, clock),
                sender,
                solutions,
                new ReceiptBook(feeds, folder("receipts"), folder("rejects"), language()),
                reviewDesk(reading),
                new ExportQueries(database, language()),
                new StatusQueries(database),
                countries,
                mail(intake, post, new ReturnPaths(signingKey, sender.address()), witnesses, following, visits),
                undoing(reading, post, following),
                new PersonMerging(new JdbiSplitStore(database, clock), people, database),
                new PersonSplitting(new JdbiSplitStore(database, clock), people, resolver, database),
                suggestions());
    }

    private Stationery stationery(byte[] signingKey) {
        return new Stationery(
                LetterTemplates.read(config("templates")),
                letters,
                sender,
                new MessageIds(signingKey, sender.address()),
                new AnswerTokens(signingKey),
                events::title,
                clock);
    }

    private ReviewDesk reviewDesk(RowReading reading) {
        return new ReviewDesk(
                new JdbiReviewStore(database, feeds, clock), solutions, people, mappingDesk(reading), database);
    }

    private SuggestionRound suggestions() {
        return new SuggestionRound(
                new JdbiSuggestionStore(database, solutions, clock),
                () -> Themes.read(settings.configFolder().resolve("themes.yaml")),
                language(),
                database);
    }

    private FeedUndoing undoing(RowReading reading, Stationery post, FollowingUp following) {
        JdbiUndoStore store = new JdbiUndoStore(database);
        SaidAgain again =
                new SaidAgain(store, feeds, solutions, reading, new RowsAgain(reading, intakeStores(), resolver));
        InterestMatching matching = matching(reading);
        return new FeedUndoing(
                store,
                people,
                resolver,
                again,
                matching::match,
                following.journeys(),
                opening(post, following),
                database);
    }

    private MappingDesk mappingDesk(RowReading reading) {
        return new MappingDesk(feeds, mappings(), reading, new RowsAgain(reading, intakeStores(), resolver), database);
    }

    private JdbiMappingStore mappings() {
        return new JdbiMappingStore(database, feeds, clock);
    }

    private IntakeStores intakeStores() {
        return new IntakeStores(feeds, people, solutions, people, mappings());
    }

    /** What understands files; needs neither home nor database. */
    public static FeedReader reader(Settings settings) {
        ColumnNames names = ColumnNames.read(settings.configFolder().resolve("columns.yaml"));
        return new FeedReader(new CamelCsvRows(), new MimeMailForms(), names, Limits.DEFAULT);
    }

    private MailParts mail(
            FeedIntake intake,
            Stationery post,
            ReturnPaths returnPaths,
            Witnesses witnesses,
            FollowingUp following,
            VisitParts visits) {
        return new MailWiring(settings, database, clock)
                .parts(
                        new MailWiring.Around(
                                intake,
                                feeds,
                                events,
                                letters,
                                post.messageIds(),
                                post.tokens(),
                                returnPaths,
                                witnesses,
                                sender),
                        following,
                        visits);
    }

    private FeedIntake intake(FeedArchive archive, FeedReader reader, RowReading reading) {
        return new FeedIntake(reader, new OurRejects(), reading, intakeStores(), resolver, archive, database, clock);
    }

    private InterestMatching matching(RowReading reading) {
        return new InterestMatching(
                new MatchingStores(feeds, people, solutions, new JdbiInterestStore(database)),
                reading,
                resolver,
                countries::meantBy,
                database);
    }

    private PartnershipOpening opening(Stationery post, FollowingUp following) {
        Introductions introductions = new Introductions(post, following.atWork());
        return new PartnershipOpening(partnerships, following.journeys(), contacts, introductions, database, clock);
    }

    private FollowingUp followingUp(Stationery post) {
        FollowUpPlans plans =
                FollowUpPlans.read(config("follow-ups.yaml"), post.templates().followUpSteps(), events.codes());
        plans.warnings().forEach(LOG::warn);
        WorkingTime window = WorkingTime.of(
                DaysOff.read(config("holidays.yaml")),
                plans.hours(),
                settings.secretariat().zone());
        String fingerprint = Fingerprint.of(config("follow-ups.yaml"), config("holidays.yaml"));
        return new FollowingUpWiring(
                        database,
                        contacts,
                        post,
                        new FollowingUpWiring.Terms(plans::of, window, events::link, fingerprint),
                        clock)
                .over(partnerships);
    }

    private Outbox outbox(Witnesses witnesses, Outbox.Departures departures, FollowingUp following) {
        return new Outbox(
                letters,
                contacts,
                List.of(witnesses, SendCheck.reachable(), toOutsiders(), following.stillWanted(), following.atWork()),
                departures,
                database,
                terms(),
                clock);
    }

    /** Whoever is in no list may have asked for no more mail, too. */
    private SendCheck toOutsiders() {
        JdbiCorrespondents people = new JdbiCorrespondents(database);
        return (letter, recipient) -> letter.person() == OfficeLetters.OFFICE
                        && !letter.address().equalsIgnoreCase(sender.address())
                        && people.isClosed(letter.address())
                ? Verdict.never("the address is closed")
                : Verdict.go();
    }

    private OutboxTerms terms() {
        String name = UUID.randomUUID().toString();
        return settings.smtp()
                .map(smtp -> new OutboxTerms(
                        name, database.isOwn(), false, settings.imap().isPresent(), smtp.rate(), smtp.domainRate()))
                .orElseGet(() -> OutboxTerms.intoFolder(name, database.isOwn()));
    }

    /** Without a mailbox there are no copies to look for. */
    private List<Witness> otherWitnesses() {
        return settings.imap().stream()
                .<Witness>map(mailbox -> new CopyInMailbox(
                        new MailboxAccess(
                                mailbox.host(),
                                mailbox.port(),
                                MailboxAccess.Security.valueOf(
                                        mailbox.security().name()),
                                mailbox.user(),
                                mailbox.password()),
                        clock))
                .toList();
    }
}
