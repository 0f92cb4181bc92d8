package org.dripstone.camel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.camel.main.Main;
import org.dripstone.correspondence.AnswerTokens;
import org.dripstone.correspondence.ReturnPaths;
import org.dripstone.followup.PlanWatch;
import org.dripstone.mailbox.Workplace;
import org.dripstone.settings.Imap;
import org.dripstone.settings.Security;
import org.dripstone.settings.Settings;
import org.dripstone.settings.Smtp;
import org.dripstone.settings.WrongSettings;

/** The running service: the routes of {@code routes/} over the parts they call by name. */
public final class Pipeline implements AutoCloseable {
    private static final Imap NO_MAILBOX =
            new Imap("localhost", 143, Security.NONE, "nobody", "", "INBOX", Duration.ofMinutes(1), "");

    private final Main main = new Main();
    private final KeptTransport transport;
    private final InboxPolls polls;
    private final MailboxPolls mailbox;
    private final boolean readsMail;
    private final Workplace workplace;
    private final PlanWatch planWatch;

    private Pipeline(Settings settings, Path routes, Parts parts, Clock clock) {
        this.transport = transport(settings, clock);
        this.polls = new InboxPolls(clock);
        this.workplace = parts.mail().workplace();
        this.planWatch = parts.following().planWatch();
        this.readsMail = settings.imap().isPresent();
        ImapServer server = new ImapServer(settings.imap().orElse(NO_MAILBOX));
        this.mailbox = new MailboxPolls(server, clock);
        main.setOverrideProperties(properties(settings, routes));
        main.setDefaultPropertyPlaceholderLocation("false");
        main.configure().setRoutesIncludePattern("file:" + routes + "/*.camel.yaml");
        main.configure().setAutoConfigurationEnvironmentVariablesEnabled(false);
        main.configure().setAutoConfigurationSystemPropertiesEnabled(false);
        main.configure().setJmxEnabled(false);
        main.configure().setShutdownTimeout(30);
        beans(settings, parts, clock).forEach(main::bind);
        mailBeans(server, parts, clock).forEach(main::bind);
    }

    /** The service over {@code parts}, not yet started. */
    public static Pipeline of(Settings settings, Path routes, Parts parts, Clock clock) {
        if (!Files.isDirectory(routes)) {
            throw new WrongSettings("no routes in " + routes + ": the folder belongs to the program; install it again");
        }
        return new Pipeline(settings, routes, parts, clock);
    }

    /** Bean name in the routes, then the object behind it. */
    private Map<String, Object> beans(Settings settings, Parts parts, Clock clock) {
        Map<String, Object> beans = new LinkedHashMap<>();
        beans.put("database", parts.database().dataSource());
        beans.put("moments", new Moments(clock));
        beans.put("droppedFiles", new DroppedFiles(clock));
        beans.put("inbox", new Inbox(settings.home().inbox(), parts.events(), clock));
        beans.put("inboxPolls", polls);
        beans.put("feedIntake", parts.intake());
        beans.put("parking", new Parking(parts.intake()));
        beans.put("interestMatching", parts.matching());
        beans.put("partnershipOpening", parts.opening());
        beans.put("followUps", parts.following().followUps());
        beans.put("followUpPlanning", parts.following().planning());
        beans.put("digests", parts.following().digests());
        beans.put("visits", parts.visits().visits());
        beans.put("visitsCalendar", parts.visits().calendar());
        beans.put("outbox", parts.outbox());
        beans.put("doubts", parts.doubts());
        beans.put("postOffice", postOffice(settings, parts));
        beans.put("transport", transport);
        beans.put("receiptBook", parts.receipts());
        return beans;
    }

    private Map<String, Object> mailBeans(ImapServer server, Parts parts, Clock clock) {
        MailParts mail = parts.mail();
        Map<String, Object> beans = new LinkedHashMap<>();
        beans.put("mailboxPolls", mailbox);
        beans.put("mailboxSession", server.session());
        beans.put("mailboxLogin", new MailboxLogin(server));
        beans.put("unkeptMail", new UnkeptMail(mail.keeping(), server.name()));
        beans.put("mailIntake", new MailIntake(mail.keeping(), server.name()));
        beans.put("mailDesk", mail.desk());
        beans.put("receiptDesk", mail.receipts());
        beans.put("mailSorting", new MailSorting(mail.store(), server, mailbox, clock));
        return beans;
    }

    static PostOffice postOffice(Settings settings, Parts parts) {
        byte[] key = settings.signingKey();
        ReturnPaths returnPaths = new ReturnPaths(key, parts.sender().address());
        return new PostOffice(
                parts.outbox(),
                parts.sender(),
                new AnswerTokens(key),
                returnPaths,
                parts.mail().store()::forwardedFrom);
    }

    private static Properties properties(Settings settings, Path routes) {
        Properties properties = new Properties();
        properties.putAll(settings.asProperties());
        properties.setProperty("dripstone.routes", routes.toString());
        properties.setProperty("dripstone.delivery", settings.smtp().isPresent() ? "smtp" : "folder");
        Imap imap = settings.imap().orElse(NO_MAILBOX);
        properties.setProperty("dripstone.mailbox", imap.host() + ":" + imap.port());
        properties.setProperty(
                "dripstone.mailbox-is-read", String.valueOf(settings.imap().isPresent()));
        properties.setProperty(
                "dripstone.mailbox-wait", String.valueOf(imap.poll().toMillis()));
        return properties;
    }

    private static KeptTransport transport(Settings settings, Clock clock) {
        Smtp smtp = settings.smtp().orElse(new Smtp("localhost", 25, Security.NONE, Optional.empty(), "", 1, 1));
        KeptTransport transport = new KeptTransport(
                new SmtpServer(
                        smtp.host(),
                        smtp.port(),
                        SmtpServer.Security.valueOf(smtp.security().name()),
                        smtp.user().orElse(""),
                        smtp.password()),
                clock);
        // The mailbox that is read is where our own copies come to.
        settings.imap()
                .ifPresent(mailbox -> transport.copyTo(settings.secretariat().address()));
        return transport;
    }

    /** Starts every route; returns once all run. */
    public void start() throws Exception {
        workplace.clear();
        planWatch.look();
        main.start();
        if (main.getCamelContext().getRoutesSize() == 0) {
            throw new WrongSettings(
                    "no routes were found; the folder routes/ belongs to the program; install it again");
        }
    }

    /** Whether the inbox was looked into not long ago. */
    public boolean isWatchingInbox() {
        return main.isStarted() && polls.areRecent();
    }

    /** Whether the mailbox was read not long ago, or need not be. */
    public boolean isReadingMail() {
        return !readsMail || mailbox.areRecent();
    }

    /** When the mailbox was last read, and what is wrong with it. */
    public String mailboxWords() {
        return readsMail ? mailbox.words() : "none";
    }

    /** Lets what is under way come to its end, then stops. */
    @Override
    public void close() {
        main.stop();
        transport.close();
    }

    Main main() {
        return main;
    }
}
