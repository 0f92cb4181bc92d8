package org.dripstone.cli;

import java.util.List;
import org.dripstone.settings.WrongSettings;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** One call of the program, from its arguments to its exit code. */
final class Invocation {
    private final Surroundings surroundings;
    private final Dripstone program;
    private final CommandLine commandLine;
    private final Mishaps mishaps;

    Invocation(Surroundings surroundings, List<Command> commands) {
        this.surroundings = surroundings;
        this.program = new Dripstone(surroundings);
        this.mishaps = new Mishaps(program);
        this.commandLine = new CommandLine(program);
        commands.forEach(commandLine::addSubcommand);
        commandLine
                .addSubcommand(new CommandLine.HelpCommand())
                .setOut(surroundings.out())
                .setErr(surroundings.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(colours()))
                // An argument such as @home is a text, not the name of a file with more arguments.
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(this::carryOut)
                .setParameterExceptionHandler(mishaps::misused)
                .setExecutionExceptionHandler((failure, failed, arguments) -> mishaps.failed(failure));
        Footer.addTo(commandLine);
    }

    /** For a process of our own: what escapes from any thread is one line too. */
    Invocation guarded() {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> mishaps.broke(failure));
        return this;
    }

    int run(String... args) {
        int code = commandLine.execute(args);
        surroundings.err().flush();
        if (surroundings.out().checkError() && code == ExitCode.DONE) {
            return mishaps.resultsLost();
        }
        return code;
    }

    private int carryOut(ParseResult arguments) {
        Integer helped = CommandLine.executeHelpRequest(arguments);
        if (helped != null) {
            return helped;
        }
        openLog(arguments);
        return new RunLast().execute(arguments);
    }

    private void openLog(ParseResult arguments) {
        List<CommandLine> lines = arguments.asCommandLineList();
        CommandLine last = lines.get(lines.size() - 1);
        if (last.getCommand() instanceof Command command && command.log() != Command.Log.NONE) {
            try {
                LogFile.open(program.settings().home().log(), command.log());
                warn(command.log());
            } catch (WrongSettings wrong) {
                throw new ExecutionException(last, "wrong settings", wrong);
            }
        }
    }

    /** Once, where somebody will read it: not at every short command. */
    private void warn(Command.Log log) {
        if (log == Command.Log.SERVICE) {
            program.settings().warnings().forEach(LoggerFactory.getLogger(Invocation.class)::warn);
        }
    }

    private Ansi colours() {
        boolean wanted =
                surroundings.resultsOnTerminal() && !surroundings.environment().containsKey("NO_COLOR");
        return wanted ? Ansi.ON : Ansi.OFF;
    }
}
