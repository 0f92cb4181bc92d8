package org.dripstone.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dripstone.correspondence.Letter;
import org.dripstone.correspondence.LetterStatus;
import org.dripstone.correspondence.OfficeLetters;
import org.dripstone.correspondence.OutboxStore;

/** The outbox in SQL. */
public final class JdbiOutboxStore implements OutboxStore {
    private final Database database;

    public JdbiOutboxStore(Database database) {
        this.database = database;
    }

    @Override
    public void queue(QueuedLetter queued, Instant now) {
        if (isKept(queued.messageId())) {
            return;
        }
        long id = insert(queued, now);
        for (long partnership : queued.partnerships()) {
            database.with(h -> h.createUpdate("""
                            insert into message_partnership (message_id, partnership_id, side)
                            values (:message, :partnership, :side)""")
                    .bind("message", id)
                    .bind("partnership", partnership)
                    .bind("side", queued.side())
                    .execute());
        }
    }

    private boolean isKept(String messageId) {
        return database.with(h -> h.createQuery("select count(*) from message where message_id = :messageId")
                        .bind("messageId", messageId)
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    private long insert(QueuedLetter queued, Instant now) {
        return database.with(h -> h.createUpdate("""
                        insert into message (message_id, person_id, to_address, step, language, subject, body_text,
                            body_html, in_reply_to, thread_references, status, due_at, queued_at)
                        values (:messageId, :person, :address, :step, :language, :subject, :text, :html, :inReplyTo,
                            :references, 'QUEUED', :dueAt, :now)""")
                .bind("messageId", queued.messageId())
                .bind("person", queued.person() == OfficeLetters.OFFICE ? null : queued.person())
                .bind("address", queued.address())
                .bind("step", queued.step())
                .bind("language", queued.letter().language())
                .bind("subject", queued.letter().subject())
                .bind("text", queued.letter().text())
                .bind("html", queued.letter().html())
                .bind("inReplyTo", queued.inReplyTo())
                .bind("references", String.join(" ", queued.references()))
                .bind("dueAt", Times.toSql(queued.dueAt()))
                .bind("now", Times.toSql(now))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public Optional<DueLetter> lock(long id, Instant now) {
        return database.with(h -> h.createQuery("""
                        select * from message where id = :id and status = 'QUEUED' and due_at <= :now
                        for update skip locked""")
                .bind("id", id)
                .bind("now", Times.toSql(now))
                .map((rs, ctx) -> new DueLetter(
                        rs.getLong("id"),
                        rs.getString("message_id"),
                        rs.getLong("person_id"),
                        rs.getString("to_address"),
                        new Letter(
                                rs.getString("subject"),
                                rs.getString("body_text"),
                                rs.getString("body_html"),
                                rs.getString("language")),
                        rs.getString("in_reply_to"),
                        words(rs.getString("thread_references")),
                        rs.getInt("attempts"),
                        Times.fromSql(rs, "queued_at")))
                .findOne());
    }

    private static List<String> words(String line) {
        return Arrays.stream(line.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @Override
    public void mark(long id, LetterStatus status, Instant when, String reason) {
        database.with(h -> h.createUpdate("""
                        update message set status = :status, failure = :reason,
                            claimed_at = case when :status = 'SENDING' then :when else claimed_at end,
                            sent_at = case when :status = 'SENT' then :when else sent_at end,
                            attempts = attempts + case when :status = 'SENDING' then 1 else 0 end
                        where id = :id""")
                .bind("status", status.name())
                .bind("reason", reason)
                .bind("when", Times.toSql(when))
                .bind("id", id)
                .execute());
    }

    @Override
    public void postpone(long id, Instant next, String reason) {
        database.with(h -> h.createUpdate(
                        "update message set status = 'QUEUED', due_at = :next, failure = :reason where id = :id")
                .bind("next", Times.toSql(next))
                .bind("reason", reason)
                .bind("id", id)
                .execute());
    }

    @Override
    public List<Long> interrupted() {
        return database.with(h -> h.createQuery("select id from message where status = 'SENDING' order by id")
                .mapTo(Long.class)
                .list());
    }
}
