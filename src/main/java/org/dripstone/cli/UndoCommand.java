package org.dripstone.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dripstone.camel.Parts;
import org.dripstone.camel.Wiring;
import org.dripstone.undo.Undoing;
import org.dripstone.undo.Undoing.NotUndone;
import org.dripstone.undo.Undoing.Undone;
import org.dripstone.undo.Undoing.UndoneBefore;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** Takes one feed back. */
@CommandLine.Command(
        name = "undo",
        description = "Takes one feed back: what it alone brought in goes, what others also said stays.",
        footer = "Letters that have left are named. Dropped again, the file is taken in again.")
final class UndoCommand extends Command {
    private static final Pattern FEED = Pattern.compile("[Ff]?(\\d{1,18})");

    @Parameters(paramLabel = "FEED", description = "As receipts and export feeds name it: F12.")
    private String feed = "";

    @Override
    public Integer call() {
        Matcher number = FEED.matcher(feed);
        if (!number.matches()) {
            throw misused("'" + feed + "' is no feed; expected F12");
        }
        try (Parts parts = Wiring.parts(settings(), surroundings().clock())) {
            Undoing came = parts.undoing().undo(Long.parseLong(number.group(1)));
            parts.receipts().writeDue();
            return tell("F" + number.group(1), came);
        }
    }

    private int tell(String id, Undoing came) {
        if (came instanceof NotUndone not) {
            err().println("Nothing changed: " + not.why());
            return ExitCode.FAILED;
        }
        if (came instanceof UndoneBefore before) {
            out().println(id + " (" + before.name() + ") was undone before; nothing changed.");
        }
        if (came instanceof Undone undone) {
            print(id, undone);
        }
        return ExitCode.DONE;
    }

    private void print(String id, Undone undone) {
        out().println(id + " (" + undone.name() + ") is undone. It had told of " + undone.people() + " people.");
        undone.withdrawn().forEach(partnership -> out().println("  DS-" + partnership + " is withdrawn"));
        undone.sent()
                .forEach(letter -> out().println(
                                "  already sent: " + letter.step() + " to " + letter.to() + " at " + letter.sentAt()));
    }
}
