package org.dripstone.cli;

import picocli.CommandLine;

/** What stands below the list of commands. */
final class Footer {
    private Footer() {}

    /** Set last, for commands inherit what is set when they are added. */
    static void addTo(CommandLine commandLine) {
        commandLine
                .getCommandSpec()
                .usageMessage()
                .footer(
                        "Options may stand before or after the command. 'dripstone COMMAND --help' explains each.",
                        "Results go to standard output, progress and warnings to standard error.",
                        "Exit codes: 0 done; 1 failed; 2 wrong use or wrong configuration;",
                        "            3 done, but some rows were rejected or wait for a decision.");
    }
}
