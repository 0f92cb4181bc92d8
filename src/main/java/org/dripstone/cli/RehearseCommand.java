package org.dripstone.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** Touches what most commands need, for the launcher to keep the classes ready; changes nothing. */
@CommandLine.Command(name = "rehearse", hidden = true, description = "Used by the launcher after a build.")
final class RehearseCommand extends Command {
    private final List<Callable<?>> pieces;

    RehearseCommand(List<Callable<?>> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    @Override
    Log log() {
        return Log.NONE;
    }

    @Override
    public Integer call() throws Exception {
        settings();
        for (Callable<?> piece : pieces) {
            piece.call();
        }
        return ExitCode.DONE;
    }
}
