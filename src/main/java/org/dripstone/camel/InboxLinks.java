package org.dripstone.camel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Links that lie in the inbox: what they lead to is not read, and whoever put them there waits for it. */
public final class InboxLinks {
    private InboxLinks() {}

    /** Where they are, below {@code inbox}, in order; none where there is no inbox yet. */
    public static List<Path> in(Path inbox) {
        List<Path> links = new ArrayList<>();
        try {
            Files.walkFileTree(Files.exists(inbox) ? inbox.toRealPath() : inbox, new Collecting(links));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Collections.sort(links);
        return links;
    }

    private static final class Collecting extends SimpleFileVisitor<Path> {
        private final List<Path> links;

        private Collecting(List<Path> links) {
            this.links = links;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isSymbolicLink()) {
                links.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        /** It was taken in meanwhile, or is for the doctor to tell of. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException gone) {
            return FileVisitResult.CONTINUE;
        }
    }
}
