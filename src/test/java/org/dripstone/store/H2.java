package org.dripstone.store;

import java.util.UUID;

/** The embedded database, in memory. */
final class H2 implements Server {
    @Override
    public Database fresh() {
        return Database.open("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");
    }

    @Override
    public String emptyUrl() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }

    @Override
    public String user() {
        return "sa";
    }
}
