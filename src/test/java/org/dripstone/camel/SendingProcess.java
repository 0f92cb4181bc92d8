package org.dripstone.camel;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.dripstone.correspondence.AnswerTokens;
import org.dripstone.correspondence.Claim;
import org.dripstone.correspondence.DoubtStore;
import org.dripstone.correspondence.Doubts;
import org.dripstone.correspondence.Letter;
import org.dripstone.correspondence.Outbox;
import org.dripstone.correspondence.OutboxStore;
import org.dripstone.correspondence.OutboxStore.QueuedLetter;
import org.dripstone.correspondence.OutboxTerms;
import org.dripstone.correspondence.ReturnPaths;
import org.dripstone.correspondence.SendCheck;
import org.dripstone.correspondence.Sender;
import org.dripstone.correspondence.Witness;
import org.dripstone.correspondence.Witnesses;
import org.dripstone.domain.Transactions;
import org.dripstone.mail.CopyInMailbox;
import org.dripstone.mail.MailboxAccess;
import org.dripstone.store.Database;
import org.dripstone.store.JdbiContacts;
import org.dripstone.store.JdbiDoubtStore;
import org.dripstone.store.JdbiOutboxStore;

/**
 * A sender in a process of its own, put together as the service does it but for the routes. It queues what is owed, settles
 * what an earlier one left in doubt, sends what is due, and ends; or, at a chosen step, dies as if it were killed.
 */
final class SendingProcess {
    static final int KILLED = 99;
    /** Every so many letters one is large, and one may go once only. */
    static final int LARGE = 5;

    static final int ONCE = 7;

    private static final byte[] KEY = "a key for tests".getBytes(StandardCharsets.UTF_8);

    private final Database database;
    private final Clock clock;
    private final KillStep killedAt;
    private final OutboxStore store;
    private final Outbox outbox;
    private final PostOffice office;
    private final KeptTransport transport;
    private final Doubts doubts;
    private int untilKilled;

    /**
     * How it is started.
     *
     * @param letters how many are owed by now
     * @param killedAt and the how manieth time it is there
     * @param ahead how far its clock is ahead
     */
    record Orders(
            String url,
            String user,
            int smtpPort,
            int imapPort,
            int letters,
            KillStep killedAt,
            int nth,
            Duration ahead,
            boolean stays) {

        List<String> arguments() {
            return List.of(
                    url,
                    user,
                    String.valueOf(smtpPort),
                    String.valueOf(imapPort),
                    String.valueOf(letters),
                    killedAt.name(),
                    String.valueOf(nth),
                    ahead.toString(),
                    String.valueOf(stays));
        }

        static Orders of(String... arguments) {
            return new Orders(
                    arguments[0],
                    arguments[1],
                    Integer.parseInt(arguments[2]),
                    Integer.parseInt(arguments[3]),
                    Integer.parseInt(arguments[4]),
                    KillStep.valueOf(arguments[5]),
                    Integer.parseInt(arguments[6]),
                    Duration.parse(arguments[7]),
                    Boolean.parseBoolean(arguments[8]));
        }
    }

    public static void main(String[] arguments) throws IOException {
        Orders orders = Orders.of(arguments);
        try (Database database = Database.open(orders.url(), orders.user(), "")) {
            SendingProcess sender = new SendingProcess(database, orders);
            sender.run(orders);
            sender.transport.close();
            if (orders.stays()) {
                System.in.read();
            }
        }
    }

    private SendingProcess(Database database, Orders orders) {
        this.database = database;
        this.clock = Clock.offset(Clock.systemUTC(), orders.ahead());
        this.killedAt = orders.killedAt();
        this.untilKilled = orders.nth();
        this.store = watched(OutboxStore.class, new JdbiOutboxStore(database));
        DoubtStore doubtful = watched(DoubtStore.class, new JdbiDoubtStore(database));
        Transactions transactions = new Watched(database);
        Sender desk = new Sender("Workshop Desk", CountingMailServer.DESK, "en");
        Outbox.Departures nothingFollows = (letter, messageId) -> {};
        Witnesses witnesses = new Witnesses(doubtful, store, nothingFollows, transactions);
        this.outbox = new Outbox(
                store,
                new JdbiContacts(database),
                List.of(witnesses, SendCheck.reachable()),
                nothingFollows,
                transactions,
                new OutboxTerms(
                        UUID.randomUUID().toString(),
                        database.isOwn(),
                        false,
                        true,
                        OutboxTerms.UNLIMITED,
                        OutboxTerms.UNLIMITED),
                clock);
        this.office = new PostOffice(outbox, desk, new AnswerTokens(KEY), new ReturnPaths(KEY, desk.address()));
        this.transport = new KeptTransport(
                new SmtpServer("127.0.0.1", orders.smtpPort(), SmtpServer.Security.NONE, "", ""), clock);
        transport.copyTo(desk.address());
        this.doubts = new Doubts(doubtful, witnesses, List.of(mailbox(orders.imapPort())), transactions, clock);
    }

