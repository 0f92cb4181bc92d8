package org.dripstone.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * What a command sees of the machine it runs on, so that a test can be a machine too.
 *
 * @param out results, always in UTF-8 whatever the machine's own charset is
 * @param err progress and what went wrong, likewise
 * @param resultsOnTerminal whether somebody watches {@code out}
 * @param watched whether somebody watches {@code err}, so that a bar may move on it
 * @param project the folder with {@code config} and {@code routes}
 */
record Surroundings(
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        boolean resultsOnTerminal,
        boolean watched,
        Map<String, String> environment,
        Path project,
        Clock clock) {

    static Surroundings ofThisProcess() {
        return new Surroundings(
                System.in,
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                Boolean.getBoolean("dripstone.terminal.out"),
                Boolean.getBoolean("dripstone.terminal.err"),
                System.getenv(),
                Path.of(System.getProperty("dripstone.root", "")).toAbsolutePath(),
                Clock.systemUTC());
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(
                new OutputStreamWriter(new Pipe(new FileOutputStream(descriptor)), StandardCharsets.UTF_8));
    }
}
