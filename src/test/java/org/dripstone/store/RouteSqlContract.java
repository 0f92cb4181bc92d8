package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dripstone.store.SomeWorkshop.EVENT;
import static org.dripstone.store.SomeWorkshop.NOON;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** The statements that routes run, with the headers the routes set. */
abstract class RouteSqlContract extends StoreContract {

    RouteSqlContract(Server server) {
        super(server);
    }

    @Test
    void findsReceiptsToWrite() {
        long feed = workshop.feed("a.csv");
        assertThat(found("receipts-due", Map.of())).isEmpty();

        workshop.feeds.markMatched(List.of(feed));
        assertThat(found("receipts-due", Map.of())).containsExactly(Map.of("ID", feed));
    }

    @Test
    void findsEventsToMatchOnceItIsQuiet() {
        workshop.feed("a.csv");
        assertThat(toMatch(NOON.minusSeconds(1), NOON.minusSeconds(900))).isEmpty();
        assertThat(toMatch(NOON, NOON.minusSeconds(900))).containsExactly(Map.of("EVENT", EVENT));
    }

    @Test
    void waitsForAFileThatIsBeingReadButNotForOneThatNobodyReadsOn() {
        workshop.feed("a.csv");
        workshop.reading("b.csv");
        assertThat(toMatch(NOON, NOON.minusSeconds(900))).isEmpty();
        assertThat(toMatch(NOON, NOON)).hasSize(1);
    }

    @Test
    void findsAnEventWhoseInterestsWaitForTheirPartnership() {
        long solution = workshop.solution("S1", workshop.person("host@x"));
        assertThat(toMatch(NOON, NOON)).isEmpty();
        workshop.interested(workshop.person("a@x"), solution);
        assertThat(toMatch(NOON, NOON)).hasSize(1);
    }

    private List<Object> toMatch(Instant quietSince, Instant abandonedBefore) {
        return found(
                "events-to-match",
                Map.of("quietSince", moment(quietSince), "abandonedBefore", moment(abandonedBefore)));
    }

    /** As the bean {@code moments} gives it. */
    private static Object moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private List<Object> found(String file, Map<String, Object> headers) {
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.getRegistry().bind("database", database.dataSource());
            camel.start();
            try (ProducerTemplate ask = camel.createProducerTemplate()) {
                return List.of(ask.requestBodyAndHeaders(
                        "jdbc:database?useHeadersAsParameters=true",
                        RouteSql.statement(file),
                        headers,
                        Object[].class));
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
