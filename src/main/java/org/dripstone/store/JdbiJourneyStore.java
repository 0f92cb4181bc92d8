package org.dripstone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dripstone.domain.Answer;
import org.dripstone.domain.Side;
import org.dripstone.domain.Stage;
import org.dripstone.partnership.Journey;
import org.dripstone.partnership.Journey.Asking;
import org.dripstone.partnership.Journey.Dispute;
import org.dripstone.partnership.Journey.Word;
import org.dripstone.partnership.JourneyStore;
import org.dripstone.partnership.PartnershipStore.Standing;
import org.jspecify.annotations.Nullable;

/** Journeys in SQL. */
public final class JdbiJourneyStore implements JourneyStore {
    private final Database database;

    public JdbiJourneyStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Journey> lock(long partnership) {
        return database.with(h -> h.createQuery("select * from partnership where id = :id for update")
                .bind("id", partnership)
                .map((rs, ctx) -> journey(rs))
                .findOne());
    }

    @Override
    public Optional<Journey> find(long partnership) {
        return database.with(h -> h.createQuery("select * from partnership where id = :id")
                .bind("id", partnership)
                .map((rs, ctx) -> journey(rs))
                .findOne());
    }

    private static Journey journey(ResultSet rs) throws SQLException {
        return new Journey(
                rs.getLong("id"),
                Stage.valueOf(rs.getString("stage")),
                Times.fromSql(rs, "stage_since"),
                stage(rs, "known_to"),
                stage(rs, "stage_before"),
                new Word(stage(rs, "seeker_said"), Times.ifSet(rs, "seeker_not_yet_at")),
                new Word(stage(rs, "provider_said"), Times.ifSet(rs, "provider_not_yet_at")),
                dispute(rs),
                help(rs),
                side(rs, "woken_by"),
                Times.ifSet(rs, "last_sign_at"),
                Times.ifSet(rs, "resume_at"),
                side(rs, "declined_by"),
                rs.getString("reason"),
                flags(rs.getString("flags")));
    }

    private static Optional<Dispute> dispute(ResultSet rs) throws SQLException {
        Optional<Stage> about = stage(rs, "disputed");
        Optional<Side> denies = side(rs, "disputed_by");
        Optional<Instant> since = Times.ifSet(rs, "disputed_since");
        return about.flatMap(a -> denies.flatMap(d -> since.map(s -> new Dispute(a, d, s))));
    }

    private static Optional<Asking> help(ResultSet rs) throws SQLException {
        Optional<Instant> since = Times.ifSet(rs, "help_since");
        return side(rs, "help_by").flatMap(side -> since.map(at -> new Asking(side, at)));
    }

    private static Optional<Stage> stage(ResultSet rs, String column) throws SQLException {
        return Optional.of(rs.getString(column)).filter(name -> !name.isEmpty()).map(Stage::valueOf);
    }

    private static Optional<Side> side(ResultSet rs, String column) throws SQLException {
        return Optional.of(rs.getString(column))
                .filter(name -> !name.isEmpty())
                .map(name -> Side.valueOf(name.toUpperCase(Locale.ROOT)));
    }

    private static List<String> flags(String joined) {
        return Arrays.stream(joined.split("; ", -1))
                .filter(flag -> !flag.isBlank())
                .toList();
    }

    @Override
    public void keep(Journey journey) {
        database.with(h -> h.createUpdate("""
                        update partnership set confirmed = :confirmed, known_to = :known, stage_before = :before,
                            seeker_said = :seekerSaid, provider_said = :providerSaid,
                            seeker_not_yet_at = :seekerNotYet, provider_not_yet_at = :providerNotYet,
                            disputed = :disputed, disputed_by = :disputedBy, disputed_since = :disputedSince,
                            help_by = :helpBy, help_since = :helpSince, woken_by = :wokenBy,
                            declined_by = :declinedBy, reason = :reason, last_sign_at = :lastSign,
                            resume_at = :resumeAt, flags = :flags
                        where id = :id""")
                .bind("id", journey.partnership())
                .bind("confirmed", journey.standing() == Standing.CONFIRMED)
                .bind("known", name(journey.knownTo()))
                .bind("before", name(journey.before()))
                .bind("seekerSaid", name(journey.seeker().said()))
                .bind("providerSaid", name(journey.provider().said()))
                .bind("seekerNotYet", moment(journey.seeker().notYet()))
                .bind("providerNotYet", moment(journey.provider().notYet()))
                .bind("disputed", name(journey.dispute().map(Dispute::about)))
                .bind("disputedBy", code(journey.dispute().map(Dispute::denies)))
                .bind("disputedSince", moment(journey.dispute().map(Dispute::since)))
                .bind("helpBy", code(journey.help().map(Asking::side)))
                .bind("helpSince", moment(journey.help().map(Asking::since)))
                .bind("wokenBy", code(journey.wokenBy()))
                .bind("declinedBy", code(journey.declinedBy()))
                .bind("reason", journey.reason())
                .bind("lastSign", moment(journey.lastSign()))
                .bind("resumeAt", moment(journey.resumeAt()))
                .bind("flags", String.join("; ", journey.flags()))
                .execute());
    }

