package org.dripstone.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The routes as they are shipped, but for their waits: what they do is tried here, not how seldom. */
final class QuickRoutes {
    private static final Pattern WAIT =
            Pattern.compile("(?m)^(\\s+(?:period|delay|initialDelay|readLockMinAge|readLockCheckInterval): )(.+)$");

    private QuickRoutes() {}

    /** A copy in {@code folder}, in which no wait is longer than {@code most} milliseconds. */
    static Path in(Path folder, int most) throws IOException {
        Path shipped = Path.of("routes").toAbsolutePath();
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(shipped.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, quick(Files.readString(file), most));
            }
        }
        return folder;
    }

    private static String quick(String route, int most) {
        return WAIT.matcher(route).replaceAll(found -> found.group(1) + shorter(found, most));
    }

    /** A setting is a wait, too. */
    private static String shorter(MatchResult found, int most) {
        String wait = found.group(2).strip();
        boolean isShort =
                List.of("true", "false").contains(wait) || (wait.matches("\\d{1,9}") && Integer.parseInt(wait) <= most);
        return isShort ? wait : String.valueOf(most);
    }
}
