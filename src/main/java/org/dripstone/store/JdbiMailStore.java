package org.dripstone.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dripstone.consequences.RepliesForwarded;
import org.dripstone.domain.Answer;
import org.dripstone.mailbox.FeedReceipts;
import org.dripstone.mailbox.KeptMail;
import org.dripstone.mailbox.MailFolder;
import org.dripstone.mailbox.MailOutcome;
import org.dripstone.mailbox.MailPlace;
import org.dripstone.mailbox.MailStatus;
import org.dripstone.mailbox.MailStore;
import org.dripstone.mailbox.RawMail;
import org.dripstone.mailbox.Told;

/** Received mail in SQL. */
public final class JdbiMailStore implements MailStore {
    private static final int PIECE = 256 << 10;

    private final Database database;

    public JdbiMailStore(Database database) {
        this.database = database;
    }

    @Override
    public Set<Long> keptUids(String mailbox, long uidvalidity) {
        return new HashSet<>(database.with(h -> h.createQuery("""
                        select uid from mail_copy where mailbox = :mailbox and uidvalidity = :uidvalidity
                        and moved_at is null""")
                .bind("mailbox", mailbox)
                .bind("uidvalidity", uidvalidity)
                .mapTo(Long.class)
                .list()));
    }

    @Override
    public void keep(RawMail mail, MailPlace place, Instant now) {
        long id = database.with(h -> h.createQuery(
                                "select id from received_mail where message_id = :id and content_hash = :hash")
                        .bind("id", mail.messageId())
                        .bind("hash", mail.contentHash())
                        .mapTo(Long.class)
                        .findOne())
                .orElseGet(() -> insert(mail, now));
        addPlace(id, place, now);
    }

