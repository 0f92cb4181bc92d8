package org.dripstone.cli;

import java.util.concurrent.CountDownLatch;
import org.dripstone.camel.Parts;
import org.dripstone.camel.Pipeline;
import org.dripstone.camel.Wiring;
import org.dripstone.settings.RunLock;
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
            say("Drop files into " + home().inbox());
            say(
                    settings().smtp().isPresent()
                            ? "Mail goes out through " + settings().smtp().get()
                            : "No mail server is set (dripstone.smtp.host): mail is written to " + home().outbox());
            awaitStop(Thread.currentThread());
        }
        return ExitCode.DONE;
    }

    private void say(String line) {
        err().println(line);
        err().flush();
    }

    /** The virtual machine waits for the hook, and the hook for the work under way to be closed. */
    private void awaitStop(Thread service) throws InterruptedException {
        CountDownLatch stop = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop.countDown();
            try {
                service.join(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        stop.await();
    }
}