    private Witness mailbox(int port) {
        CopyInMailbox copies = new CopyInMailbox(
                new MailboxAccess(
                        "127.0.0.1",
                        port,
                        MailboxAccess.Security.NONE,
                        CountingMailServer.DESK,
                        CountingMailServer.PASSWORD),
                clock);
        return messageId -> {
            reached(KillStep.ASKING);
            return copies.of(messageId);
        };
    }

    private void run(Orders orders) {
        if (orders.stays()) {
            database.share();
        }
        database.inOne(() -> {
            IntStream.range(0, orders.letters()).forEach(this::owe);
            return true;
        });
        System.out.println("ready");
        outbox.recover();
        doubts.settle();
        for (List<Claim> claims = claim(); !claims.isEmpty(); claims = claim()) {
            claims.forEach(this::send);
        }
        System.out.println("done");
    }

    private List<Claim> claim() {
        List<Claim> claims = outbox.claimDue();
        if (!claims.isEmpty()) {
            reached(KillStep.CLAIM_ON_DISK);
        }
        return claims;
    }

    /** As {@code routes/40-outbox} does it. */
    private void send(Claim claim) {
        try {
            transport.send(office.message(claim));
            reached(KillStep.ANSWER_READ);
            office.settle(claim, null);
        } catch (Exception e) {
            office.settle(claim, office.failure(e));
        }
        reached(KillStep.MARKED);
    }

    static String messageId(int letter) {
        return "<letter-" + letter + "@workshop.example.org>";
    }

    static int number(String messageId) {
        return Integer.parseInt(messageId.replaceAll("\\D", ""));
    }

    private void owe(int letter) {
        String text = "Dear reader,\n" + (letter % LARGE == 0 ? "drop by drop, ".repeat(30_000) : "") + "\n";
        Instant now = clock.instant();
        store.queue(
                new QueuedLetter(
                        messageId(letter),
                        0,
                        "reader" + letter + "@town" + letter % 5 + ".example.net",
                        "contact-check",
                        new Letter("Letter " + letter, text, "<p>" + letter + "</p>", "en"),
                        "",
                        List.of(),
                        List.of(),
                        "",
                        now,
                        letter % ONCE != 0),
                now);
    }

    /** No hook of this Java runs and nothing is flushed: what a kill leaves behind, but at a moment of our choice. */
    private void reached(KillStep step) {
        if (step == killedAt) {
            untilKilled--;
            if (untilKilled <= 0) {
                Runtime.getRuntime().halt(KILLED);
            }
        }
    }

    private <T> T watched(Class<T> port, T behind) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, with) -> {
            try {
                Object answer = method.invoke(behind, with);
                switch (method.getName()) {
                    case "claim" -> reachedUnless(((java.util.Collection<?>) with[0]).isEmpty());
                    case "mark" -> reached(KillStep.MARK_OPEN);
                    case "keep" -> reached(KillStep.TESTIFIED);
                    default -> {}
                }
                return answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    private void reachedUnless(boolean nothingClaimed) {
        if (!nothingClaimed) {
            reached(KillStep.CLAIM_OPEN);
        }
    }

    private final class Watched implements Transactions {
        private final Transactions behind;

        Watched(Transactions behind) {
            this.behind = behind;
        }

        @Override
        public <T> T inOne(Supplier<T> work) {
            return behind.inOne(work);
        }

        @Override
        public <T> T inTurn(Supplier<T> work) {
            return behind.inTurn(work);
        }

        @Override
        public void settle() {
            reached(KillStep.CLAIM_COMMITTED);
            behind.settle();
        }
    }
}
