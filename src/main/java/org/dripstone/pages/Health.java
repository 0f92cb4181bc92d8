package org.dripstone.pages;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Is all well? For machines that watch machines: it says nothing of anybody, so anybody may ask. */
final class Health implements AutoCloseable {
    private static final int SECONDS = 3;

    private final BooleanSupplier database;
    private final BooleanSupplier inbox;
    private final Mailbox mailbox;
    private final ExecutorService asking = Executors.newSingleThreadExecutor(Pages.threads("pages-health"));

    /**
     * Whether mail comes in.
     *
     * @param isRead whether it was read not long ago, or none is to be read
     * @param words when it was last read, and what is wrong with it; names nobody
     */
    record Mailbox(BooleanSupplier isRead, Supplier<String> words) {}

    Health(BooleanSupplier database, BooleanSupplier inbox, Mailbox mailbox) {
        this.database = database;
        this.inbox = inbox;
        this.mailbox = mailbox;
    }

    Answer answer() {
        boolean reached = isReached();
        boolean read = inbox.getAsBoolean();
        boolean mail = mailbox.isRead().getAsBoolean();
        return Answer.text(
                reached && read && mail ? 200 : 503,
                "database: " + (reached ? "ok" : "cannot be reached") + "\ninbox: "
                        + (read ? "ok" : "was not read lately") + "\nmailbox: " + (mail ? "" : "was not read lately; ")
                        + mailbox.words().get());
    }

    /** A database that is gone is waited for, but not by who asks. */
    private boolean isReached() {
        Future<Boolean> answer = asking.submit(database::getAsBoolean);
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException unreached) {
            answer.cancel(true);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }
}
