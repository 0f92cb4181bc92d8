package org.dripstone.followup;

import org.dripstone.domain.Transactions;

/** Has everything planned anew once the files that say what is owed have changed. */
public final class PlanWatch {
    private final FollowUpStore store;
    private final Transactions transactions;
    private final String fingerprint;

    /** @param fingerprint of the files as they are now */
    public PlanWatch(FollowUpStore store, Transactions transactions, String fingerprint) {
        this.store = store;
        this.transactions = transactions;
        this.fingerprint = fingerprint;
    }

    /** Asks for it when they are not what was planned by before; returns whether they are not. */
    public boolean look() {
        return transactions.inOne(() -> store.planAnewBy(fingerprint));
    }
}
