package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dripstone.store.SomeWorkshop.EVENT;
import static org.dripstone.store.SomeWorkshop.NOON;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.dripstone.correspondence.incoming.MailClass;
import org.dripstone.domain.Stage;
import org.dripstone.mailbox.MailOutcome;
import org.dripstone.partnership.PartnershipStore.Standing;
import org.dripstone.visit.Visit;
import org.junit.jupiter.api.Test;

/** The statements that routes run, with the headers the routes set. */
abstract class RouteSqlContract extends StoreContract {

    RouteSqlContract(Server server) {
        super(server);
    }

    @Test
    void findsMailsToWorkWith() throws IOException {
        SomeMail mail = new SomeMail(database);
        long kept = mail.kept("<1@x>", "words", 1);
        assertThat(found("mails-to-understand", Map.of("now", moment(NOON)))).containsExactly(Map.of("ID", kept));
        assertThat(found("mails-to-move", Map.of("now", moment(NOON), "mailbox", "box")))
                .isEmpty();

        mail.store.settle(kept, MailOutcome.done(MailClass.REPLY, "read", ""), NOON);
        assertThat(found("mails-to-understand", Map.of("now", moment(NOON)))).isEmpty();
        assertThat(found("mails-to-move", Map.of("now", moment(NOON), "mailbox", "box")))
                .hasSize(1);
        assertThat(found("mails-to-move", Map.of("now", moment(NOON), "mailbox", "another")))
                .isEmpty();
    }

    @Test
    void findsMailsToAnswerOnceAllTheirRowsAreDecided() throws IOException {
        SomeMail mail = new SomeMail(database);
        long kept = mail.kept("<1@x>", "words", 1);
        long feed = workshop.feed("a.csv");
        mail.store.brought(kept, List.of(feed), true);
        assertThat(found("mails-to-answer", Map.of())).isEmpty();

        workshop.feeds.markMatched(List.of(feed));
        assertThat(found("mails-to-answer", Map.of())).containsExactly(Map.of("ID", kept));
        mail.store.receiptsQueued(kept);
        assertThat(found("mails-to-answer", Map.of())).isEmpty();
    }

    @Test
    void findsVisitsToWriteAboutAndThoseThatHaveNoFileYet() {
        JdbiVisitStore visits = new JdbiVisitStore(database);
        long planned = workshop.partnership(
                workshop.person("kofi@example.org"), workshop.solution("K1", workshop.person("amina@example.org")));
        assertThat(found("visits-due", Map.of("now", moment(NOON)))).isEmpty();
        workshop.partnerships.move(planned, Stage.VISIT_PLANNED, NOON, "<1@x>", Standing.REPORTED);
        assertThat(found("visits-due", Map.of("now", moment(NOON)))).containsExactly(Map.of("ID", planned));

        Visit visit = visits.add(planned, "u1@x", NOON);
        assertThat(found("visits-due", Map.of("now", moment(NOON)))).isEmpty();
        visits.keep(visit, Optional.of(NOON));
        assertThat(found("visits-due", Map.of("now", moment(NOON)))).containsExactly(Map.of("ID", planned));
        assertThat(found("visits-due", Map.of("now", moment(NOON.minusSeconds(1)))))
                .isEmpty();
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

    @Test
    void findsWhoIsToBeAskedAndWhatIsForTheOffice() {
        FollowUpTrial trial = new FollowUpTrial(database, workshop);
        long seeker = workshop.person("a@x");
        long host = workshop.person("host@x");
        trial.introduced(seeker, workshop.solution("S1", host));

        assertThat(due(NOON.plus(Duration.ofDays(7)))).isEmpty();
        assertThat(due(NOON.plus(Duration.ofDays(8))))
                .containsExactlyInAnyOrder(Map.of("READER", seeker), Map.of("READER", host));
        assertThat(due(NOON.plus(Duration.ofDays(21)))).contains(Map.of("READER", 0L));
    }

    private List<Object> due(Instant now) {
        return found("follow-ups-due", Map.of("now", moment(now)));
    }

    @Test
    void findsPartnershipsToPlanAndEventsWithSomethingOnHold() {
        long partnership =
                workshop.partnership(workshop.person("a@x"), workshop.solution("S1", workshop.person("host@x")));
        assertThat(found("partnerships-to-plan", Map.of())).containsExactly(Map.of("ID", partnership));
        assertThat(found("events-on-hold", Map.of())).containsExactly(Map.of("EVENT", EVENT));

        FollowUpTrial trial = new FollowUpTrial(database, workshop);
        trial.journeys.known(partnership, Stage.VALIDATED, "forms.csv@1");
        assertThat(found("partnerships-to-plan", Map.of())).isEmpty();
        assertThat(found("events-on-hold", Map.of())).isEmpty();
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
