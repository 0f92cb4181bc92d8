package org.dripstone.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One call of the program on a machine of its own: what it printed, and its exit code. */
final class Trial {
    private static final Instant NOW = Instant.parse("2026-03-17T09:00:00Z");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> environment = new HashMap<>();
    private final Path project;
    private int code = -1;

    Trial(Path project) {
        this.project = project;
    }

    Trial with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Trial run(List<Command> commands, String... args) {
        code = new Invocation(surroundings(), commands).run(args);
        return this;
    }

    int code() {
        return code;
    }

    String out() {
        return out.toString();
    }

    List<String> err() {
        return err.toString().lines().toList();
    }

    private Surroundings surroundings() {
        return new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                new PrintWriter(out),
                new PrintWriter(err),
                false,
                false,
                environment,
                project,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
