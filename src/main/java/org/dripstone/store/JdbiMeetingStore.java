package org.dripstone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dripstone.domain.NextStep;
import org.dripstone.domain.Side;
import org.dripstone.meeting.Meeting;
import org.dripstone.meeting.MeetingAnswer;
import org.dripstone.meeting.MeetingStore;
import org.dripstone.meeting.SessionReport;
import org.jdbi.v3.core.statement.Query;

/** Meetings in SQL. */
public final class JdbiMeetingStore implements MeetingStore {
    private static final String BOOKED = "BOOKED";
    private static final String CANCELLED = "CANCELLED";

    private final Database database;

    public JdbiMeetingStore(Database database) {
        this.database = database;
    }

    @Override
    public Meeting add(Wish wish, String uid, Instant now) {
        Instant end = wish.start().plus(wish.length());
        long id = database.with(h -> h.createUpdate("""
                        insert into meeting (partnership_id, uid, sequence, starts_at, ends_at, place, link, status, booked_at)
                        values (:partnership, :uid, 0, :start, :end, :place, :link, :status, :now)""")
                .bind("partnership", wish.partnership())
                .bind("uid", uid)
                .bind("start", Times.toSql(wish.start()))
                .bind("end", Times.toSql(end))
                .bind("place", wish.place())
                .bind("link", wish.link())
                .bind("status", BOOKED)
                .bind("now", Times.toSql(now))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
        return new Meeting(id, wish.partnership(), uid, 0, wish.start(), end, wish.place(), wish.link(), false);
    }

    @Override
    public Optional<Meeting> lock(long id) {
        return meetings("where id = :id for update", query -> query.bind("id", id)).stream()
                .findFirst();
    }

    @Override
    public Optional<Meeting> lock(String uid) {
        return meetings("where uid = :uid for update", query -> query.bind("uid", uid)).stream()
                .findFirst();
    }

    @Override
    public void keep(Meeting meeting) {
        database.with(h -> h.createUpdate("""
                        update meeting set sequence = :sequence, starts_at = :start, ends_at = :end, place = :place,
                            link = :link, status = :status where id = :id""")
                .bind("sequence", meeting.sequence())
                .bind("start", Times.toSql(meeting.start()))
                .bind("end", Times.toSql(meeting.end()))
                .bind("place", meeting.place())
                .bind("link", meeting.link())
                .bind("status", meeting.cancelled() ? CANCELLED : BOOKED)
                .bind("id", meeting.id())
                .execute());
    }

    @Override
    public List<Meeting> of(long partnership) {
        return meetings(
                "where partnership_id = :partnership order by starts_at, id",
                query -> query.bind("partnership", partnership));
    }

    private List<Meeting> meetings(String which, UnaryOperator<Query> binding) {
        return database.with(h -> binding.apply(h.createQuery("select * from meeting " + which))
                .map((rs, ctx) -> meeting(rs))
                .list());
    }

    private static Meeting meeting(ResultSet rs) throws SQLException {
        return new Meeting(
                rs.getLong("id"),
                rs.getLong("partnership_id"),
                rs.getString("uid"),
                rs.getInt("sequence"),
                Times.fromSql(rs, "starts_at"),
                Times.fromSql(rs, "ends_at"),
                rs.getString("place"),
                rs.getString("link"),
                rs.getString("status").equals(CANCELLED));
    }

    @Override
    public boolean keep(long meeting, MeetingAnswer answer) {
        return !isKept(meeting, answer)
                && database.with(h -> h.createUpdate("""
                        insert into meeting_answer (meeting_id, side, sequence, partstat, words, said_at, evidence)
                        values (:meeting, :side, :sequence, :partstat, :words, :at, :evidence)""")
                                .bind("meeting", meeting)
                                .bind("side", answer.side().code())
                                .bind("sequence", answer.sequence())
                                .bind("partstat", answer.partstat())
                                .bind("words", answer.words())
                                .bind("at", Times.toSql(answer.at()))
                                .bind("evidence", answer.evidence())
                                .execute())
                        > 0;
    }

    @Override
    public void keep(long meeting, SessionReport report) {
        database.with(h -> h.createUpdate("delete from meeting_report where meeting_id = :meeting and side = :side")
                .bind("meeting", meeting)
                .bind("side", report.side().code())
                .execute());
        database.with(h -> h.createUpdate("""
                        insert into meeting_report (meeting_id, side, useful, next_steps, said_at, evidence)
                        values (:meeting, :side, :useful, :next, :at, :evidence)""")
                .bind("meeting", meeting)
                .bind("side", report.side().code())
                .bind("useful", report.useful().orElse(0))
                .bind("next", report.next().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")))
                .bind("at", Times.toSql(report.at()))
                .bind("evidence", report.evidence())
                .execute());
    }

    @Override
    public List<SessionReport> reports(long meeting) {
        return database.with(h -> h.createQuery(
                        "select * from meeting_report where meeting_id = :meeting order by said_at, id")
                .bind("meeting", meeting)
                .map((rs, ctx) -> new SessionReport(
                        Side.valueOf(rs.getString("side").toUpperCase(Locale.ROOT)),
                        Optional.of(rs.getInt("useful")).filter(figure -> figure > 0),
                        Stream.of(rs.getString("next_steps").split(" ", -1))
                                .filter(name -> !name.isEmpty())
                                .map(NextStep::valueOf)
                                .collect(Collectors.toSet()),
                        Times.fromSql(rs, "said_at"),
                        rs.getString("evidence")))
                .list());
    }

    private boolean isKept(long meeting, MeetingAnswer answer) {
        return answers(meeting).stream()
                .anyMatch(
                        kept -> kept.side() == answer.side() && kept.evidence().equals(answer.evidence()));
    }

    @Override
    public List<MeetingAnswer> answers(long meeting) {
        return database.with(h -> h.createQuery("select * from meeting_answer where meeting_id = :meeting order by id")
                .bind("meeting", meeting)
                .map((rs, ctx) -> new MeetingAnswer(
                        Side.valueOf(rs.getString("side").toUpperCase(Locale.ROOT)),
                        rs.getInt("sequence"),
                        rs.getString("partstat"),
                        rs.getString("words"),
                        Times.fromSql(rs, "said_at"),
                        rs.getString("evidence")))
                .list());
    }
}
