package org.dripstone.camel;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dripstone.mailbox.MailStore;
import org.dripstone.mailbox.MailStore.Move;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves messages into the folders that say what came of them. */
public final class MailSorting {
    private static final Logger LOG = LoggerFactory.getLogger(MailSorting.class);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private final MailStore store;
    private final ImapServer server;
    private final MailboxPolls polls;
    private final Clock clock;

    MailSorting(MailStore store, ImapServer server, MailboxPolls polls, Clock clock) {
        this.store = store;
        this.server = server;
        this.polls = polls;
        this.clock = clock;
    }

    /** For the statement that finds what is to be moved: the messages of another mailbox are out of reach. */
    public String mailbox() {
        return server.name();
    }

    /**
     * Moves all in one conversation with the server.
     *
     * @param rows with the ids of places to empty
     */
    public void moveAll(List<Map<String, Object>> rows) {
        if (!rows.isEmpty() && !polls.areInTrouble()) {
            polls.whileNobodyReads(() -> sort(rows));
        }
    }

    private void sort(List<Map<String, Object>> rows) {
        try (OpenMailbox mailbox = OpenMailbox.of(server)) {
            for (Map<String, Object> row : rows) {
                Optional<Move> move = store.move(Long.parseLong(String.valueOf(row.get("ID"))));
                if (move.isPresent()) {
                    move(mailbox, move.get());
                }
            }
        } catch (MessagingException e) {
            polls.failed(e);
        }
    }

    private void move(OpenMailbox mailbox, Move move) throws MessagingException {
        try {
            store.moved(move.copy(), mailbox.move(move), clock.instant());
        } catch (MessagingException e) {
            mailbox.requireOpen(e);
            Duration grown = FIRST_WAIT.multipliedBy(1L << Math.min(move.attempts(), 12));
            Duration wait = grown.compareTo(LONGEST_WAIT) < 0 ? grown : LONGEST_WAIT;
            String trouble = "the server does not let it be moved to "
                    + move.folder().folder() + " (" + MailboxTrouble.firstLine(e) + ")";
            LOG.warn("message {} stays where it is: {}", move.place().uid(), trouble);
            store.notMoved(move.copy(), trouble, clock.instant().plus(wait));
        }
    }
}
