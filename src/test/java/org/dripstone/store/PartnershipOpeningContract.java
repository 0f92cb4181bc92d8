package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dripstone.store.SomeWorkshop.CLOCK;
import static org.dripstone.store.SomeWorkshop.EVENT;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.dripstone.correspondence.AnswerTokens;
import org.dripstone.correspondence.Introductions;
import org.dripstone.correspondence.LetterTemplates;
import org.dripstone.correspondence.MessageIds;
import org.dripstone.correspondence.Sender;
import org.dripstone.correspondence.Stationery;
import org.dripstone.partnership.Journeys;
import org.dripstone.partnership.PartnershipOpening;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class PartnershipOpeningContract extends StoreContract {
    private static final LetterTemplates TEMPLATES = LetterTemplates.read(Path.of("config/templates"));

    private PartnershipOpening opening;
    private long host;
    private long seeker;
    private long solution;

    PartnershipOpeningContract(Server server) {
        super(server);
    }

    @BeforeEach
    void anInterest() {
        Sender sender = new Sender("The secretariat", "office@example.org", "en");
        opening = new PartnershipOpening(
                workshop.partnerships,
                new Journeys(new JdbiJourneyStore(database), workshop.partnerships, id -> {}, database, CLOCK),
                new JdbiContacts(database),
                new Introductions(
                        new Stationery(
                                TEMPLATES,
                                workshop.outbox,
                                sender,
                                new MessageIds(new byte[32], sender.address()),
                                new AnswerTokens(new byte[32]),
                                event -> event,
                                CLOCK),
                        (reader, notBefore) -> notBefore.plus(Duration.ofHours(reader.person()))),
                database,
                CLOCK);
        host = workshop.person("host@example.org");
        seeker = workshop.person("seeker@example.org");
        solution = workshop.solution("S1", host);
        workshop.interested(seeker, solution);
    }

    @Test
    void introducesBothSidesOnce() {
        opening.open(EVENT);
        opening.open(EVENT);

        assertThat(partnerships()).isEqualTo("VALIDATED|");
        assertThat(letters()).isEqualTo("2");
    }

    @Test
    void introducesEachSideInItsOwnWorkingTime() {
        opening.open(EVENT);

        assertThat(workshop.all(
                        "select person_id from message where due_at <> queued_at + person_id * interval '1' hour"))
                .isEmpty();
    }

    @Test
    void introducesThoseOnHoldOnceTheProviderHasAnAddress() {
        database.with(h -> h.execute("update solution set provider_id = null"));
        opening.open(EVENT);
        opening.open(EVENT);
        assertThat(partnerships()).isEqualTo("INTEREST|on-hold: the provider has no address");
        assertThat(workshop.all("select count(*) from partnership where confirmed"))
                .containsExactly("1");
        assertThat(letters()).isEqualTo("0");

        workshop.solutions.put(EVENT, SomeWorkshop.solution("S1", "Title of S1"), Optional.of(host), workshop.row());
        opening.open(EVENT);
        opening.open(EVENT);
        assertThat(partnerships()).isEqualTo("VALIDATED|");
        assertThat(letters()).isEqualTo("2");
    }

    @Test
    void saysTheReasonThatHoldsNow() {
        suppress("host@example.org");
        opening.open(EVENT);
        assertThat(partnerships()).isEqualTo("INTEREST|on-hold: provider address closed");

        suppress("seeker@example.org");
        database.with(h -> h.execute("delete from suppression where address = 'host@example.org'"));
        opening.open(EVENT);
        assertThat(partnerships()).isEqualTo("INTEREST|on-hold: seeker address closed");

        database.with(h -> h.execute("delete from suppression"));
        opening.open(EVENT);
        assertThat(partnerships()).isEqualTo("VALIDATED|");
    }

    private void suppress(String address) {
        database.with(h -> h.execute(
                "insert into suppression (address, reason, since) values (?, 'address closed', current_timestamp)",
                address));
    }

    private String partnerships() {
        return String.join("; ", workshop.all("select stage || '|' || flags from partnership"));
    }

    private String letters() {
        return workshop.all("select count(*) from message").get(0);
    }
}
