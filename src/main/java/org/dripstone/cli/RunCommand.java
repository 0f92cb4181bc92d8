package org.dripstone.cli;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dripstone.camel.Overview;
import org.dripstone.camel.Parts;
import org.dripstone.camel.Pipeline;
import org.dripstone.camel.Wiring;
import org.dripstone.matching.theme.Themes;
import org.dripstone.pages.Pages;
import org.dripstone.settings.Http;
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
        Themes.read(settings().configFolder().resolve("themes.yaml")); // What is wrong there stops the start.
        RunLock lock = RunLock.take(home());
        try (lock;
                Parts parts = Wiring.parts(settings(), surroundings().clock());
                Pipeline pipeline = Pipeline.of(
                        settings(),
                        surroundings().project().resolve("routes"),
                        parts,
                        surroundings().clock())) {
            // Before any work is begun: an address that cannot be had stops the start.
            Optional<Pages> pages = settings().http().map(http -> pages(http, parts, pipeline));
            try {
                parts.database().share();
                parts.outbox().recover();
                pipeline.start();
                pages.ifPresent(Pages::start);
                greet(parts.events().usual());
                stop.await();
            } finally {
                pages.ifPresent(Pages::close);
            }
        }
    }

    private Pages pages(Http http, Parts parts, Pipeline pipeline) {
        Overview overview = new Overview(parts, surroundings().clock());
        return Pages.open(
                settings(),
                http,
                new Pages.Told(
                        overview::glance,
                        parts.database()::isReachable,
                        pipeline::isWatchingInbox,
                        pipeline::isReadingMail,
                        pipeline::mailboxWords),
                new SameHome(settings(), surroundings().project()).program());
    }

    private void greet(String usualEvent) {
        say("Drop files into " + home().inbox() + "; outside a folder named after an event they belong to "
                + usualEvent);
        settings().http().ifPresent(http -> say("See what waits for you at " + http.url()));
        say(settings()
                .imap()
                .map(imap -> "Mail comes in from " + imap + ", looked at every "
                        + imap.poll().toSeconds() + " s")
                .orElse("No mailbox is set (dripstone.imap.host): answers are for people to read"));
        say(
                settings().smtp().isPresent()
                        ? "Mail goes out through " + settings().smtp().get()
                        : "No mail server is set (dripstone.smtp.host): mail is written to " + home().outbox());
    }

    private void say(String line) {
        err().println(line);
        err().flush();
    }
}
