package org.dripstone.followup.time;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dripstone.settings.WrongSettings;
import org.dripstone.settings.YamlProblems;

/** What {@code config/holidays.yaml} adds to the public holidays we know, and which of those it says are worked. */
public final class DaysOff {
    private final List<DaysOffEntry> holidays;
    private final List<DaysOffEntry> worked;

    private DaysOff(List<DaysOffEntry> holidays, List<DaysOffEntry> worked) {
        this.holidays = List.copyOf(holidays);
        this.worked = List.copyOf(worked);
    }

    public static DaysOff none() {
        return new DaysOff(List.of(), List.of());
    }

    /**
     * None when the file is not there.
     *
     * @throws WrongSettings with file, line and what was expected, for everything that is wrong
     */
    public static DaysOff read(Path holidaysYaml) {
        YamlProblems problems = new YamlProblems(holidaysYaml);
        List<DaysOffEntry> holidays = new ArrayList<>();
        List<DaysOffEntry> worked = new ArrayList<>();
        problems.mapping().ifPresent(file -> {
            file.refuseOthersThan(List.of("holidays", "worked"));
            file.mappingsIfAny("holidays")
                    .forEach(entry -> DaysOffEntry.read(entry).ifPresent(holidays::add));
            file.mappingsIfAny("worked")
                    .forEach(entry -> DaysOffEntry.read(entry).ifPresent(worked::add));
        });
        problems.throwIfAny();
        return new DaysOff(holidays, worked);
    }

    boolean isHoliday(LocalDate day, String country) {
        return holidays.stream().anyMatch(entry -> entry.covers(day, country));
    }

    boolean isWorked(LocalDate day, String country) {
        return worked.stream().anyMatch(entry -> entry.covers(day, country));
    }

    /** How many the file has. */
    public int entries() {
        return holidays.size() + worked.size();
    }
}
