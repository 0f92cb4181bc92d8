package org.dripstone.cli;

import picocli.CommandLine;

/** Says why the machine decides as it does. */
@CommandLine.Command(
        name = "explain",
        description = "Says why the machine decides as it does. Changes nothing and needs no running service.",
        subcommands = {
            ExplainFeed.class,
            ExplainMail.class,
            ExplainCountry.class,
            ExplainSolution.class,
            ExplainTheme.class,
            ExplainName.class,
            ExplainPerson.class,
            ExplainDuplicates.class
        })
final class ExplainCommand extends Command {

    @Override
    Log log() {
        return Log.NONE;
    }

    @Override
    public Integer call() {
        throw misused("explain what? feed, mail, country, solution, theme, name, person or duplicates");
    }
}
