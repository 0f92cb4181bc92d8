package org.dripstone.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dripstone.domain.Stage;

/** Where everything stands, in numbers. */
public final class StatusQueries {
    private final Database database;

    public StatusQueries(Database database) {
        this.database = database;
    }

    /** Partnerships by stage, in the order of the stages; stages without any are left out. */
    public Map<Stage, Integer> funnel() {
        Map<String, Integer> counted = counts("select stage, count(*) from partnership group by stage");
        Map<Stage, Integer> funnel = new LinkedHashMap<>();
        for (Stage stage : Stage.values()) {
            if (counted.containsKey(stage.name())) {
                funnel.put(stage, counted.get(stage.name()));
            }
        }
        return funnel;
    }

    /** Mails that came in and were understood, by what they are, such as ANSWER or BOUNCE. */
    public Map<String, Integer> mailClasses() {
        return counts(
                "select mail_class, count(*) from received_mail where mail_class <> '' group by mail_class order by 1");
    }

    /** Partnerships at no further than their stage because somebody must not or cannot be written to. */
    public int onHold() {
        return number("select count(*) from partnership where flags like 'on-hold%' and stage <> 'MERGED'");
    }

    /** Follow-ups to participants that fall due until then. */
    public int dueUntil(Instant until) {
        return database.with(h -> h.createQuery(
                        "select count(*) from follow_up where status = 'OWED' and person_id is not null and due_at <= :until")
                .bind("until", Times.toSql(until))
                .mapTo(Integer.class)
                .one());
    }

    /** Partnerships that have not moved for longer than planned. */
    public int stalled() {
        return flagged("stalled");
    }

    /** Partnerships whose two sides contradict each other. */
    public int contradicted() {
        return flagged("contradiction");
    }

    private int flagged(String kind) {
        return number("select count(*) from partnership where (flags like '" + kind + ":%' or flags like '%; " + kind
                + ":%') and stage not in ('MERGED', 'WITHDRAWN', 'DECLINED')");
    }

    /** Pauses by hand that nobody ended. */
    public int holds(Instant now) {
        return database.with(h -> h.createQuery(
                        "select count(*) from hold where released_at is null and (until_at is null or until_at > :now)")
                .bind("now", Times.toSql(now))
                .mapTo(Integer.class)
                .one());
    }

    public int people() {
        return number("select count(*) from person p where merged_into is null and exists"
                + " (select 1 from person_source s where s.person_id = p.id and s.role <> 'REFUSAL')");
    }

    /** People by how they took part; who did both counts in both. */
    public Map<String, Integer> modes() {
        return counts("select s.mode, count(distinct s.person_id) from person_source s where s.mode <> ''"
                + " group by s.mode order by s.mode desc");
    }

    public int solutions() {
        return number("select count(*) from solution");
    }

    /** Feeds by how far they have come. */
    public Map<String, Integer> feeds() {
        return counts("select status, count(*) from feed group by status order by status");
    }

    /** Rows by what came of them. */
    public Map<String, Integer> rows() {
        return counts("select outcome, count(*) from feed_row group by outcome order by outcome");
    }

    /** Letters by how far they have come. */
    public Map<String, Integer> letters() {
        return counts("select status, count(*) from message group by status order by status");
    }

    /** Letters by language. */
    public Map<String, Integer> letterLanguages() {
        return counts("select language, count(*) from message group by language order by language");
    }

    /** Mails that arrived, by how far they have come. */
    public Map<String, Integer> mails() {
        return counts("select status, count(*) from received_mail group by status order by status");
    }

    /** Messages that the mail server does not let us move into their folders. */
    public int mailsNotMoved() {
        return number("select count(*) from mail_copy where moved_at is null and trouble <> ''");
    }

    /** Questions that wait for a person. */
    public int openQuestions() {
        return number("select count(*) from feed_row r join feed f on f.id = r.feed_id"
                        + " where r.outcome = 'REVIEW' and f.matched and f.mapping <> 'OPEN'")
                + number("select count(*) from feed where mapping = 'OPEN' and matched")
                + number("select count(*) from review where status = 'OPEN'")
                + number("select count(*) " + SuggestionReview.STANDING)
                + mails().getOrDefault("WAITING", 0);
    }

    /** Whether everything that came in was matched, introduced and sent, and every receipt is written. */
    public boolean isSettled() {
        return number("select count(*) from feed where status = 'READING' or written_version < receipt_version"
                                + " or (status in ('TAKEN_IN', 'FAILED') and not matched)")
                        + number("select count(*) from interest where status = 'NEW'")
                        + number("select count(*) from received_mail where status = 'RECEIVED' or receipt_due")
                        + number("select count(*) from message where status in ('QUEUED', 'SENDING')")
                == 0;
    }

    private Map<String, Integer> counts(String sql) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        database.with(h -> {
            h.createQuery(sql)
                    .map((rs, ctx) -> Map.entry(rs.getString(1), rs.getInt(2)))
                    .forEach(each -> counts.put(each.getKey(), each.getValue()));
            return counts;
        });
        return counts;
    }

    private int number(String sql) {
        return database.with(h -> h.createQuery(sql).mapTo(Integer.class).one());
    }
}
