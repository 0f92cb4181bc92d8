package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dripstone.matching.suggest.Pair;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What was suggested and answered before a no was kept by addresses is known after it. */
abstract class SuggestionsKeptContract {
    private static final List<String> BEFORE = List.of(
            """
            insert into feed (id, event, name, sha256, size_bytes, via, dropped_as, received_at, status, kind, layout,
                encoding, delimiter, sheet, header_row, header, fields, mode, day_order)
            values (1, 'e', 'f', 'x', 1, 'inbox', 'f', current_timestamp, 'TAKEN_IN', 'MIXED', '', '', '', '', 1, '[]', '{}', '', '')""",
            "insert into feed_row (id, feed_id, number, outcome, fingerprint, cells) values (1, 1, 1, 'ACCEPTED', 'x', '[]')",
            """
            insert into person (id, name, given_name, family_name, title, organisation, country, language, phone,
                address, consent, created_at)
            values (1, 'Ana', 'Ana', '', '', '', 'PE', 'es', '', 'ana@example.org', 'GIVEN', current_timestamp)""",
            "insert into person_address (address, person_id) values ('ana@example.org', 1), ('ana@example.net', 1)",
            """
            insert into solution (id, event, solution_key, code, title, summary, theme, sdgs, country, organisation,
                presenter, languages, visit_capacity, feed_row_id)
            values (1, 'e', 'k1', 'S1', 'Wells', 'Deep', 'Water', '', 'KE', '', '', '', 1, 1),
                (2, 'e', 'k2', 'S2', 'Roads', '', '', '', 'KE', '', '', '', 1, 1)""",
            """
            insert into interest (id, event, person_id, solution_id, actions, need, language, status)
            values (1, 'e', 1, 2, '', 'water', 'es', 'NEW')""",
            "insert into interest_source (interest_id, feed_row_id) values (1, 1)");
    private static final String SUGGESTED = """
            insert into suggestion (event, person_id, solution_id, feed_row_id, way, need, language, score, why, status, suggested_at)
            values ('e', 1, 1, 1, 'session', 'water', 'es', 0.5, 'both say water', '%s', current_timestamp)""";

    private final Server server;

    SuggestionsKeptContract(Server server) {
        this.server = server;
    }

    @Test
    void stillAsksWhatWaited() {
        try (Database database = after("OPEN")) {
            SomeWorkshop workshop = new SomeWorkshop(database);
            assertThat(workshop.reviews.open())
                    .singleElement()
                    .satisfies(question -> assertThat(question.why()).isEqualTo("both say water"));
        }
    }

    @Test
    void remembersANoWhereverItWasSaid() {
        try (Database database = after("REFUSED")) {
            SomeWorkshop workshop = new SomeWorkshop(database);
            assertThat(workshop.all("select address from suggestion_refusal order by address"))
                    .containsExactly("ana@example.net", "ana@example.org");
            assertThat(new JdbiSuggestionStore(database, workshop.solutions, SomeWorkshop.CLOCK).taken("e"))
                    .contains(new Pair(1, 1));
        }
    }

    private Database after(String status) {
        String url = server.emptyUrl();
        Flyway.configure()
                .dataSource(url, server.user(), "")
                .locations("classpath:db/migration")
                .target("22")
                .load()
                .migrate();
        try (Handle before = Jdbi.open(url, server.user(), "")) {
            BEFORE.forEach(before::execute);
            before.execute(SUGGESTED.formatted(status));
        }
        return Database.open(url, server.user(), "");
    }
}
