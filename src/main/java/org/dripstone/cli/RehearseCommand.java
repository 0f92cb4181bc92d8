package org.dripstone.cli;

import java.util.List;
import org.dripstone.settings.Settings;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Touches what most commands need, for the launcher to keep the classes ready; changes nothing. */
@CommandLine.Command(name = "rehearse", hidden = true, description = "Used by the launcher after a build.")
final class RehearseCommand extends Command {
    private final List<Piece> pieces;

    RehearseCommand(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    @Override
    Log log() {
        return Log.NONE;
    }

    // What cannot be rehearsed, for a setting is wrong say, is only not kept ready: the rest is.
    @Override
    public Integer call() {
        for (Piece piece : pieces) {
            try {
                piece.play(settings(), surroundings());
            } catch (Exception unplayable) {
                LoggerFactory.getLogger(RehearseCommand.class).debug("not rehearsed", unplayable);
            }
        }
        return ExitCode.DONE;
    }

    /** A part of what commands do; it must touch no home. */
    interface Piece {
        void play(Settings settings, Surroundings surroundings) throws Exception;
    }
}