    private long insert(RawMail mail, Instant now) {
        long id = insert(mail.messageId(), mail.contentHash(), mail.size(), mail.cut(), now);
        try (InputStream in = Files.newInputStream(mail.file())) {
            int number = 0;
            byte[] piece = in.readNBytes(PIECE);
            while (piece.length > 0) {
                insertPiece(id, number++, piece);
                piece = in.readNBytes(PIECE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return id;
    }

    private long insert(String messageId, String hash, long size, boolean cut, Instant now) {
        return database.with(h -> h.createUpdate("""
                        insert into received_mail (message_id, content_hash, size_bytes, cut, received_at, status,
                            next_try_at)
                        values (:messageId, :hash, :size, :cut, :now, 'RECEIVED', :now)""")
                .bind("messageId", messageId)
                .bind("hash", hash)
                .bind("size", size)
                .bind("cut", cut)
                .bind("now", Times.toSql(now))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    private void insertPiece(long mail, int number, byte[] bytes) {
        database.with(h -> h.createUpdate(
                        "insert into received_mail_piece (mail_id, number, bytes) values (:mail, :number, :bytes)")
                .bind("mail", mail)
                .bind("number", number)
                .bind("bytes", bytes)
                .execute());
    }

    private void addPlace(long mail, MailPlace place, Instant now) {
        if (isThere(place)) {
            return;
        }
        database.with(h -> h.createUpdate("""
                        insert into mail_copy (mail_id, mailbox, uidvalidity, uid, next_try_at)
                        values (:mail, :mailbox, :uidvalidity, :uid, :now)""")
                .bind("mail", mail)
                .bind("mailbox", place.mailbox())
                .bind("uidvalidity", place.uidvalidity())
                .bind("uid", place.uid())
                .bind("now", Times.toSql(now))
                .execute());
    }

    private boolean isThere(MailPlace place) {
        return database.with(h -> h.createQuery("""
                        select count(*) from mail_copy
                        where mailbox = :mailbox and uidvalidity = :uidvalidity and uid = :uid""")
                        .bind("mailbox", place.mailbox())
                        .bind("uidvalidity", place.uidvalidity())
                        .bind("uid", place.uid())
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    @Override
    public void keepUnreadable(MailPlace place, String reason, Instant now) {
        if (isThere(place)) {
            return;
        }
        // Nothing of it is known by which it could be told again, but where it lies.
        String hash = place.uidvalidity() + "." + place.uid();
        long id = insert("", hash, 0, true, now);
        addPlace(id, place, now);
        settle(id, new MailOutcome(MailStatus.PARKED, MailFolder.ATTENTION, "", "set aside", reason), now);
    }

    @Override
    public Optional<KeptMail> begin(long mail, Instant now) {
        Optional<KeptMail> begun = database.with(h -> h.createQuery("""
                        select * from received_mail where id = :mail and status = 'RECEIVED' and next_try_at <= :now
                        for update skip locked""")
                .bind("mail", mail)
                .bind("now", Times.toSql(now))
                .map((rs, ctx) -> new KeptMail(
                        rs.getLong("id"),
                        rs.getString("message_id"),
                        rs.getLong("size_bytes"),
                        rs.getBoolean("cut"),
                        rs.getInt("attempts") + 1,
                        rs.getBoolean("admitted"),
                        told(rs),
                        Times.fromSql(rs, "received_at")))
                .findOne());
        begun.ifPresent(kept ->
                database.with(h -> h.createUpdate("update received_mail set attempts = attempts + 1 where id = :mail")
                        .bind("mail", kept.id())
                        .execute()));
        return begun;
    }

    @Override
    public boolean hold(long mail) {
        return database.with(
                h -> h.createQuery("select id from received_mail where id = :mail and status = 'RECEIVED' for update")
                        .bind("mail", mail)
                        .mapTo(Long.class)
                        .findOne()
                        .isPresent());
    }

    private static Told told(ResultSet rs) throws SQLException {
        Optional<Long> about = Optional.of(rs.getLong("told_about")).filter(id -> id > 0);
        return new Told(Answer.of(rs.getString("told_answer")), about);
    }

    @Override
    public void writeTo(long mail, OutputStream out) {
        List<Integer> pieces = database.with(
                h -> h.createQuery("select number from received_mail_piece where mail_id = :mail order by number")
                        .bind("mail", mail)
                        .mapTo(Integer.class)
                        .list());
        try {
            for (int number : pieces) {
                out.write(piece(mail, number));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] piece(long mail, int number) {
        return database.with(
                h -> h.createQuery("select bytes from received_mail_piece where mail_id = :mail and number = :number")
                        .bind("mail", mail)
                        .bind("number", number)
                        .mapTo(byte[].class)
                        .one());
    }

    @Override
    public void describe(long mail, String sender, String subject, String language) {
        database.with(h -> h.createUpdate("""
                        update received_mail set sender = :sender, subject = :subject, language = :language
                        where id = :mail""")
                .bind("sender", WithoutNul.of(sender))
                .bind("subject", WithoutNul.of(subject))
                .bind("language", language)
                .bind("mail", mail)
                .execute());
    }

    @Override
    public void settle(long mail, MailOutcome came, Instant now) {
        database.with(h -> h.createUpdate("""
                        update received_mail set status = :status, folder = :folder, mail_class = :class,
                            outcome = :outcome, reason = :reason, understood_at = :now where id = :mail""")
                .bind("status", came.status().name())
                .bind("folder", came.folder().name())
                .bind("class", came.mailClass())
                .bind("outcome", WithoutNul.of(came.outcome()))
                .bind("reason", WithoutNul.of(came.reason()))
                .bind("now", Times.toSql(now))
                .bind("mail", mail)
                .execute());
    }

    @Override
    public String came(long mail) {
        return database.with(h -> h.createQuery("select outcome, reason from received_mail where id = :mail")
                .bind("mail", mail)
                .map((rs, ctx) -> rs.getString("outcome") + ": " + rs.getString("reason"))
                .one());
    }

    @Override
    public void forwarded(long mail, String messageId) {
        database.with(h -> h.createUpdate("update received_mail set forwarded_as = :id where id = :mail")
                .bind("id", messageId)
                .bind("mail", mail)
                .execute());
    }

    @Override
    public int forwardedSince(String sender, Instant when) {
        return database.with(h -> h.createQuery("""
                                select count(*) from message
                                join received_mail on received_mail.forwarded_as = message.message_id
                                where message.step = :step and message.queued_at > :when
                                and lower(received_mail.sender) = :sender""")
                .bind("step", RepliesForwarded.STEP)
                .bind("when", Times.toSql(when))
                .bind("sender", sender.toLowerCase(Locale.ROOT))
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public String forwardedFrom(String messageId) {
        return database.with(h -> h.createQuery("select sender from received_mail where forwarded_as = :id")
                        .bind("id", messageId)
                        .mapTo(String.class)
                        .findFirst())
                .orElse("");
    }

    @Override
    public boolean isOurs(String messageId) {
        return database.with(h -> h.createQuery("select count(*) from message where message_id = :id")
                        .bind("id", messageId)
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    @Override
    public void tryLater(long mail, Instant next, String reason) {
        database.with(h -> h.createUpdate("""
                        update received_mail set next_try_at = :next, reason = :reason
                        where id = :mail and status = 'RECEIVED'""")
                .bind("next", Times.toSql(next))
                .bind("reason", WithoutNul.of(reason))
                .bind("mail", mail)
                .execute());
    }

    @Override
    public void brought(long mail, List<Long> feeds, boolean receiptDue) {
        for (long feed : new HashSet<>(feeds)) {
            database.with(h -> h.createUpdate("insert into mail_feed (mail_id, feed_id) values (:mail, :feed)")
                    .bind("mail", mail)
                    .bind("feed", feed)
                    .execute());
        }
        setReceiptDue(mail, receiptDue);
    }

    private void setReceiptDue(long mail, boolean due) {
        database.with(h -> h.createUpdate("update received_mail set receipt_due = :due where id = :mail")
                .bind("due", due)
                .bind("mail", mail)
                .execute());
    }

    @Override
    public List<Long> owedReceipts(long mail) {
        return database.with(
                h -> h.createQuery("""
                        select x.feed_id from mail_feed x join received_mail m on m.id = x.mail_id
                        where m.id = :mail and m.receipt_due order by x.feed_id""").bind("mail", mail).mapTo(Long.class).list());
    }

    @Override
    public void receiptsQueued(long mail) {
        setReceiptDue(mail, false);
    }

    @Override
    public Optional<Move> move(long copy) {
        return database.with(h -> h.createQuery("""
                        select c.*, m.message_id, m.folder from mail_copy c join received_mail m on m.id = c.mail_id
                        where c.id = :copy and c.moved_at is null and m.folder <> ''""")
                .bind("copy", copy)
                .map((rs, ctx) -> new Move(
                        rs.getLong("id"),
                        new MailPlace(rs.getString("mailbox"), rs.getLong("uidvalidity"), rs.getLong("uid")),
                        rs.getString("message_id"),
                        MailFolder.valueOf(rs.getString("folder")),
                        rs.getInt("attempts")))
                .findOne());
    }

    @Override
    public void moved(long copy, String how, Instant now) {
        database.with(h -> h.createUpdate("update mail_copy set moved_at = :now, trouble = :how where id = :copy")
                .bind("now", Times.toSql(now))
                .bind("how", how)
                .bind("copy", copy)
                .execute());
    }

    @Override
    public void notMoved(long copy, String trouble, Instant next) {
        database.with(h -> h.createUpdate("""
                        update mail_copy set trouble = :trouble, next_try_at = :next, attempts = attempts + 1
                        where id = :copy""")
                .bind("trouble", WithoutNul.of(trouble))
                .bind("next", Times.toSql(next))
                .bind("copy", copy)
                .execute());
    }

    @Override
    public FeedReceipts.Question question(long mail) {
        return database.with(h -> h.createQuery("select * from received_mail where id = :mail")
                .bind("mail", mail)
                .map((rs, ctx) -> new FeedReceipts.Question(
                        rs.getString("sender"),
                        rs.getString("subject"),
                        rs.getString("message_id"),
                        rs.getString("language")))
                .one());
    }
}
