package org.dripstone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dripstone.camel.Parts;
import org.dripstone.feed.Drop;
import org.dripstone.settings.Settings;

/** The sample's files on their way in, as if they had been dropped into the inbox together. */
final class DemoWorkshop {
    private final Path inbox;
    private final Parts parts;
    private final String event;

    DemoWorkshop(Settings settings, Parts parts, String event) {
        this.inbox = settings.home().inbox().resolve(event);
        this.parts = parts;
        this.event = event;
    }

    void takeIn(Path sample) throws IOException {
        for (Path file : drop(sample)) {
            String name = file.getFileName().toString();
            parts.intake().acceptAll(new Drop(file, name, event, Drop.INBOX, name));
            Files.deleteIfExists(file);
        }
        parts.matching().match(event);
        parts.opening().open(event);
        parts.receipts().writeDue();
    }

    private List<Path> drop(Path sample) throws IOException {
        Files.createDirectories(inbox);
        try (Stream<Path> files = Files.list(sample)) {
            List<Path> originals = files.sorted().toList();
            for (Path file : originals) {
                Files.copy(file, inbox.resolve(file.getFileName()));
            }
            return originals.stream()
                    .map(file -> inbox.resolve(file.getFileName()))
                    .toList();
        }
    }
}
