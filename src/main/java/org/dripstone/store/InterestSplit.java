package org.dripstone.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dripstone.identity.SplitStore.Leaving;
import org.dripstone.identity.SplitStore.Merge;
import org.dripstone.identity.SplitStore.Told;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/**
 * Whose an interest is, once one person turns out to be two: whose row expressed it. What both expressed was one interest; of
 * the two partnerships that it had been the other begins where it ended, and what never was two becomes a new interest.
 */
final class InterestSplit {
    private final Database database;
    private final Clock clock;

    InterestSplit(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The rows that express an interest, and whether each of them leaves. */
    private record Expressed(Set<Long> leaving, Set<Long> staying) {
        boolean isByBoth() {
            return !leaving.isEmpty() && !staying.isEmpty();
        }
    }

    void split(Leaving leaving) {
        Set<Long> cameWith = cameWith(leaving);
        for (long each : living(leaving.from())) {
            List<Long> line = line(each);
            split(leaving, line, cameWith);
        }
    }

    /** @param line the interest that stands for itself, and those that became one with it, each hanging on the one before */
    private void split(Leaving leaving, List<Long> line, Set<Long> cameWith) {
        long interest = line.get(0);
        Expressed expressed = expressed(interest, leaving);
        Optional<Long> twin = twin(leaving, line, cameWith, expressed);
        boolean both = twin.isPresent() || expressed.isByBoth();
        boolean goes = goes(leaving, interest, cameWith, expressed, twin);
        if (both) {
            long other = twin.orElseGet(() -> copy(interest));
            part(leaving, new Parted(goes ? interest : other, goes ? other : interest), line, cameWith);
            (goes ? expressed.staying() : expressed.leaving()).forEach(row -> moveRow(row, interest, other));
            twin.ifPresent(part -> revive(part, interest, goes ? leaving.left() : leaving.addresses()));
            leaving.merge().ifPresent(merge -> restoreWords(merge, interest));
        } else if (goes) {
            line.forEach(each -> give(each, leaving.to()));
        }
    }

    private record Parted(long goes, long stays) {}

    /** Makes two lines of one, each with what was its own before. */
    private void part(Leaving leaving, Parted parted, List<Long> line, Set<Long> cameWith) {
        List<Long> going = new ArrayList<>(List.of(parted.goes()));
        List<Long> staying = new ArrayList<>(List.of(parted.stays()));
        line.stream()
                .filter(each -> each != parted.goes() && each != parted.stays())
                .forEach(each -> (cameWith.contains(each) ? going : staying).add(each));
        going.forEach(each -> give(each, leaving.to()));
        hang(going);
        hang(staying);
    }

    private void hang(List<Long> line) {
        update("update interest set merged_into = 0 where id = :id", line.get(0), 0);
        for (int at = 1; at < line.size(); at++) {
            update("update interest set merged_into = :other where id = :id", line.get(at), line.get(at - 1));
        }
    }

    private boolean goes(Leaving leaving, long interest, Set<Long> cameWith, Expressed expressed, Optional<Long> twin) {
        if (cameWith.contains(interest) || twin.filter(cameWith::contains).isPresent()) {
            return cameWith.contains(interest);
        }
        return !expressed.leaving().isEmpty()
                && (expressed.staying().isEmpty() || wereToldOnly(leaving.addresses(), leaving.left(), interest));
    }

    /** The interest of the other side that had to end so that one was left. */
    private static Optional<Long> twin(Leaving leaving, List<Long> line, Set<Long> cameWith, Expressed expressed) {
        Stream<Long> parts = line.stream().skip(1);
        if (leaving.merge().isPresent()) {
            boolean theirs = cameWith.contains(line.get(0));
            return parts.filter(part -> cameWith.contains(part) != theirs).findFirst();
        }
        return expressed.isByBoth() ? parts.findFirst() : Optional.empty();
    }

    private Set<Long> cameWith(Leaving leaving) {
        return leaving.merge()
                .map(merge -> longs(
                        "select moved_id from person_merge_moved where merge_id = :id and what = 'interest'",
                        merge.id()))
                .orElse(Set.of());
    }

    private List<Long> living(long person) {
        return database.with(h -> h.createQuery(
                        "select id from interest where person_id = :person and status <> 'MERGED' order by id")
                .bind("person", person)
                .mapTo(Long.class)
                .list());
    }

    private List<Long> line(long interest) {
        List<Long> line = new ArrayList<>();
        for (Optional<Long> next = Optional.of(interest); next.isPresent(); next = next.flatMap(this::partOf)) {
            line.add(next.get());
        }
        return line;
    }

    private Optional<Long> partOf(long interest) {
        return longs("select id from interest where merged_into = :id and status = 'MERGED'", interest).stream()
                .findFirst();
    }

    private Expressed expressed(long interest, Leaving leaving) {
        Set<Long> staying = longs("select feed_row_id from interest_source where interest_id = :id", interest);
        Set<Long> going = new HashSet<>(staying);
        Set<Long> rows =
                new HashSet<>(leaving.told().stream().map(Told::feedRow).toList());
        going.retainAll(rows);
        staying.removeAll(rows);
        return new Expressed(going, staying);
    }

    /** Whether letters about it went to {@code these} addresses and to none of {@code those}. */
    private boolean wereToldOnly(Set<String> these, Set<String> those, long interest) {
        return wereTold(these, interest) && !wereTold(those, interest);
    }

    private boolean wereTold(Set<String> addresses, long interest) {
        return !addresses.isEmpty()
                && database.with(h -> h.createQuery("""
                                select count(*) from message m join message_partnership x on x.message_id = m.id
                                join partnership k on k.id = x.partnership_id
                                where k.interest_id = :interest and m.status in ('SENT', 'SENDING', 'UNKNOWN')
                                  and x.side = 'seeker' and m.to_address in (<addresses>)""")
                                .bind("interest", interest)
                                .bindList("addresses", List.copyOf(addresses))
                                .mapTo(Integer.class)
                                .one())
                        > 0;
    }

    private void give(long interest, long person) {
        update("update interest set person_id = :other where id = :id", interest, person);
        update("update partnership set seeker_id = :other where interest_id = :id", interest, person);
    }

    private long copy(long interest) {
        return database.with(h -> h.createUpdate("""
                        insert into interest (event, person_id, solution_id, actions, need, language, submitted_at, status,
                            merged_into)
                        select event, person_id, solution_id, actions, need, language, submitted_at, 'NEW', -id
                        from interest where id = :interest""")
                .bind("interest", interest)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    private void moveRow(long row, long from, long to) {
        update("delete from interest_source where feed_row_id = :id and interest_id = :other", row, from);
        database.with(h -> h.createUpdate("""
                        insert into interest_source (interest_id, feed_row_id)
                        select cast(:to as bigint), cast(:row as bigint) where not exists (
                            select 1 from interest_source where interest_id = :to and feed_row_id = :row)""").bind("to", to).bind("row", row).execute());
    }

    private void revive(long part, long kept, Set<String> theirAddresses) {
        @Nullable String status = before(part).orElse(null);
        update("""
                update interest set status = coalesce(cast(:word as varchar),
                    case when exists (select 1 from partnership where interest_id = :id) then 'OPENED' else 'NEW' end)
                where id = :id""", part, 0, status);
        boolean told = wereTold(theirAddresses, kept);
        goOn(part, told);
        if (!told) {
            update("""
                    update message set status = 'QUEUED', failure = '' where status = 'CANCELLED'
                      and failure = 'told in another letter' and id in (
                        select x.message_id from message_partnership x join partnership k on k.id = x.partnership_id
                        where k.interest_id = :id)""", part, 0);
        }
    }

    private Optional<String> before(long part) {
        return database.with(
                h -> h.createQuery("""
                        select status from person_merge_interest where interest_id = :part
                        order by merge_id desc fetch first 1 rows only""").bind("part", part).mapTo(String.class).findOne());
    }

    /** Where it had ended; whoever was introduced as one with the other is introduced. */
    private void goOn(long part, boolean told) {
        String stage = told
                ? "case when m.from_stage in ('INTEREST', 'VALIDATED') then 'INTRODUCED' else m.from_stage end"
                : "m.from_stage";
        update("""
                insert into stage_move (partnership_id, from_stage, to_stage, moved_at, evidence, standing)
                select k.id, 'MERGED', %s, cast(:now as timestamp with time zone),
                    'the seeker turned out to be two people', 'confirmed'
                from partnership k join stage_move m on m.partnership_id = k.id
                where k.interest_id = :id and k.stage = 'MERGED' and m.id = (
                    select max(id) from stage_move where partnership_id = k.id and to_stage = 'MERGED')""".formatted(stage), part, 0);
        // What was sent in that stage was sent: it counts from the day it had counted from.
        update("""
                update partnership set to_plan = true,
                    stage = (select m.to_stage from stage_move m where m.id = (
                        select max(id) from stage_move where partnership_id = partnership.id)),
                    stage_since = coalesce((select max(m.moved_at) from stage_move m
                        where m.partnership_id = partnership.id and m.to_stage = (
                            select b.from_stage from stage_move b where b.id = (select max(id) from stage_move
                                where partnership_id = partnership.id and to_stage = 'MERGED'))
                          and m.from_stage <> 'MERGED'), opened_at)
                where interest_id = :id and stage = 'MERGED'""", part, 0);
        if (told) {
            update("""
                    update partnership set stage_since = :now where interest_id = :id and stage = 'INTRODUCED'
                      and exists (select 1 from stage_move m where m.partnership_id = partnership.id
                          and m.from_stage in ('INTEREST', 'VALIDATED') and m.to_stage = 'MERGED')""", part, 0);
        }
    }

    /** In the words of its own rows again, unless it was said anew since. */
    private void restoreWords(Merge merge, long interest) {
        String unsaid = " from person_merge_interest w where w.merge_id = :other and w.interest_id = interest.id";
        database.with(h -> h.createUpdate("""
                        update interest set (actions, need, language, submitted_at) = (
                            select w.actions, w.need, w.language, w.submitted_at%1$s)
                        where id = :id and exists (select 1%1$s)
                          and exists (select 1 from person_merge_interest o where o.merge_id = :other
                              and o.interest_id <> interest.id and o.need = interest.need
                              and o.actions = interest.actions)""".formatted(unsaid))
                .bind("id", interest)
                .bind("other", merge.id())
                .execute());
    }

    private Set<Long> longs(String sql, long id) {
        return new HashSet<>(database.with(
                h -> h.createQuery(sql).bind("id", id).mapTo(Long.class).list()));
    }

    private void update(String sql, long id, long other) {
        update(sql, id, other, null);
    }

    private void update(String sql, long id, long other, @Nullable String word) {
        database.with(h -> h.createUpdate(sql)
                .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                .bind("id", id)
                .bind("other", other)
                .bind("word", word)
                .bind("now", Times.toSql(clock.instant()))
                .execute());
    }
}
