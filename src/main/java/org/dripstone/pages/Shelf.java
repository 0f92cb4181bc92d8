package org.dripstone.pages;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

/** One folder of files to be looked at or taken home; nothing beside, below or behind it. */
final class Shelf {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "json", "application/json",
            "csv", "text/csv; charset=utf-8");

    /** Receipts bring their own policy, which allows their own style; this one holds for whatever else lies there. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Path folder;

    Shelf(Path folder) {
        this.folder = folder;
    }

    boolean holds(String name) {
        return file(name).isPresent();
    }

    Optional<Answer> answer(String name) throws IOException {
        Optional<Path> file = file(name);
        return file.isEmpty() ? Optional.empty() : Optional.of(opened(file.get(), name));
    }

    private Optional<Path> file(String name) {
        try {
            Path file = folder.resolve(name);
            boolean ours = !name.startsWith(".")
                    && TYPES.containsKey(ending(name))
                    && folder.equals(file.getParent())
                    && file.getFileName().toString().equals(name)
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
            return ours ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException noName) {
            return Optional.empty();
        }
    }

    /** Its length is that of the very file that was opened: another may take its place meanwhile. */
    private static Answer opened(Path file, String name) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        Answer answer = new Answer(
                200,
                Map.of("Content-Type", TYPES.get(ending(name)), "Content-Security-Policy", POLICY),
                Channels.newInputStream(channel),
                channel.size());
        return ending(name).equals("csv") ? answer.with("Content-Disposition", saved(name)) : answer;
    }

    private static String saved(String name) {
        return "attachment; filename*=UTF-8''" + segment(name).replace("'", "%27");
    }

    /** A name as one segment of an address. */
    static String segment(String name) {
        try {
            return new URI(null, null, "/" + name, null)
                    .toASCIIString()
                    .substring(1)
                    .replace(";", "%3B")
                    .replace(",", "%2C");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Not the name of a file", e);
        }
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
