package org.dripstone.followup.plan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dripstone.followup.time.WorkingHours;
import org.dripstone.settings.Nearest;
import org.dripstone.settings.WrongSettings;
import org.dripstone.settings.YamlMapping;
import org.dripstone.settings.YamlProblems;

/** The follow-ups of all events, as {@code config/follow-ups.yaml} says them: the usual ones, and what certain events change. */
public final class FollowUpPlans {
    static final List<String> KEYS = List.of("hours", "defaults", "events");

    private final WorkingHours hours;
    private final FollowUpPlan usual;
    private final Map<String, FollowUpPlan> byEvent;
    private final List<String> warnings;

    private FollowUpPlans(
            WorkingHours hours, FollowUpPlan usual, Map<String, FollowUpPlan> byEvent, List<String> warnings) {
        this.hours = hours;
        this.usual = usual;
        this.byEvent = Map.copyOf(byEvent);
        this.warnings = List.copyOf(warnings);
    }

    /**
     * Reads and checks the whole file.
     *
     * @param templates the letters there are, by name
     * @param events the codes of the events there are
     * @throws WrongSettings with file, line and what was expected, for everything that is wrong; also when there is no
     *     such file, for partnerships nobody follows up are what this program is there to prevent
     */
    public static FollowUpPlans read(Path followUpsYaml, Set<String> templates, Set<String> events) {
        YamlProblems problems = new YamlProblems(followUpsYaml);
        YamlMapping file = problems.mapping().orElseThrow(() -> missing(followUpsYaml));
        file.refuseOthersThan(KEYS);
        WorkingHours hours =
                file.read("hours", WorkingHours.EXPECTED, WorkingHours::of).orElse(WorkingHours.USUAL);
        PlanReading reading = new PlanReading(templates);
        FollowUpPlan usual = file.mapping("defaults").map(reading::usual).orElseGet(() -> noDefaults(file));
        Map<String, FollowUpPlan> byEvent = file.mapping("events")
                .map(entry -> byEvent(entry, usual, reading))
                .orElse(Map.of());
        problems.throwIfAny();
        List<String> warnings =
                file.mapping("events").map(entry -> unknown(entry, events)).orElse(List.of());
        return new FollowUpPlans(hours, usual, byEvent, warnings);
    }

    /** The plan of an event; the usual one when the file says nothing of it. Capital letters make no difference. */
    public FollowUpPlan of(String event) {
        return byEvent.getOrDefault(event.toLowerCase(Locale.ROOT), usual);
    }

    /** When letters may reach their readers, by the readers' clocks. */
    public WorkingHours hours() {
        return hours;
    }

    private static Map<String, FollowUpPlan> byEvent(YamlMapping entry, FollowUpPlan usual, PlanReading reading) {
        Map<String, FollowUpPlan> plans = new HashMap<>();
        for (String code : entry.keys()) {
            Optional<YamlMapping> changes = entry.mapping(code);
            changes.ifPresent(each -> plans.put(code.toLowerCase(Locale.ROOT), reading.changed(usual, each)));
        }
        return plans;
    }

    /** No mistake for sure: events also come from the names of folders, and may be removed from the list. */
    private static List<String> unknown(YamlMapping entry, Set<String> events) {
        return entry.keys().stream()
                .filter(code -> events.stream().noneMatch(code::equalsIgnoreCase))
                .map(code -> entry.place(code) + "events.yaml knows no event '" + code + "'" + meant(code, events)
                        + "; known are " + (events.isEmpty() ? "none yet" : String.join(", ", new TreeSet<>(events))))
                .toList();
    }

    private static String meant(String code, Set<String> events) {
        return Nearest.to(code, events)
                .map(event -> "; did you mean '" + event + "'?")
                .orElse("");
    }

    /** What may be wrong, with file and line: changes for events that are not known. */
    public List<String> warnings() {
        return warnings;
    }

    private static FollowUpPlan noDefaults(YamlMapping file) {
        file.problem("defaults", "'defaults' is missing; expected the follow-ups of all events under it");
        return PlanReading.NOTHING;
    }

    private static WrongSettings missing(Path file) {
        String what = Files.exists(file) ? "is empty" : "is missing";
        return new WrongSettings(file + ": " + what
                + "; expected what follows up on partnerships; put back the one that came with the" + " program");
    }
}
