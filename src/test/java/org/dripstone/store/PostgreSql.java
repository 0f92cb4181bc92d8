package org.dripstone.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/** One PostgreSQL for all tests; each gets a copy of a database that was brought up to date once. */
final class PostgreSql implements Server {
    private static final String USER = "postgres";
    private static final String PATTERN = "pattern";
    private static final AtomicInteger COPIES = new AtomicInteger();

    /** Started by the first who asks; where it cannot be, all tests on it are skipped. */
    private static final class Running {
        static final Running ONE = new Running();

        private EmbeddedPostgres server;
        private String whyNot = "";

        Running() {
            try {
                server = EmbeddedPostgres.start();
                create(server, PATTERN, "template1");
                Database.open(url(server, PATTERN), USER, "").close();
            } catch (IOException | RuntimeException e) {
                whyNot = "skipped: no PostgreSQL starts here (" + e.getMessage() + ")";
            }
        }
    }

    @Override
    public Database fresh() {
        return Database.open(freshUrl(), USER, "");
    }

    /** The URL of a copy. */
    static String freshUrl() {
        EmbeddedPostgres server = server();
        return copyOf(PATTERN, server);
    }

    private static String copyOf(String pattern, EmbeddedPostgres server) {
        String copy = "copy" + COPIES.incrementAndGet();
        create(server, copy, pattern);
        return url(server, copy);
    }

    @Override
    public String emptyUrl() {
        return copyOf("template1", server());
    }

    @Override
    public String user() {
        return USER;
    }

    static EmbeddedPostgres server() {
        Assumptions.assumeTrue(Running.ONE.whyNot.isEmpty(), Running.ONE.whyNot);
        return Running.ONE.server;
    }

    static String url(EmbeddedPostgres server, String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    private static void create(EmbeddedPostgres server, String database, String pattern) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database + " template " + pattern);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
