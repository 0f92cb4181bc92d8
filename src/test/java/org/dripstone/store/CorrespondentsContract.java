package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dripstone.store.SomeWorkshop.NOON;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dripstone.consequences.Correspondents;
import org.dripstone.consequences.Correspondents.ShortNote;
import org.dripstone.consequences.Correspondents.WrittenLetter;
import org.dripstone.correspondence.Letter;
import org.dripstone.correspondence.OutboxStore.QueuedLetter;
import org.dripstone.domain.Side;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who wrote, to which letter of ours, and who is written to no more. */
abstract class CorrespondentsContract extends StoreContract {
    private static final LocalDate DAY = LocalDate.parse("2031-05-04");

    private Correspondents correspondents;

    CorrespondentsContract(Server server) {
        super(server);
    }

    @BeforeEach
    void takeStore() {
        correspondents = new JdbiCorrespondents(database);
    }

    @Test
    void findsTheOneWhoHasAnAddressHoweverItIsWritten() {
        long ana = workshop.person("ana@example.org");
        assertThat(correspondents.person("Ana@Example.ORG")).hasValue(ana);
        assertThat(correspondents.person("nobody@example.org")).isEmpty();
    }

    @Test
    void whoBecamePartOfAnotherIsTheOther() {
        long ana = workshop.person("ana@example.org");
        long again = workshop.person("ana@example.net");
        workshop.people.merge(ana, again);
        assertThat(correspondents.living(again)).isEqualTo(ana);
        assertThat(correspondents.living(ana)).isEqualTo(ana);
        assertThat(correspondents.person("ana@example.net")).hasValue(ana);
        assertThat(correspondents.addresses(ana)).containsExactly("ana@example.net", "ana@example.org");
    }

    @Test
    void knowsOurLettersByTheirIdAndTheirNumber() {
        long ana = workshop.person("ana@example.org");
        queue("<1@x.example.org>", ana, "ana@example.org", "check");
        queue("<2@x.example.org>", 0, "olga@example.org", "receipt");
        WrittenLetter letter = new WrittenLetter("<1@x.example.org>", ana, "ana@example.org", List.of());
        assertThat(correspondents.letter("<1@x.example.org>")).hasValue(letter);
        long number = database.with(h -> h.createQuery("select id from message where message_id = '<1@x.example.org>'")
                .mapTo(Long.class)
                .one());
        assertThat(correspondents.letter(number)).hasValue(letter);
        assertThat(correspondents.letter(number + 1000)).isEmpty();
        assertThat(correspondents.letter("<2@x.example.org>"))
                .as("to nobody in the lists")
                .isEmpty();
        assertThat(correspondents.letter("")).isEmpty();
        assertThat(correspondents.shortNote("<2@x.example.org>"))
                .hasValue(new ShortNote("receipt", "olga@example.org"));
        assertThat(correspondents.shortNote("<1@x.example.org>"))
                .as("to somebody in the lists")
                .isEmpty();
    }

    @Test
    void knowsTheOneLetterInWhichATokenWasIssued() {
        long provider = workshop.person("amina@example.org");
        long seeker = workshop.person("kofi@example.org");
        long first = workshop.partnership(seeker, workshop.solution("K1", provider));
        long second = workshop.partnership(seeker, workshop.solution("K2", provider));
        workshop.letter("<1@x.example.org>", seeker, "check", first);
        Instant written = database.with(h -> h.createQuery("select queued_at from message")
                .map((rs, ctx) -> Times.fromSql(rs, "queued_at"))
                .one());
        Instant issued = written.truncatedTo(ChronoUnit.SECONDS);
        assertThat(correspondents.letter(seeker, first, issued))
                .map(WrittenLetter::messageId)
                .hasValue("<1@x.example.org>");
        assertThat(correspondents.letter(seeker, 0, issued)).isPresent();
        assertThat(correspondents.letter(seeker, second, issued)).isEmpty();
        assertThat(correspondents.letter(provider, first, issued)).isEmpty();
        assertThat(correspondents.letter(seeker, first, written.minus(Duration.ofHours(1))))
                .isEmpty();

        workshop.letter("<2@x.example.org>", seeker, "check", second);
        assertThat(correspondents.letter(seeker, 0, issued))
                .as("which of the two cannot be told")
                .isEmpty();
        assertThat(correspondents.letter(seeker, second, issued)).isPresent();
    }

