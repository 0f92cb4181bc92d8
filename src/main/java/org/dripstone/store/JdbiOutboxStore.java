package org.dripstone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dripstone.correspondence.Attachment;
import org.dripstone.correspondence.Letter;
import org.dripstone.correspondence.LetterStatus;
import org.dripstone.correspondence.MailAddress;
import org.dripstone.correspondence.OfficeLetters;
import org.dripstone.correspondence.OutboxStore;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.statement.Query;

/** The outbox in SQL. */
public final class JdbiOutboxStore implements OutboxStore {
    /** As the index has it, so that no more is read than is given out. */
    static final String DUE = """
            select id from message where status = 'QUEUED' and due_at <= :now <except>
            order by status, due_at, id fetch first :most rows only""";

    private static final String DUE_ELSEWHERE = DUE.replace("<except>", "and to_domain not in (<domains>)");

    /** Apart from {@link #DUE}: asked to lock some of many, H2 locks them all, and writes each of them anew. */
    static final String LOCKED = """
            select * from message where id in (<ids>) and status = 'QUEUED' and due_at <= :now
            order by due_at, id for update skip locked""";

    private static final String TEXT = "select * from message_text where message_id = :id";

    private static final String ANYBODY = "*";

    private final Database database;

    public JdbiOutboxStore(Database database) {
        this.database = database;
    }

    @Override
    public void queue(QueuedLetter queued, Instant now) {
        if (isKept(queued.messageId()) && !wasStopped(queued.messageId())) {
            return;
        }
        long id = insert(queued, now);
        keepText(id, queued.letter());
        concern(id, queued);
        attach(id, queued.letter().attachments());
    }

    /** An introduction that was stopped because its feed was undone never left: the new one takes its place. */
    private boolean wasStopped(String messageId) {
        Optional<Long> stopped = database.with(h -> h.createQuery("""
                        select id from message where message_id = :messageId and status = 'CANCELLED'
                          and step like 'introduction-%' and failure = :undone""")
                .bind("messageId", messageId)
                .bind("undone", JdbiUndoStore.UNDONE)
                .mapTo(Long.class)
                .findOne());
        stopped.ifPresent(this::forget);
        return stopped.isPresent();
    }

    private void forget(long message) {
        List.of("message_text where message_id", "message_partnership where message_id", "message where id")
                .forEach(which -> database.with(h -> h.createUpdate("delete from " + which + " = :message")
                        .bind("message", message)
                        .execute()));
    }

    private void concern(long message, QueuedLetter queued) {
        for (long partnership : queued.partnerships()) {
            database.with(h -> h.createUpdate("""
                            insert into message_partnership (message_id, partnership_id, side)
                            values (:message, :partnership, :side)""")
                    .bind("message", message)
                    .bind("partnership", partnership)
                    .bind("side", queued.side())
                    .execute());
        }
    }

    /** In a table of its own: whatever becomes of the letter, its text is written once. */
    private void keepText(long message, Letter letter) {
        database.with(h -> h.createUpdate("""
                        insert into message_text (message_id, body_text, body_html, calendar)
                        values (:message, :text, :html, :calendar)""")
                .bind("message", message)
                .bind("text", letter.text())
                .bind("html", letter.html())
                .bind("calendar", letter.calendar())
                .execute());
    }

