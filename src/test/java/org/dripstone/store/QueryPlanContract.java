package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dripstone.store.SomeWorkshop.EVENT;
import static org.dripstone.store.SomeWorkshop.NOON;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.dripstone.identity.SoughtKey;
import org.jdbi.v3.core.statement.Query;
import org.junit.jupiter.api.Test;

/** However much has come in over the years, the statements that run all the time read only what they need. */
abstract class QueryPlanContract extends StoreContract {
    private static final int FEW = 2_000;
    private static final int MANY = 200_000;

    QueryPlanContract(Server server) {
        super(server);
    }

    @Test
    void readsOnlyWhatItNeedsHoweverManyPeopleThereAre() {
        long first = workshop.feed("first.csv");
        long few = fill(1, FEW, first);
        long many = fill(FEW + 1, MANY, first);
        System.out.printf(
                Locale.ROOT,
                "%s: candidates and earlier rows of 500 rows among %,d people cost %.1f times what they cost among %,d%n",
                getClass().getSimpleName(),
                MANY,
                (double) many / few,
                FEW);
        assertThat(plan(
                        JdbiPeopleStore.CANDIDATES
                                .replace(":keys", "array['key 1', 'key 2']")
                                .replace(":countries", "array['', 'KE']"),
                        "",
                        List.of()))
                .satisfies(this::usesAnIndex);
        assertThat(plan(
                        JdbiPeopleStore.SHARING
                                .replace(":ones", "array['key 1', 'key 2']")
                                .replace(":others", "array['key 3', 'key 4']"),
                        "",
                        List.of()))
                .satisfies(this::usesAnIndex);
        assertThat(plan(JdbiPeopleStore.KNOWN.replace(":people", "array[1, 2]"), "", List.of()))
                .satisfies(this::usesAnIndex);
        assertThat(plan(JdbiPeopleStore.CROWDED.replace(":keys", "array['key 1', 'key 2']"), "", List.of()))
                .satisfies(this::usesAnIndex);
        assertThat(plan(JdbiFeedStore.TOLD, "fingerprints", some("print "))).satisfies(this::usesAnIndex);
        assertThat(plan(JdbiFeedStore.WAITING.replace("<limit>", "500"), "", List.of()))
                .satisfies(this::usesAnIndex);
        assertThat(plan(JdbiOutboxStore.DUE.replace("<except>", ""), "", List.of()))
                .satisfies(this::usesAnIndex);
        assertThat(plan(JdbiOutboxStore.LOCKED, "ids", List.of(1L, 2L))).satisfies(this::usesAnIndex);
    }

    /** {@code -Ddripstone.test.follow-ups=1000000} tries it with a million. */
    @Test
    void looksOnlyAtFollowUpsThatAreDueHoweverManyAreOwed() {
        long host = workshop.person("host@x");
        long partnership = workshop.partnership(workshop.person("a@x"), workshop.solution("S1", host));
        int all = Integer.getInteger("dripstone.test.follow-ups", MANY);
        long few = owed(partnership, host, 1, 10_000);
        long many = owed(partnership, host, 10_001, all);
        System.out.printf(
                Locale.ROOT,
                "%s: who is due among %,d follow-ups of which 1,000 are: %.1f times what it costs among 10,000%n",
                getClass().getSimpleName(),
                all,
                (double) many / few);
        assertThat(plan(RouteSql.statement("follow-ups-due").replace(":?", ":"), "", List.of()))
                .satisfies(this::usesAnIndex);
        assertThat(plan(RouteSql.statement("partnerships-to-plan"), "", List.of()))
                .satisfies(this::usesAnIndex);
    }

    /** The first thousand are due, the others in the years to come. Nanoseconds it takes to find who is due. */
    private long owed(long partnership, long person, int from, int to) {
        insert(
                "follow_up (partnership_id, person_id, side, step, round, occasion, due_at, status) select "
                        + partnership
                        + ", " + person + ", 'seeker', 'contact-check', n, current_timestamp, case when n <= 1000"
                        + " then timestamp with time zone '2031-05-04 11:00:00+00'"
                        + " else timestamp with time zone '2032-05-04 11:00:00+00' end, 'OWED'",
                from,
                to);
        database.with(h -> h.execute("analyze"));
        String due = RouteSql.statement("follow-ups-due").replace(":?", ":");
        return IntStream.range(0, 5)
                .mapToLong(i -> {
                    long start = System.nanoTime();
                    database.with(h -> h.createQuery(due)
                            .bind("now", Times.toSql(NOON))
                            .mapTo(Long.class)
                            .list());
                    return System.nanoTime() - start;
                })
                .min()
                .orElseThrow();
    }

