package org.dripstone.visit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;
import org.dripstone.meeting.AllDayCalendar;

/** The calendar of all visits as a file that people can subscribe to. */
public final class VisitsCalendar {
    public static final String FILE = "visits.ics";

    private static final String NAME = "Visits";
    /** When it was written is no news. */
    private static final Pattern STAMP = Pattern.compile("DTSTAMP:[^\\r]*\\r\\n");

    private final VisitStore store;
    private final VisitLetters letters;
    private final Path file;

    public VisitsCalendar(VisitStore store, VisitLetters letters, Path file) {
        this.store = store;
        this.letters = letters;
        this.file = file;
    }

    public Path file() {
        return file;
    }

    /** As it stands now. */
    public String text() {
        return AllDayCalendar.published(
                NAME,
                store.told().stream()
                        .filter(visit -> visit.lastDay().isPresent())
                        .map(letters::shown)
                        .toList());
    }

    /** Writes the file where it is not up to date. */
    public void write() {
        String now = text();
        try {
            if (!withoutStamps(now).equals(withoutStamps(before()))) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Path next = file.resolveSibling(FILE + ".new");
                Files.writeString(next, now, StandardCharsets.UTF_8);
                Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String before() throws IOException {
        return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    }

    private static String withoutStamps(String calendar) {
        return STAMP.matcher(calendar).replaceAll("");
    }
}
