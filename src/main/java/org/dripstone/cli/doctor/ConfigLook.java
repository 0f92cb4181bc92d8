package org.dripstone.cli.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dripstone.correspondence.LetterTemplates;
import org.dripstone.correspondence.TemplatesUnusable;
import org.dripstone.feed.ColumnNames;
import org.dripstone.followup.plan.FollowUpPlans;
import org.dripstone.followup.time.DaysOff;
import org.dripstone.followup.time.WorkingHours;
import org.dripstone.matching.theme.Themes;
import org.dripstone.settings.Events;
import org.dripstone.settings.Settings;

/** Are the files beside application.properties there, and can they be read? */
final class ConfigLook {
    private final Settings settings;

    ConfigLook(Settings settings) {
        this.settings = settings;
    }

    Finding events() {
        Path file = settings.configFolder().resolve("events.yaml");
        Events events = Events.read(file);
        if (settings.event().isPresent()
                && events.byCode(settings.event().get()).isEmpty()) {
            return Finding.warn(
                    "dripstone.event = " + settings.event().get() + " is not in " + file,
                    "add the event there, or set dripstone.event to a code that is");
        }
        return events.newest()
                .map(event -> Finding.ok(events.all().size() + " in " + file + ", the newest " + event.code()))
                .orElseGet(() -> Finding.warn(
                        "none in " + file + "; files go to an event named after the year",
                        "list your workshops there"));
    }

    List<Finding> templates() {
        LetterTemplates templates;
        try {
            templates = LetterTemplates.read(settings.configFolder().resolve("templates"));
        } catch (TemplatesUnusable unusable) {
            return List.of(Finding.fail(
                    String.valueOf(unusable.getMessage()),
                    "mend it, or put back the templates that came with the program"));
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok("in " + String.join(", ", templates.languages())));
        findings.addAll(unspoken(templates));
        templates
                .missing()
                .forEach(file -> findings.add(Finding.warn(
                        file + " is missing: that letter goes out in English instead",
                        "write it, in " + settings.configFolder().resolve("templates"))));
        return findings;
    }

    private List<Finding> unspoken(LetterTemplates templates) {
        return settings.secretariat().languages().stream()
                .filter(language -> !templates.languages().contains(language))
                .map(language -> Finding.warn(
                        "none in " + language + ", which the secretariat reads",
                        "add the folder templates/" + language + ", or change dripstone.secretariat.languages"))
                .toList();
    }

    List<Finding> followUps() {
        Path file = settings.configFolder().resolve("follow-ups.yaml");
        LetterTemplates templates = LetterTemplates.read(settings.configFolder().resolve("templates"));
        Events events = Events.read(settings.configFolder().resolve("events.yaml"));
        FollowUpPlans plans = FollowUpPlans.read(
                file,
                templates.followUpSteps(),
                events.all().stream().map(Events.Event::code).collect(Collectors.toSet()));
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok("what is owed, as " + file + " says"));
        if (plans.hours().equals(WorkingHours.ALWAYS)) {
            findings.add(Finding.warn(
                    "letters leave at any hour of any day",
                    "set 'hours: 09:00-16:30' in " + file + ", but for a trial"));
        }
        plans.warnings()
                .forEach(warning -> findings.add(Finding.warn(
                        warning, "correct the code, or leave it if the event comes by the name of a folder")));
        return findings;
    }

    Finding holidays() {
        Path file = settings.configFolder().resolve("holidays.yaml");
        return Finding.ok(DaysOff.read(file).entries() + " entries in " + file);
    }

    Finding themes() {
        Path file = settings.configFolder().resolve("themes.yaml");
        int themes = Themes.read(file).count();
        return themes == 0
                ? Finding.warn(
                        "none in " + file + "; nothing can be suggested",
                        "put back the file that came with the program")
                : Finding.ok(themes + " in " + file);
    }

    Finding columns() {
        Path file = settings.configFolder().resolve("columns.yaml");
        return Finding.ok(ColumnNames.read(file).names().size() + " names of columns in " + file);
    }
}
