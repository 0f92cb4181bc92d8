package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What every store is held to, whatever database is under it: a test leaves no connection in use. */
abstract class StoreContract {
    final Server server;
    Database database;
    SomeWorkshop workshop;

    StoreContract(Server server) {
        this.server = server;
    }

    @BeforeEach
    void openDatabase() {
        database = server.fresh();
        workshop = new SomeWorkshop(database);
    }

    @AfterEach
    void leavesNoConnectionInUse() {
        if (database != null) {
            int inUse = database.connectionsInUse();
            database.close();
            assertThat(inUse).isZero();
        }
    }
}