    private void attach(long message, List<Attachment> files) {
        for (int number = 0; number < files.size(); number++) {
            Attachment file = files.get(number);
            int place = number;
            database.with(h -> h.createUpdate("""
                            insert into message_attachment (message_id, number, file_name, media_type, bytes)
                            values (:message, :number, :name, :type, :bytes)""")
                    .bind("message", message)
                    .bind("number", place)
                    .bind("name", file.name())
                    .bind("type", file.mediaType())
                    .bind("bytes", file.bytes())
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
                        insert into message (message_id, person_id, to_address, step, language, subject, in_reply_to,
                            thread_references, status, due_at, queued_at, to_domain, send_again, beside_name,
                            beside_address, attachments)
                        values (:messageId, nullif(:person, 0), :address, :step, :language, :subject, :inReplyTo,
                            :references, 'QUEUED', :dueAt, :now, :domain, :sendAgain, :besideName,
                            :besideAddress, :files)""")
                .bind("messageId", queued.messageId())
                .bind("person", queued.person() == OfficeLetters.OFFICE ? null : queued.person())
                .bind("address", queued.address())
                .bind("step", queued.step())
                .bind("language", queued.letter().language())
                .bind("subject", queued.letter().subject())
                .bind("files", queued.letter().attachments().size())
                .bind("inReplyTo", queued.inReplyTo())
                .bind("references", String.join(" ", queued.references()))
                .bind("dueAt", Times.toSql(queued.dueAt()))
                .bind("now", Times.toSql(now))
                .bind("domain", MailAddress.domainOf(queued.address()))
                .bind("sendAgain", queued.sendAgain())
                .bind("besideName", queued.beside().map(MailAddress::name).orElse(""))
                .bind("besideAddress", queued.beside().map(MailAddress::address).orElse(""))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public Gate holdGate() {
        return database.with(h -> h.createQuery("select * from outbox_gate where id = 1 for update")
                .map((rs, ctx) -> new Gate(
                        Times.orEpoch(rs, "closed_at"),
                        Times.orEpoch(rs, "closed_until"),
                        rs.getInt("wait_seconds"),
                        rs.getString("reason")))
                .one());
    }

    @Override
    public void setGate(Gate gate) {
        database.with(h -> h.createUpdate("""
                        update outbox_gate set closed_at = :at, closed_until = :until, wait_seconds = :wait,
                            reason = :reason where id = 1""")
                .bind("at", Times.toSql(gate.closedAt()))
                .bind("until", Times.toSql(gate.closedUntil()))
                .bind("wait", gate.waitSeconds())
                .bind("reason", gate.reason())
                .execute());
    }

    @Override
    public Map<String, Integer> claimedSince(Instant when) {
        return database.with(h -> h.createQuery(
                        "select to_domain, count(*) as letters from message where claimed_at > :when group by to_domain")
                .bind("when", Times.toSql(when))
                .setMapKeyColumn("to_domain")
                .setMapValueColumn("letters")
                .collectInto(new GenericType<Map<String, Integer>>() {}));
    }

    @Override
    public List<DueLetter> lockDue(Instant now, int most, Collection<String> exceptDomains) {
        List<Long> ids = most == 0 ? List.of() : dueIds(now, most, exceptDomains);
        return ids.isEmpty()
                ? List.of()
                : database.with(h -> h.createQuery(LOCKED)
                        .bindList("ids", ids)
                        .bind("now", Times.toSql(now))
                        .map((rs, ctx) -> due(rs))
                        .list());
    }

    private List<Long> dueIds(Instant now, int most, Collection<String> exceptDomains) {
        return database.with(h -> {
            Query query = h.createQuery(exceptDomains.isEmpty() ? DUE.replace("<except>", "") : DUE_ELSEWHERE)
                    .bind("now", Times.toSql(now))
                    .bind("most", most);
            return (exceptDomains.isEmpty() ? query : query.bindList("domains", exceptDomains))
                    .mapTo(Long.class)
                    .list();
        });
    }

    /** Few letters have any: the letter itself says how many. */
    private List<Attachment> files(ResultSet letter) throws SQLException {
        long id = letter.getLong("id");
        return letter.getInt("attachments") == 0
                ? List.of()
                : database.with(
                        h -> h.createQuery("select * from message_attachment where message_id = :id order by number")
                                .bind("id", id)
                                .map((rs, ctx) -> new Attachment(
                                        rs.getString("file_name"), rs.getString("media_type"), rs.getBytes("bytes")))
                                .list());
    }

    private DueLetter due(ResultSet rs) throws SQLException {
        return new DueLetter(
                rs.getLong("id"),
                rs.getString("message_id"),
                rs.getLong("person_id"),
                rs.getString("to_address"),
                rs.getString("step"),
                letter(rs),
                rs.getString("in_reply_to"),
                words(rs.getString("thread_references")),
                rs.getInt("attempts"),
                Times.fromSql(rs, "queued_at"),
                Times.orEpoch(rs, "refused_us_at"),
                beside(rs));
    }

    private Letter letter(ResultSet message) throws SQLException {
        long id = message.getLong("id");
        String subject = message.getString("subject");
        String language = message.getString("language");
        List<Attachment> files = files(message);
        return database.with(h -> h.createQuery(TEXT)
                .bind("id", id)
                .map((rs, ctx) -> new Letter(
                        subject,
                        rs.getString("body_text"),
                        rs.getString("body_html"),
                        language,
                        rs.getString("calendar"),
                        files))
                .one());
    }

    private static Optional<MailAddress> beside(ResultSet rs) throws SQLException {
        String address = rs.getString("beside_address");
        return address.isEmpty()
                ? Optional.empty()
                : Optional.of(new MailAddress(rs.getString("beside_name"), address));
    }

    private static List<String> words(String line) {
        return Arrays.stream(line.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @Override
    public void readdress(long id, String address) {
        database.with(
                h -> h.createUpdate("update message set to_address = :address, to_domain = :domain where id = :id")
                        .bind("address", address)
                        .bind("domain", MailAddress.domainOf(address))
                        .bind("id", id)
                        .execute());
    }

    @Override
    public void claim(Collection<Long> ids, String sender, Instant now, boolean copyAsked) {
        database.batch(
                """
                update message set status = 'SENDING', claimed_at = :now, claimed_by = :sender, copy_asked = :copyAsked,
                    attempts = attempts + 1 where id = :id""",
                ids,
                (batch, id) -> batch.bind("id", id)
                        .bind("sender", sender)
                        .bind("copyAsked", copyAsked)
                        .bind("now", Times.toSql(now)));
    }

    @Override
    public boolean mark(long id, LetterStatus status, Instant when, String reason) {
        return marked(id, ANYBODY, status, when, reason) > 0;
    }

    @Override
    public void ended(long id, String sender, LetterStatus status, Instant when, String reason) {
        marked(id, sender, status, when, reason);
    }

    private int marked(long id, String sender, LetterStatus status, Instant when, String reason) {
        return database.with(h -> h.createUpdate("""
                        update message set status = :status, failure = :reason,
                            sent_at = case when :status = 'SENT' then :when else sent_at end,
                            ask_at = case when :status = 'UNKNOWN' then :when else ask_at end
                        where id = :id and status <> 'SENT' and (:sender = '*' or claimed_by = :sender)""")
                .bind("status", status.name())
                .bind("reason", reason)
                .bind("when", Times.toSql(when))
                .bind("id", id)
                .bind("sender", sender)
                .execute());
    }

    @Override
    public void postpone(long id, Instant next, String reason) {
        database.with(h -> h.createUpdate("""
                        update message set status = 'QUEUED', claimed_by = '', due_at = :next, failure = :reason
                        where id = :id and status <> 'SENT'""")
                .bind("next", Times.toSql(next))
                .bind("reason", reason)
                .bind("id", id)
                .execute());
    }

    @Override
    public void returned(long id, String sender, Instant next, int attempts, String reason) {
        database.with(h -> h.createUpdate("""
                        update message set status = 'QUEUED', claimed_by = '', due_at = :next, attempts = :attempts,
                            failure = case when :reason = '' then failure else :reason end
                        where id = :id and status in ('SENDING', 'UNKNOWN') and claimed_by = :sender""")
                .bind("next", Times.toSql(next))
                .bind("attempts", attempts)
                .bind("reason", reason)
                .bind("id", id)
                .bind("sender", sender)
                .execute());
    }

    @Override
    public void refusedUs(long id, Instant when) {
        database.with(h -> h.createUpdate("update message set refused_us_at = :when where id = :id")
                .bind("when", Times.toSql(when))
                .bind("id", id)
                .execute());
    }

    @Override
    public boolean anyLeftSince(Instant when) {
        return database.with(h -> h.createQuery("""
                        select 1 from message where claimed_at > :when and status = 'SENT'
                        order by claimed_at fetch first 1 row only""")
                .bind("when", Times.toSql(when))
                .mapTo(Integer.class)
                .findFirst()
                .isPresent());
    }

    /** What its owner's partnerships owe is worked out anew, for a successor is wanted. */
    @Override
    public void suppress(String address, String reason, Instant when) {
        int closed = database.with(h -> h.createUpdate("""
                        insert into suppression (address, reason, since)
                        select cast(:address as varchar), cast(:reason as varchar), cast(:when as timestamp with time zone)
                        where not exists (select 1 from suppression where address = :address)""")
                .bind("address", address)
                .bind("reason", reason)
                .bind("when", Times.toSql(when))
                .execute());
        if (closed > 0) {
            planAnew(address);
        }
    }

    private void planAnew(String address) {
        database.with(h -> h.createUpdate("""
                        update partnership set to_plan = true
                        where seeker_id in (select person_id from person_address where address = :address)
                            or solution_id in (select s.id from solution s
                                join person_address a on a.person_id = s.provider_id where a.address = :address)""").bind("address", address).execute());
    }

    @Override
    public void keepLease(String sender, Instant until) {
        int kept = database.with(h -> h.createUpdate("update sender_lease set until = :until where sender = :sender")
                .bind("until", Times.toSql(until))
                .bind("sender", sender)
                .execute());
        if (kept == 0) {
            database.with(h -> h.createUpdate("insert into sender_lease (sender, until) values (:sender, :until)")
                    .bind("until", Times.toSql(until))
                    .bind("sender", sender)
                    .execute());
        }
    }

    @Override
    public void endOtherLeases(String sender) {
        database.with(h -> h.createUpdate("delete from sender_lease where sender <> :sender")
                .bind("sender", sender)
                .execute());
    }

    @Override
    public List<Long> interrupted(String sender, Instant now) {
        return database.with(h -> h.createQuery("""
                        select id from message
                        where status = 'SENDING' and claimed_by <> :sender and not exists (
                            select 1 from sender_lease l where l.sender = message.claimed_by and l.until > :now)
                        order by id for update skip locked""")
                .bind("sender", sender)
                .bind("now", Times.toSql(now))
                .mapTo(Long.class)
                .list());
    }
}
