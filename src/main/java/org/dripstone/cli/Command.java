package org.dripstone.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.dripstone.settings.Home;
import org.dripstone.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command has at hand; each answers with an exit code. */
abstract class Command implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    /** Where the log of this command goes; a command that changes nothing overrides it with {@code NONE}. */
    Log log() {
        return Log.QUIET;
    }

    /** Read on first call; wrong ones stop the command with exit code 2. */
    final Settings settings() {
        return root().settings();
    }

    /** Made on first call. */
    final Home home() {
        return root().settings().home();
    }

    final Surroundings surroundings() {
        return root().surroundings();
    }

    final PrintWriter out() {
        return surroundings().out();
    }

    final PrintWriter err() {
        return surroundings().err();
    }

    /** Whether somebody watches the results, so that they may be laid out for eyes. */
    final boolean isTerminal() {
        return surroundings().resultsOnTerminal();
    }

    /** To be thrown where the arguments make no sense together; exit code 2. */
    final ParameterException misused(String message) {
        return new ParameterException(spec().commandLine(), message);
    }

    /** For reading: a fraction of a second says nothing to anybody. */
    static Instant shown(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    private Dripstone root() {
        return (Dripstone) spec().root().userObject();
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("a command runs only as part of the command line");
        }
        return spec;
    }

    /** Who keeps a log in the home. */
    enum Log {
        /** Nobody, and the home need not be there. */
        NONE,
        /** A command: it appends to the log. */
        QUIET,
        /** The service: it turns the log over when it grows, and repeats warnings to standard error. */
        SERVICE
    }
}
