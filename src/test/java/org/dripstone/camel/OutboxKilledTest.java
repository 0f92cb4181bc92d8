package org.dripstone.camel;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dripstone.camel.OutboxKills.Fate;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whenever a sender is killed, no letter is lost and none sent twice. {@code scripts/prove-outbox} runs it with 200 kills;
 * here each step comes at most once.
 */
final class OutboxKilledTest {
    /** Those first that leave a doubt, each before those that need one. */
    private static final List<KillStep> TELLING = List.of(
            KillStep.DOT_TAKEN,
            KillStep.TESTIFIED,
            KillStep.DOT_DROPPED,
            KillStep.ASKING,
            KillStep.CLAIM_OPEN,
            KillStep.CLAIM_ON_DISK,
            KillStep.READER_NAMED,
            KillStep.MID_DATA,
            KillStep.ANSWERED,
            KillStep.ANSWER_READ,
            KillStep.MARK_OPEN,
            KillStep.ANY_TIME);

    private static final int KILLS = Integer.getInteger("dripstone.test.kills", TELLING.size());
    private static final long SEED = Long.getLong("dripstone.test.seed", 1);

    @TempDir
    Path folder;

    @Test
    void noKillLosesALetterOrSendsOneTwice() throws Exception {
        prove("H2", "jdbc:h2:" + folder.resolve("outbox") + ";WRITE_DELAY=0", "sa", KILLS - KILLS / 4);
    }

    @Test
    void norDoesOneOnPostgreSql() throws Exception {
        int kills = KILLS / 4;
        Assumptions.assumeTrue(kills > 0);
        try (EmbeddedPostgres postgres = started()) {
            prove("PostgreSQL", "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres", "postgres", kills);
        }
    }

    private static List<KillStep> all() {
        return Stream.concat(TELLING.stream(), Stream.of(KillStep.values()))
                .distinct()
                .toList();
    }

    private static EmbeddedPostgres started() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException | RuntimeException e) {
            return Assumptions.abort("skipped: no PostgreSQL starts here: " + e.getMessage());
        }
    }

    private static void prove(String database, String url, String user, int many) throws Exception {
        try (CountingMailServer server = new CountingMailServer()) {
            OutboxKills kills = new OutboxKills(url, user, server, SEED);
            kills.kill(many, many > TELLING.size() ? all() : TELLING);
            List<Fate> fates = kills.settled();
            System.out.println(table(database, kills, fates));
            assertThat(fates).hasSize(kills.owed());
            assertThat(server.taken().keySet())
                    .allMatch(id -> id.equals(SendingProcess.messageId(SendingProcess.number(id))));
            assertThat(fates).as("nothing twice").allMatch(fate -> fate.taken() <= 1);
            assertThat(fates).as("every doubt is settled").allMatch(Fate::isSettled);
            assertThat(fates)
                    .as("nothing lost: what is said to have left was taken, and nothing else was")
                    .allMatch(fate -> fate.status().equals("SENT") == (fate.taken() == 1));
            assertThat(kills.seen()).as("doubts that a witness had seen").isPositive();
        }
    }

    private static String table(String database, OutboxKills kills, List<Fate> fates) throws Exception {
        StringBuilder table = new StringBuilder();
        for (Map.Entry<KillStep, Integer> each : kills.killed().entrySet()) {
            table.append(String.format(Locale.ROOT, "%4d  %s%n", each.getValue(), each.getKey().words));
        }
        table.append(String.format(
                Locale.ROOT,
                "%s, %d kills, %d letters: lost %d, twice %d; doubts settled by the witness: %d had arrived, %d had not"
                        + " and went again, %d had not and may go once only; doubts left %d",
                database,
                kills.killed().values().stream().mapToInt(Integer::intValue).sum(),
                fates.size(),
                fates.stream()
                        .filter(fate -> fate.taken() == 0 && !fate.isKnownNotToHaveLeft())
                        .count(),
                fates.stream().filter(fate -> fate.taken() > 1).count(),
                kills.seen(),
                fates.stream().mapToInt(Fate::sentAgain).sum(),
                fates.stream().filter(Fate::isKnownNotToHaveLeft).count(),
                fates.stream().filter(fate -> !fate.isSettled()).count()));
        return table.toString();
    }
}
