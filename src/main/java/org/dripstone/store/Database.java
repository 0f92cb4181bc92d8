package org.dripstone.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.dripstone.domain.Transactions;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
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

    /** Whether the file is open in this process and therefore in no other. */
    private final boolean own;

    private Database(HikariDataSource pool, boolean h2, boolean own, Optional<SharedFile> shared) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        this.h2 = h2;
        this.own = own;
        this.shared = shared;
        if (own) {
            shared.ifPresent(SharedFile::opened);
        }
    }

    /**
     * Opens the database and migrates it. An H2 file that the service has open is used through the service.
     *
     * @throws UnusableDatabase when it is locked, newer than this program, or would lose what it acknowledged
     */
    public static Database open(String url, String user, String password) {
        return open(url, user, password, SharedFile.A_MINUTE);
    }

    /** @param patience with a file that another process has open */
    static Database open(String url, String user, String password, int patience) {
        boolean h2 = url.startsWith("jdbc:h2:");
        if (!h2 && !url.startsWith("jdbc:postgresql:")) {
            throw UnusableDatabase.unknownKind(url);
        }
        if (h2 && !isDurable(url)) {
            throw UnusableDatabase.notDurable();
        }
        Optional<SharedFile> shared = SharedFile.of(url);
        if (h2 && shared.isEmpty() && !url.matches("jdbc:h2:(mem|tcp|ssl):.*")) {
            throw UnusableDatabase.notRecoverable();
        }
        try (Reached reached = shared.map(file -> file.reach(user, password, patience))
                .orElseGet(() -> Reached.at(url, user, password))) {
            boolean own = h2 && reached.url().equals(url) && !url.startsWith("jdbc:h2:tcp:");
            return new Database(migrated(connect(reached.url(), user, password)), h2, own, shared);
        }
    }

    /** Lets other commands of this machine use the H2 file that we have open; nothing to do for a server. */
    public void share() {
        shared.ifPresent(SharedFile::serve);
    }

    private static boolean isDurable(String url) {
        List<String> options = List.of(url.toUpperCase(Locale.ROOT).split(";", -1));
        return options.get(0).startsWith("JDBC:H2:MEM:")
                || (options.contains("WRITE_DELAY=0") && !options.contains("RETENTION_TIME=0"));
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

    private static HikariDataSource migrated(HikariDataSource pool) {
        try {
            migrate(pool);
            return pool;
        } catch (FlywayException e) {
            pool.close();
            throw UnusableDatabase.notMigrated(e);
        } catch (UnusableDatabase e) {
            pool.close();
            throw e;
        }
    }

    private static void migrate(DataSource pool) {
        Flyway flyway = Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration")
                .load();
        for (MigrationInfo step : flyway.info().applied()) {
            if (step.getState() == MigrationState.FUTURE_SUCCESS) {
                throw UnusableDatabase.newer(String.valueOf(step.getVersion()));
            }
        }
        flyway.migrate();
    }

    /** For the routes that read tables through camel-jdbc. */
    public DataSource dataSource() {
        return pool;
    }

    @Override
    public <T> T inOne(Supplier<T> work) {
        Handle handle = current.get();
        return handle != null && handle.isInTransaction()
                ? work.get()
                : jdbi.inTransaction(own -> on(own, h -> work.get()));
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

    /** Runs {@code work} on the connection at hand, or on one of its own; what {@code work} asks for uses that too. */
    <T> T with(Function<Handle, T> work) {
        Handle handle = current.get();
        return handle != null ? work.apply(handle) : jdbi.withHandle(own -> on(own, work));
    }

    /** Runs {@code sql} once for each of {@code rows}, in their order. */
    <T> void batch(String sql, Collection<T> rows, BiConsumer<PreparedBatch, T> binding) {
        if (!rows.isEmpty()) {
            with(h -> {
                PreparedBatch batch = h.prepareBatch(sql);
                for (T row : rows) {
                    binding.accept(batch, row);
                    batch.add();
                }
                return batch.execute();
            });
        }
    }

    private <T> T on(Handle handle, Function<Handle, T> work) {
        Handle before = current.get();
        current.set(handle);
        try {
            return work.apply(handle);
        } finally {
            if (before == null) {
                current.remove();
            } else {
                current.set(before);
            }
        }
    }

    /** Whether it answers; takes as long as a connection is waited for when it does not. */
    public boolean isReachable() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException unreachable) {
            return false;
        }
    }

    /** Whether no other process can be at work on it but through this one. */
    public boolean isOwn() {
        return own;
    }

    /** How many connections are in use; none when all work is done. */
    public int connectionsInUse() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }

    @Override
    public void close() {
        shared.ifPresent(SharedFile::close);
        pool.close();
        if (own) {
            shared.ifPresent(SharedFile::closed);
        }
    }
}
