package org.dripstone.identity;

import java.util.List;
import org.dripstone.domain.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works everybody's blocking keys out anew where they were made by older rules: whoever was kept before would not be found
 * by whoever comes now. Some people at a time, each time in the turn and as a whole: after a kill it goes on where it was,
 * and several processes share the work. Nobody is compared with anybody, so that no question and no letter comes of it.
 */
public final class KeysAnew {
    private static final Logger LOG = LoggerFactory.getLogger(KeysAnew.class);

    /** Few enough to hold in memory with all that was said of them. */
    static final int SOME = 500;

    private static final int TOLD_EVERY = 20;

    private final KeyStore keys;
    private final PeopleStore people;
    private final Resolver resolver;
    private final Transactions transactions;

    public KeysAnew(KeyStore keys, PeopleStore people, Resolver resolver, Transactions transactions) {
        this.keys = keys;
        this.people = people;
        this.resolver = resolver;
        this.transactions = transactions;
    }

    /** Returns once everybody's keys are of this program's rules; at once where they are, or of newer ones. */
    public void bringUpToDate() {
        int steps = 0;
        while (isBehind()) {
            long reached = transactions.inTurn(this::step);
            if (reached > 0 && steps % TOLD_EVERY == 0) {
                LOG.info("By newer rules people are found by other traits; worked out anew up to P{}.", reached);
            }
            steps++;
        }
        if (steps > 1) {
            LOG.info("Everybody is found by the newer traits.");
        }
    }

    private boolean isBehind() {
        return keys.progress().version() < Blocking.VERSION;
    }

    /** The last person whose keys were made; 0 when there was nobody left. Another process may have been quicker. */
    private long step() {
        if (!isBehind()) {
            return 0;
        }
        List<Long> some = keys.after(keys.progress().from(Blocking.VERSION), SOME);
        if (some.isEmpty()) {
            keys.finished(Blocking.VERSION);
            return 0;
        }
        keys.forgetKeys(some);
        people.indexAnew(some, resolver);
        long reached = some.get(some.size() - 1);
        keys.reached(Blocking.VERSION, reached);
        return reached;
    }
}