    private static String name(Optional<Stage> stage) {
        return stage.map(Stage::name).orElse("");
    }

    private static String code(Optional<Side> side) {
        return side.map(Side::code).orElse("");
    }

    private static @Nullable OffsetDateTime moment(Optional<Instant> at) {
        return at.map(Times::toSql).orElse(null);
    }

    @Override
    public void keep(long partnership, Statement statement) {
        database.with(h -> h.createUpdate("""
                        insert into statement (partnership_id, side, answer, said_at, evidence, words, outcome, why)
                        values (:partnership, :side, :answer, :at, :evidence, :words, :outcome, :why)""")
                .bind("partnership", partnership)
                .bind("side", statement.side().code())
                .bind("answer", answer(statement.answer()))
                .bind("at", Times.toSql(statement.at()))
                .bind("evidence", statement.evidence())
                .bind("words", statement.words())
                .bind("outcome", statement.came().code())
                .bind("why", statement.came().why())
                .execute());
    }

    private static String answer(Optional<Answer> answer) {
        return answer.map(Answer::code).orElse("");
    }

    @Override
    public List<Said> said(long partnership) {
        return database.with(h -> h.createQuery("""
                        select side, answer, said_at from statement where partnership_id = :partnership
                        order by said_at, id""")
                .bind("partnership", partnership)
                .map((rs, ctx) -> new Said(
                        side(rs, "side").orElse(Side.SEEKER),
                        Answer.of(rs.getString("answer")),
                        Times.fromSql(rs, "said_at")))
                .list());
    }

    @Override
    public boolean isKept(long partnership, Side side, Optional<Answer> answer, String evidence) {
        return database.with(h -> h.createQuery("""
                        select count(*) from statement where partnership_id = :partnership and side = :side
                          and answer = :answer and evidence = :evidence""")
                        .bind("partnership", partnership)
                        .bind("side", side.code())
                        .bind("answer", answer(answer))
                        .bind("evidence", evidence)
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    @Override
    public Optional<Instant> lastAsked(long partnership, Side side) {
        return database.with(h -> h.createQuery("""
                        select m.queued_at from message m join message_partnership x on x.message_id = m.id
                        where x.partnership_id = :partnership and x.side = :side
                        order by m.queued_at desc fetch first 1 rows only""")
                .bind("partnership", partnership)
                .bind("side", side.code())
                .map((rs, ctx) -> Times.fromSql(rs, "queued_at"))
                .findOne());
    }

    @Override
    public Optional<Long> mergedInto(long partnership) {
        Optional<Long> interest =
                one("select interest_id from partnership where id = :id and stage = 'MERGED'", partnership);
        // Where several became one, each hangs on the one before it.
        for (Optional<Long> next = interest; next.isPresent(); ) {
            interest = next;
            next = one("select merged_into from interest where id = :id and status = 'MERGED'", next.get());
        }
        return interest.flatMap(last -> one("select id from partnership where interest_id = :id", last))
                .filter(last -> last != partnership);
    }

    private Optional<Long> one(String sql, long id) {
        return database.with(
                h -> h.createQuery(sql).bind("id", id).mapTo(Long.class).findOne());
    }

    @Override
    public void toPlan(long partnership) {
        database.with(h -> h.createUpdate("update partnership set to_plan = true where id = :id")
                .bind("id", partnership)
                .execute());
    }
}