    /** Nanoseconds that the two look-ups of a chunk take, at their best of a few. */
    private long fill(int from, int to, long feed) {
        people(from, to);
        rows(feed, from, to);
        letters(from, to);
        database.with(h -> h.execute("analyze"));
        return IntStream.range(0, 5).mapToLong(i -> lookUp(feed)).min().orElseThrow();
    }

    private long lookUp(long feed) {
        long start = System.nanoTime();
        assertThat(workshop.people.crowded(some("key "), 100)).isEmpty();
        assertThat(workshop.people.candidates(SoughtKey.anywhere(some("key ")))).hasSize(500);
        assertThat(workshop.feeds.told(EVENT, feed, some("print "))).hasSize(500);
        return System.nanoTime() - start;
    }

    private static List<String> some(String name) {
        return IntStream.range(1, 501).mapToObj(i -> name + i).toList();
    }

    private void people(int from, int to) {
        insert("""
                person (id, name, given_name, family_name, title, organisation, country, language, phone, address,
                    consent, created_at)
                select n, 'Ana', '', '', '', '', '', '', '', '', 'GIVEN', current_timestamp""", from, to);
        insert("person_key (blocking_key, person_id) select 'key ' || n, n", from, to);
    }

    private void rows(long feed, int from, int to) {
        insert(
                "feed_row (id, feed_id, number, outcome, fingerprint, cells) select " + feed + " * 10000000 + n, "
                        + feed
                        + ", n, case when mod(n, 1000) = 0 then 'REVIEW' else 'ACCEPTED' end, 'print ' || n, '[]'",
                from,
                to);
        insert("""
                person_source (person_id, feed_row_id, event, role, name, given_name, family_name, title, address,
                    organisation, job_title, country, phone, language, mode, consent, minutes, trust)
                select n, (select min(feed_id) from feed_row) * 10000000 + n, 'spring-2031', 'PARTICIPANT', 'Ana', '',
                    '', '', '', '', '', '', '', '', '', 'GIVEN', 0, 'LIST'""", from, to);
    }

    private void letters(int from, int to) {
        insert("""
                message (message_id, person_id, to_address, step, language, subject, in_reply_to,
                    thread_references, status, due_at, queued_at)
                select '<' || n || '@x>', n, '', 'introduction-seeker', 'en', '', '', '',
                    case when mod(n, 1000) = 0 then 'QUEUED' else 'SENT' end, current_timestamp,
                    current_timestamp""", from, to);
    }

    private void insert(String what, int from, int to) {
        database.with(h -> h.execute("insert into " + what + " from " + series(from, to)));
    }

    private String series(int from, int to) {
        return server instanceof H2
                ? "(select x as n from system_range(" + from + ", " + to + ")) s"
                : "generate_series(" + from + ", " + to + ") as s(n)";
    }

    private String plan(String sql, String list, List<?> values) {
        return database.with(h -> {
            Query query = h.createQuery("explain " + sql)
                    .configure(
                            org.jdbi.v3.core.statement.SqlStatements.class,
                            statements -> statements.setUnusedBindingAllowed(true))
                    .bind("feed", 1L)
                    .bind("event", EVENT)
                    .bind("after", 0L)
                    .bind("most", 50)
                    .bind("now", Times.toSql(NOON));
            return String.join(
                    "\n",
                    (list.isEmpty() ? query : query.bindList(list, values))
                            .mapTo(String.class)
                            .list());
        });
    }

    /** Of the tables that grow, none is read from end to end. */
    private void usesAnIndex(String plan) {
        for (String table : List.of("feed_row", "person_key", "person_source", "message", "follow_up")) {
            assertThat(plan.toLowerCase(Locale.ROOT))
                    .doesNotContain("seq scan on " + table)
                    .doesNotContain(table + ".tablescan");
        }
    }
}
