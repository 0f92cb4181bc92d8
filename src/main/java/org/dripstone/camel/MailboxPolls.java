package org.dripstone.camel;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the mailbox before Camel reads it: Camel would only log that it cannot. While something is wrong, the waits
 * between two looks grow.
 */
public final class MailboxPolls extends DefaultPollingConsumerPollStrategy implements ExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(MailboxPolls.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final ImapServer server;
    private final Clock clock;
    private volatile State state;

    /** Held from the begin of a look to its end: what is moved meanwhile, the reader would miss or take for another. */
    private final ReentrantLock folder = new ReentrantLock();

    /**
     * @param trouble empty when all is well
     * @param next before which nobody looks again
     */
    private record State(Instant lastRead, String trouble, int failures, Instant next) {}

    MailboxPolls(ImapServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
        this.state = new State(clock.instant(), "", 0, Instant.EPOCH);
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        if (clock.instant().isBefore(state.next())) {
            return false;
        }
        try (OpenMailbox mailbox = OpenMailbox.of(server)) {
            if (mailbox.messages() < 0) {
                return false;
            }
            folder.lock();
            return true;
        } catch (MessagingException e) {
            failed(e);
            return false;
        }
    }

    @Override
    public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
        leave();
        // An exception on the way was told of, not thrown.
        if (!clock.instant().isBefore(state.next())) {
            if (state.failures() > 0) {
                LOG.info("the mailbox is read again");
            }
            state = new State(clock.instant(), "", 0, Instant.EPOCH);
        }
    }

    @Override
    public boolean rollback(Consumer consumer, Endpoint endpoint, int retryCounter, Exception cause) {
        leave();
        failed(cause);
        return false;
    }

    private void leave() {
        if (folder.isHeldByCurrentThread()) {
            folder.unlock();
        }
    }

    /** Runs {@code work} in the folder, unless it is being read just now: then there is another time for it. */
    void whileNobodyReads(Runnable work) {
        if (folder.tryLock()) {
            try {
                work.run();
            } finally {
                folder.unlock();
            }
        }
    }

    /** Nobody talks to the server again before the wait is over. */
    void failed(Throwable failure) {
        String words = MailboxTrouble.words(failure);
        int failures = state.failures() + 1;
        Duration grown = server.imap().poll().multipliedBy(1L << Math.min(failures - 1, 10));
        Duration wait = grown.compareTo(LONGEST_WAIT) < 0 ? grown : LONGEST_WAIT;
        LOG.warn("the mailbox {} cannot be read: {}. Next look in {} s", server.imap(), words, wait.toSeconds());
        LOG.debug("the mailbox", failure);
        state = new State(state.lastRead(), words, failures, clock.instant().plus(wait));
    }

    /** Whether it was read not long ago. */
    boolean areRecent() {
        Duration allowed = server.imap().poll().multipliedBy(3).plus(Duration.ofMinutes(5));
        return Duration.between(state.lastRead(), clock.instant()).compareTo(allowed) < 0;
    }

    boolean areInTrouble() {
        return state.failures() > 0;
    }

    /** For whoever watches the service. */
    String words() {
        State now = state;
        String when = "last read at " + now.lastRead().truncatedTo(ChronoUnit.SECONDS);
        return now.trouble().isEmpty() ? when : when + ", since then: " + now.trouble();
    }

    @Override
    public void handleException(Throwable exception) {
        failed(exception);
    }

    @Override
    public void handleException(@Nullable String message, Throwable exception) {
        failed(exception);
    }

    @Override
    public void handleException(@Nullable String message, @Nullable Exchange exchange, Throwable exception) {
        failed(exception);
    }
}