    @Test
    void knowsOnWhichSideSomebodyIs() {
        long provider = workshop.person("amina@example.org");
        long seeker = workshop.person("kofi@example.org");
        long pair = workshop.partnership(seeker, workshop.solution("K1", provider));
        assertThat(correspondents.side(seeker, pair)).hasValue(Side.SEEKER);
        assertThat(correspondents.side(provider, pair)).hasValue(Side.PROVIDER);
        assertThat(correspondents.side(workshop.person("eve@example.org"), pair))
                .isEmpty();
        assertThat(correspondents.side(seeker, pair + 1)).isEmpty();
        workshop.letter("<3@x.example.org>", seeker, "check", pair);
        assertThat(correspondents.letter("<3@x.example.org>"))
                .map(WrittenLetter::partnerships)
                .hasValue(List.of(pair));
    }

    @Test
    void anAddressThatIsClosedStaysSo() {
        correspondents.close("ana@example.org", "asked for no more mail", NOON);
        correspondents.close("ana@example.org", "bounced: no such mailbox", NOON);
        assertThat(correspondents.isClosed("ana@example.org")).isTrue();
        assertThat(correspondents.isClosed("bo@example.org")).isFalse();
        assertThat(reason("ana@example.org")).isEqualTo("asked for no more mail");
    }

    @Test
    void whoWantsNoMailIsSilencedAlsoWhereTheAddressWasDead() {
        correspondents.close("ana@example.org", "bounced: no such mailbox", NOON);
        correspondents.close("ana@example.org", "asked for no more mail", NOON);
        assertThat(reason("ana@example.org")).isEqualTo("asked for no more mail");
    }

    @Test
    void daysOutOfReachCountOnceEachAndNotForEver() {
        LocalDate since = DAY.minusDays(14);
        assertThat(correspondents.unreached("ana@example.org", DAY, since)).isOne();
        assertThat(correspondents.unreached("ana@example.org", DAY, since)).isOne();
        assertThat(correspondents.unreached("bo@example.org", DAY, since)).isOne();
        LocalDate later = DAY.plusDays(3);
        assertThat(correspondents.unreached("ana@example.org", later, later.minusDays(14)))
                .isEqualTo(2);
        LocalDate muchLater = DAY.plusDays(15);
        assertThat(correspondents.unreached("ana@example.org", muchLater, muchLater.minusDays(14)))
                .isEqualTo(2);
    }

    @Test
    void remembersWhomWeWroteToLately() {
        queue("<1@x.example.org>", 0, "ana@example.org", "acknowledgement");
        assertThat(correspondents.wroteSince("acknowledgement", "ana@example.org", NOON.minus(Duration.ofDays(7))))
                .isTrue();
        assertThat(correspondents.wroteSince("acknowledgement", "ana@example.org", NOON.plusSeconds(1)))
                .isFalse();
        assertThat(correspondents.wroteSince("receipt", "ana@example.org", NOON.minus(Duration.ofDays(7))))
                .isFalse();
    }

    private String reason(String address) {
        return database.with(h -> h.createQuery("select reason from suppression where address = :address")
                .bind("address", address)
                .mapTo(String.class)
                .one());
    }

    private void queue(String id, long person, String to, String step) {
        workshop.outbox.queue(
                new QueuedLetter(
                        id, person, to, step, new Letter("s", "t", "h", "en"), "", List.of(), List.of(), "", NOON),
                NOON);
    }
}
