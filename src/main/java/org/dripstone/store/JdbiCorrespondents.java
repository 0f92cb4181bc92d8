package org.dripstone.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dripstone.consequences.Correspondents;
import org.dripstone.domain.Side;

/** Correspondents in SQL. */
public final class JdbiCorrespondents implements Correspondents {
    /** Two merges in a row are rare; more are a circle, which must not hang anything. */
    private static final int MOST_MERGES = 20;

    private static final Duration WRITTEN_WITHIN = Duration.ofSeconds(30);

    private final Database database;

    public JdbiCorrespondents(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Long> person(String address) {
        List<Long> owners = database.with(h -> h.createQuery("""
                        select a.person_id from person_address a join person p on p.id = a.person_id
                        where a.address = :address and p.merged_into is null""")
                .bind("address", address.toLowerCase(Locale.ROOT))
                .mapTo(Long.class)
                .list());
        return owners.size() == 1 ? Optional.of(owners.get(0)) : Optional.empty();
    }

    @Override
    public long living(long person) {
        long living = person;
        for (int i = 0; i < MOST_MERGES; i++) {
            Optional<Long> next = survivor(living);
            if (next.isEmpty()) {
                return living;
            }
            living = next.get();
        }
        return living;
    }

    private Optional<Long> survivor(long person) {
        return database.with(
                h -> h.createQuery("select merged_into from person where id = :person and merged_into is not null")
                        .bind("person", person)
                        .mapTo(Long.class)
                        .findOne());
    }

    @Override
    public Optional<Side> side(long person, long partnership) {
        return database.with(h -> h.createQuery("""
                        select case when p.seeker_id = :person then 'SEEKER' else 'PROVIDER' end
                        from partnership p join solution s on s.id = p.solution_id
                        where p.id = :partnership and (p.seeker_id = :person or s.provider_id = :person)""")
                .bind("person", person)
                .bind("partnership", partnership)
                .mapTo(String.class)
                .map(Side::valueOf)
                .findOne());
    }

    @Override
    public Optional<WrittenLetter> letter(String messageId) {
        return letter("message_id", messageId);
    }

    @Override
    public Optional<WrittenLetter> letter(long number) {
        return letter("id", number);
    }

    private Optional<WrittenLetter> letter(String column, Object value) {
        return database.with(h -> h.createQuery("""
                        select id, message_id, person_id, to_address from message
                        where <column> = :value and person_id is not null""")
                .define("column", column)
                .bind("value", value)
                .map((rs, ctx) -> new WrittenLetter(
                        rs.getString("message_id"),
                        rs.getLong("person_id"),
                        rs.getString("to_address"),
                        partnerships(rs.getLong("id"))))
                .findOne());
    }

    @Override
    public Optional<ShortNote> shortNote(String messageId) {
        return database.with(h -> h.createQuery("""
                        select step, to_address from message where message_id = :id and person_id is null""")
                .bind("id", messageId)
                .map((rs, ctx) -> new ShortNote(rs.getString("step"), rs.getString("to_address")))
                .findOne());
    }

    /** Its tokens are issued while it is written, a moment before it is queued. */
    @Override
    public Optional<WrittenLetter> letter(long person, long partnership, Instant issued) {
        List<Long> letters = database.with(h -> h.createQuery("""
                        select id from message where person_id = :person and queued_at between :from and :until
                            and (:partnership = 0 or id in
                                (select message_id from message_partnership where partnership_id = :partnership))""")
                .bind("person", person)
                .bind("partnership", partnership)
                .bind("from", Times.toSql(issued.minus(WRITTEN_WITHIN)))
                .bind("until", Times.toSql(issued.plus(WRITTEN_WITHIN)))
                .mapTo(Long.class)
                .list());
        return letters.size() == 1 ? letter(letters.get(0)) : Optional.empty();
    }

    private List<Long> partnerships(long letter) {
        return database.with(h -> h.createQuery(
                        "select partnership_id from message_partnership where message_id = :letter order by partnership_id")
                .bind("letter", letter)
                .mapTo(Long.class)
                .list());
    }

    @Override
    public List<String> addresses(long person) {
        return database.with(
                h -> h.createQuery("select address from person_address where person_id = :person order by address")
                        .bind("person", person)
                        .mapTo(String.class)
                        .list());
    }

    @Override
    public boolean isClosed(String address) {
        return database.with(h -> h.createQuery("select count(*) from suppression where address = :address")
                        .bind("address", address)
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    @Override
    public boolean wroteSince(String step, String address, Instant when) {
        return database.with(h -> h.createQuery("""
                                select count(*) from message
                                where step = :step and to_address = :address and queued_at > :when""")
                        .bind("step", step)
                        .bind("address", address)
                        .bind("when", Times.toSql(when))
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    /** Somebody who wants no mail at all is silenced also where the address had been closed before. */
    @Override
    public void close(String address, String reason, Instant now) {
        database.with(h -> {
            h.createUpdate("delete from suppression where address = :address and reason like 'bounced: %'")
                    .bind("address", address)
                    .execute();
            return h.createUpdate("""
                            insert into suppression (address, reason, since)
                            select cast(:address as varchar), cast(:reason as varchar),
                                cast(:now as timestamp with time zone)
                            where not exists (select 1 from suppression where address = :address)""")
                    .bind("address", address)
                    .bind("reason", reason)
                    .bind("now", Times.toSql(now))
                    .execute();
        });
    }

    @Override
    public int unreached(String address, LocalDate day, LocalDate since) {
        return database.with(h -> {
            h.createUpdate("""
                            insert into unreached (address, day_of)
                            select cast(:address as varchar), cast(:day as date)
                            where not exists (select 1 from unreached where address = :address and day_of = :day)""").bind("address", address).bind("day", day).execute();
            return h.createQuery("select count(*) from unreached where address = :address and day_of > :since")
                    .bind("address", address)
                    .bind("since", since)
                    .mapTo(Integer.class)
                    .one();
        });
    }
}
