package org.dripstone.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dripstone.settings.Nearest;
import org.dripstone.settings.Reason;
import org.dripstone.settings.WrongSettings;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said, and which exit code follows, when a command did not come to its end. */
final class Mishaps {
    private final Dripstone program;

    Mishaps(Dripstone program) {
        this.program = program;
    }

    int misused(ParameterException misuse, String[] args) {
        CommandLine command = misuse.getCommandLine();
        String reason = misuse instanceof UnmatchedArgumentException unmatched ? unknown(unmatched) : oneLine(misuse);
        say(reason + " (" + command.getCommandSpec().qualifiedName() + " --help says what is)");
        return ExitCode.MISUSED;
    }

    int failed(Exception failure) {
        if (failure instanceof WrongSettings wrong) {
            wrong.messages().forEach(this::say);
            return ExitCode.MISUSED;
        }
        if (failure instanceof ParameterException misuse) {
            return misused(misuse, new String[0]);
        }
        return broke(failure);
    }

    /** One line for the person; the stack trace is for the log. */
    int broke(Throwable failure) {
        String details = wayToLog(failure);
        say(reason(failure) + details);
        program.surroundings().err().flush();
        return ExitCode.FAILED;
    }

    int resultsLost() {
        say("not all results could be written to standard output");
        program.surroundings().err().flush();
        return ExitCode.FAILED;
    }

    private void say(String line) {
        program.surroundings().err().println("dripstone: " + line);
    }

    private String wayToLog(Throwable failure) {
        try {
            LogFile.open(program.settings().home().log(), Command.Log.QUIET);
            LoggerFactory.getLogger(Mishaps.class).error("a command broke off", failure);
            return "; details in " + program.settings().home().log().resolve("dripstone.log");
        } catch (WrongSettings noHome) {
            return "";
        }
    }

    private static String unknown(UnmatchedArgumentException unmatched) {
        String word = unmatched.getUnmatched().get(0);
        CommandLine command = unmatched.getCommandLine();
        boolean commandsExpected = !command.getSubcommands().isEmpty();
        List<String> known = unmatched.isUnknownOption()
                ? options(command)
                : List.copyOf(command.getSubcommands().keySet());
        String kind =
                unmatched.isUnknownOption() ? "unknown option" : commandsExpected ? "unknown command" : "unexpected";
        return kind + " '" + word + "'"
                + Nearest.to(word.split("=", 2)[0], known)
                        .map(near -> "; did you mean '" + near + "'?")
                        .orElse("");
    }

    private static List<String> options(CommandLine command) {
        return List.copyOf(command.getCommandSpec().optionsMap().keySet());
    }

    private static String reason(Throwable failure) {
        Throwable inner = failure instanceof UncheckedIOException ? failure.getCause() : failure;
        if (inner instanceof IOException refused) {
            return Reason.of(refused);
        }
        String name = failure.getClass().getSimpleName();
        return failure.getMessage() == null ? name : name + ": " + oneLine(failure);
    }

    private static String oneLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
