package org.dripstone.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dripstone.camel.Parts;
import org.dripstone.camel.Pipeline;
import org.dripstone.camel.Wiring;
import org.dripstone.settings.RunLock;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** The service. */
@CommandLine.Command(
        name = "run",
        description =
                "Runs the service: takes in what is dropped into the inbox, matches it and sends what is due, until"
                        + " it is stopped (Ctrl-C or SIGTERM).")
final class RunCommand extends Command {

    @Override
    Log log() {
        return Log.SERVICE;
    }

    @Override
    public Integer call() throws Exception {
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> awaitEnd(stop, stopped)));
        try {
            serve(stop);
        } finally {
            stopped.countDown();
        }
        return ExitCode.DONE;
    }

    /** The virtual machine waits for its hooks, and this one for the work under way. */
    private static void awaitEnd(CountDownLatch stop, CountDownLatch stopped) {
        stop.countDown();
        try {
            if (!stopped.await(60, TimeUnit.SECONDS)) {
                LoggerFactory.getLogger(RunCommand.class).warn("stopped while work was still under way");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(CountDownLatch stop) throws Exception {
        RunLock lock = RunLock.take(home());
        try (lock;
                Parts parts = Wiring.parts(settings(), surroundings().clock());
                Pipeline pipeline = Pipeline.of(
                        settings(),
                        surroundings().project().resolve("routes"),
                        parts,
                        surroundings().clock())) {
            parts.database().share();
            parts.outbox().recover(settings().smtp().isEmpty());
            pipeline.start();
            say("Drop files into " + home().inbox() + "; outside a folder named after an event they belong to "
                    + parts.events().usual());
            say(
                    settings().smtp().isPresent()
                            ? "Mail goes out through " + settings().smtp().get()
                            : "No mail server is set (dripstone.smtp.host): mail is written to " + home().outbox());
            stop.await();
        }
    }

    private void say(String line) {
        err().println(line);
        err().flush();
    }
}
