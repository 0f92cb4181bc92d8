package org.dripstone.camel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/** Links that lie in the inbox: what they lead to is not read, and whoever put them there waits for it. */
public final class InboxLinks {
    private InboxLinks() {}

    /** Where they are, below {@code inbox}, in order; none where there is no inbox yet. */
    public static List<Path> in(Path inbox) {
        if (!Files.isDirectory(inbox)) {
            return List.of();
        }
        try (Stream<Path> links = Files.find(inbox.toRealPath(), Integer.MAX_VALUE, InboxLinks::isOne)) {
            return links.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOne(Path file, BasicFileAttributes attributes) {
        return attributes.isSymbolicLink();
    }
}
