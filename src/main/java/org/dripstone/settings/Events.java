package org.dripstone.settings;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The workshops this installation knows, as {@code config/events.yaml} lists them. */
public final class Events {
    static final List<String> KEYS =
            List.of("code", "title", "date", "end", "zone", "languages", "basis", "controller", "link");

    private final List<Event> all;

    private Events(List<Event> all) {
        this.all = List.copyOf(all);
    }

    /**
     * None when the file is not there.
     *
     * @throws WrongSettings with file, line and what was expected, for everything that is wrong
     */
    public static Events read(Path eventsYaml) {
        YamlProblems problems = new YamlProblems(eventsYaml);
        List<Event> events = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        problems.mapping().ifPresent(file -> {
            file.refuseOthersThan(List.of("events"));
            file.mappings("events").forEach(entry -> event(entry, codes).ifPresent(events::add));
        });
        problems.throwIfAny();
        return new Events(events);
    }

    public List<Event> all() {
        return all;
    }

    /** Capital letters make no difference: codes are also names of folders. */
    public Optional<Event> byCode(String code) {
        return all.stream().filter(event -> event.code().equalsIgnoreCase(code)).findFirst();
    }

    /** The one with the latest date. */
    public Optional<Event> newest() {
        return all.stream().max(Comparator.comparing(Event::date));
    }

    private static Optional<Event> event(YamlMapping entry, Set<String> codes) {
        entry.refuseOthersThan(KEYS);
        String code = code(entry, codes);
        String title = entry.required("title", "the name of the workshop as participants know it");
        Optional<LocalDate> date = date(entry);
        Optional<ZoneId> zone = zone(entry);
        List<String> languages = languages(entry);
        if (date.isEmpty() || zone.isEmpty()) {
            return Optional.empty();
        }
        LocalDate end = end(entry, date.get());
        String basis = entry.text("basis").orElse("");
        String controller = entry.text("controller").orElse("");
        return Optional.of(
                new Event(code, title, date.get(), end, zone.get(), languages, basis, controller, link(entry)));
    }

    private static String link(YamlMapping entry) {
        String link = entry.text("link").orElse("");
        if (!link.isEmpty() && !link.matches("https?://\\S+")) {
            entry.problem("link", "'link: " + link + "'; expected an address such as https://meet.example.org/room");
        }
        return link;
    }

    private static Optional<LocalDate> date(YamlMapping entry) {
        entry.required("date", "the first day, such as 2026-03-17");
        return entry.read("date", "a day such as 2026-03-17", LocalDate::parse);
    }

    private static Optional<ZoneId> zone(YamlMapping entry) {
        entry.required("zone", "the time zone of the place, such as Europe/Paris");
        return entry.read("zone", Rule.ZONE.allowed(), ZoneId::of);
    }

    private static LocalDate end(YamlMapping entry, LocalDate first) {
        LocalDate end =
                entry.read("end", "a day such as 2026-03-19", LocalDate::parse).orElse(first);
        if (end.isBefore(first)) {
            entry.problem("end", "'end: " + end + "' is before the date; expected the last day");
        }
        return end;
    }

    private static String code(YamlMapping entry, Set<String> codes) {
        String code = entry.required("code", "a short name such as 2026-spring");
        if (!code.isEmpty() && !Rule.CODE.allows(code)) {
            entry.problem("code", "'code: " + code + "'; expected " + Rule.CODE.allowed());
        }
        if (!codes.add(code.toLowerCase(Locale.ROOT)) && !code.isEmpty()) {
            entry.problem("code", "'code: " + code + "' is another event's already; expected a code of its own");
        }
        return code;
    }

    private static List<String> languages(YamlMapping entry) {
        List<String> languages = entry.texts("languages");
        if (!Rule.LANGUAGES.allows(String.join(",", languages))) {
            entry.problem(
                    "languages",
                    "'languages: " + String.join(", ", languages) + "'; expected " + Rule.LANGUAGES.allowed());
        }
        return languages.isEmpty() ? List.of("en") : languages;
    }

    /**
     * One workshop.
     *
     * @param date its first day
     * @param end its last day
     * @param zone of the place
     * @param languages ISO 639-1, the main one first
     * @param basis on which personal data is used where nobody was asked for consent; empty when not recorded
     * @param controller who answers for personal data; empty means the secretariat
     * @param link where sessions of its partnerships take place; empty for none
     */
    public record Event(
            String code,
            String title,
            LocalDate date,
            LocalDate end,
            ZoneId zone,
            List<String> languages,
            String basis,
            String controller,
            String link) {
        public Event {
            languages = List.copyOf(languages);
        }
    }
}
