package org.dripstone.camel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.dripstone.camel.SendingProcess.Orders;

/** Kills senders at every step of claiming, sending and marking, and counts what came of their letters. */
final class OutboxKills {
    private static final int LETTERS_EACH = 5;
    private static final Duration BETWEEN = Duration.ofHours(5);
    private static final int MOST_CALM_RUNS = 12;
    private static final long LONGEST_RUN_S = 120;

    /** Steps that a run comes to at least three times. */
    private static final Set<KillStep> OFTEN = EnumSet.complementOf(
            EnumSet.of(KillStep.CONNECTED, KillStep.GREETED, KillStep.MID_DATA, KillStep.ASKING, KillStep.TESTIFIED));

    private final String url;
    private final String user;
    private final CountingMailServer server;
    private final Random luck;
    private final Map<KillStep, Integer> killed = new EnumMap<>(KillStep.class);
    private Duration ahead = Duration.ZERO;
    private int owed;

    OutboxKills(String url, String user, CountingMailServer server, long seed) {
        this.url = url;
        this.user = user;
        this.server = server;
        this.luck = new Random(seed);
    }

    /** Where each kill happened, and how often. */
    Map<KillStep, Integer> killed() {
        return killed;
    }

    int owed() {
        return owed;
    }

    /** As many kills, at the steps in turn, each of a fresh process with fresh letters on top of what is left. */
    void kill(int kills, List<KillStep> steps) throws Exception {
        int turn = 0;
        for (int done = 0; done < kills; turn++) {
            if (turn > 3 * kills + steps.size()) {
                throw new IllegalStateException("some steps are never reached: ");
            }
            KillStep step = steps.get(turn % steps.size());
            if (killAt(step)) {
                killed.merge(step, 1, Integer::sum);
                done++;
            }
        }
    }

    private boolean killAt(KillStep step) throws Exception {
        owed += LETTERS_EACH;
        ahead = ahead.plus(BETWEEN);
        int nth = OFTEN.contains(step) ? 1 + luck.nextInt(3) : 1;
        Process process = started(step, nth);
        server.killAt(step, nth, () -> end(process));
        if (step == KillStep.ANY_TIME) {
            awaitLine(process);
            process.waitFor(luck.nextInt(400), TimeUnit.MILLISECONDS);
            return killedNow(process);
        }
        return awaitEnd(process) != 0;
    }

    private static boolean killedNow(Process process) throws InterruptedException {
        boolean lived = process.isAlive();
        end(process);
        return lived;
    }

    /** Lets senders work undisturbed until nothing moves any more. */
    List<Fate> settled() throws Exception {
        server.killAt(KillStep.ANY_TIME, 0, () -> {});
        for (int i = 0; i < MOST_CALM_RUNS; i++) {
            ahead = ahead.plus(BETWEEN);
            if (awaitEnd(started(KillStep.ANY_TIME, 0)) != 0) {
                throw new IllegalStateException("a sender failed; see above");
            }
            List<Fate> fates = fates();
            if (fates.stream().allMatch(Fate::isSettled)) {
                return fates;
            }
        }
        return fates();
    }

    /**
     * What became of a letter.
     *
     * @param taken how often the mail server took it
     * @param sentAgain how often it was sent again because its copy never came
     */
    record Fate(int number, String status, String reason, int taken, int sentAgain) {

        /** Told apart by somebody who saw it, or waiting for a person because it may go once only and never came. */
        boolean isSettled() {
            return status.equals("SENT") || isKnownNotToHaveLeft();
        }

        boolean isKnownNotToHaveLeft() {
            return status.equals("UNKNOWN")
                    && number % SendingProcess.ONCE == 0
                    && reason.equals("our copy of it never came");
        }
    }

    private List<Fate> fates() throws SQLException {
        Map<String, Integer> taken = server.taken();
        List<Fate> fates = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement();
                ResultSet letters = statement.executeQuery("select * from message order by id")) {
            while (letters.next()) {
                String id = letters.getString("message_id");
                fates.add(new Fate(
                        SendingProcess.number(id),
                        letters.getString("status"),
                        letters.getString("failure"),
                        taken.getOrDefault(id, 0),
                        letters.getInt("sent_again")));
            }
        }
        return fates;
    }

    /** How many letters in doubt a witness had seen. */
    int seen() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from witness")) {
            count.next();
            return count.getInt(1);
        }
    }

    private Process started(KillStep step, int nth) throws IOException {
        return start(new Orders(url, user, server.smtpPort(), server.imapPort(), owed, step, nth, ahead, false));
    }

    static Process start(Orders orders) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx256m",
                "-Dh2.bindAddress=127.0.0.1",
                "-cp",
                System.getProperty("java.class.path"),
                SendingProcess.class.getName()));
        command.addAll(orders.arguments());
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static String awaitLine(Process process) throws IOException {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    private static int awaitEnd(Process process) throws InterruptedException {
        if (!process.waitFor(LONGEST_RUN_S, TimeUnit.SECONDS)) {
            end(process);
            throw new IllegalStateException("a sender hangs");
        }
        return process.exitValue();
    }

    /** SIGKILL, and not back before it is dead. */
    static void end(Process process) {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
