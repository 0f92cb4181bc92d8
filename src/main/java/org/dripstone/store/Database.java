package org.dripstone.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.dripstone.domain.Transactions;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The one database: opened, brought up to date, and shared by all stores, which join the transaction at hand. */
public final class Database implements Transactions, AutoCloseable {
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final boolean h2;
    /** One for each database, not one for all. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Handle> current = new ThreadLocal<>();

    private final Optional<SharedFile> shared;

    private Database(HikariDataSource pool, boolean h2, Optional<SharedFile> shared) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        this.h2 = h2;
        this.shared = shared;
    }

    /**
     * Opens the database and migrates it. An H2 file that the service has open is used through the service.
     *
     * @throws UnusableDatabase when it is locked, newer than this program, or would lose what it acknowledged
     */
    public static Database open(String url, String user, String password) {
        boolean h2 = url.startsWith("jdbc:h2:");
        if (h2 && !isDurable(url)) {
            throw UnusableDatabase.notDurable();
        }
        Optional<SharedFile> shared = SharedFile.of(url);
        String reached = shared.map(file -> file.reachable(user, password)).orElse(url);
        HikariDataSource pool = connect(reached, user, password);
        try {
            migrate(pool);
        } catch (FlywayException e) {
            pool.close();
            throw UnusableDatabase.notMigrated(e);
        }
        return new Database(pool, h2, shared);
    }

    /** Lets other commands of this machine use the H2 file that we have open; nothing to do for a server. */
    public void share() {
        shared.ifPresent(SharedFile::serve);
    }

    private static boolean isDurable(String url) {
        String plain = url.toUpperCase(Locale.ROOT);
        return plain.startsWith("JDBC:H2:MEM:")
                || (plain.contains(";WRITE_DELAY=0") && !plain.contains(";RETENTION_TIME=0"));
    }

    private static HikariDataSource connect(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setPoolName("dripstone");
        config.setMaximumPoolSize(6);
        config.setMinimumIdle(1);
        if (url.startsWith("jdbc:h2:")) {
            // Whoever needs the turn waits for it as long as a chunk may take, not H2's two seconds.
            config.setConnectionInitSql("SET LOCK_TIMEOUT 60000");
        }
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw UnusableDatabase.notReached(e);
        }
    }

    private static void migrate(DataSource pool) {
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration")
                // A database that a newer version migrated is refused, not worked on.
                .ignoreMigrationPatterns(new String[0])
                .load()
                .migrate();
    }

    /** For the routes that read tables through camel-jdbc. */
    public DataSource dataSource() {
        return pool;
    }

    @Override
    public <T> T inOne(Supplier<T> work) {
        if (current.get() != null) {
            return work.get();
        }
        return jdbi.inTransaction(handle -> {
            current.set(handle);
            try {
                return work.get();
            } finally {
                current.remove();
            }
        });
    }

    /** Runs {@code work} and then undoes all it did to the database. */
    public void takenBack(Runnable work) {
        inOne(() -> {
            work.run();
            return with(Handle::rollback);
        });
    }

    @Override
    public <T> T inTurn(Supplier<T> work) {
        return inOne(() -> {
            with(h -> h.createQuery("select id from intake_turn where id = 1 for update")
                    .mapTo(Integer.class)
                    .one());
            return work.get();
        });
    }

    @Override
    public void settle() {
        if (h2) {
            jdbi.useHandle(h -> h.execute("CHECKPOINT SYNC"));
        }
    }

    /** Runs {@code work} on the connection of the transaction at hand, or on one of its own. */
    <T> T with(Function<Handle, T> work) {
        Handle handle = current.get();
        return handle != null ? work.apply(handle) : jdbi.withHandle(work::apply);
    }

    /** Whether it answers; takes as long as a connection is waited for when it does not. */
    public boolean isReachable() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException unreachable) {
            return false;
        }
    }

    /** How many connections are in use; none when all work is done. */
    public int connectionsInUse() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }

    @Override
    public void close() {
        shared.ifPresent(SharedFile::close);
        pool.close();
    }
}
