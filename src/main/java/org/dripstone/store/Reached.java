package org.dripstone.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * A database that can be worked with under {@code url}: its first connection, which keeps an H2 file ours until there
 * are others.
 */
record Reached(String url, Connection first, Runnable released) implements AutoCloseable {

    static Reached at(String url, String user, String password) {
        try {
            return new Reached(url, connection(url, user, password), () -> {});
        } catch (SQLException e) {
            throw UnusableDatabase.notReached(e);
        }
    }

    private static Connection connection(String url, String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        if (url.startsWith("jdbc:postgresql:")) {
            // Seconds; what the URL says goes first.
            properties.setProperty("connectTimeout", "5");
            properties.setProperty("loginTimeout", "10");
        }
        return DriverManager.getConnection(url, properties);
    }

    /** Told when it is closed. */
    Reached releasing(Runnable told) {
        return new Reached(url, first, told);
    }

    @Override
    public void close() {
        try {
            first.close();
        } catch (SQLException e) {
            throw UnusableDatabase.notReached(e);
        } finally {
            released.run();
        }
    }
}
