package org.dripstone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dripstone.camel.Parts;
import org.dripstone.settings.Home;
import org.dripstone.store.ExportKind;

/** Where to look after the demo: each is a file to open or a command to try. */
final class DemoDoors {
    private final PrintWriter out;
    private final Home home;
    private final Parts parts;
    private final String event;

    DemoDoors(PrintWriter out, Home home, Parts parts, String event) {
        this.out = out;
        this.home = home;
        this.parts = parts;
        this.event = event;
    }

    void tell() throws IOException {
        out.println();
        out.println("Open a receipt:  " + receiptWorthReading());
        out.println("Open a letter:   " + letterWorthReading());
        out.println("Look around:     ./dripstone status --home " + home.root());
        out.println("One partnership: ./dripstone partnership show DS-1 --home " + home.root());
        out.println("For real:        ./dripstone run, then drop files into its inbox (README.md)");
        out.flush();
    }

    /** The one with the most rows to mend. */
    private Path receiptWorthReading() {
        return records()
                .max(Comparator.comparing(feed -> Integer.valueOf(String.valueOf(feed.get("rejected")))))
                .map(feed -> home.receipts().resolve(feed.get("id") + "-" + feed.get("name") + ".html"))
                .orElse(home.receipts());
    }

    private Stream<Map<String, Object>> records() {
        Stream.Builder<Map<String, Object>> feeds = Stream.builder();
        parts.exports().records(ExportKind.FEEDS, Optional.of(event)).forEach(feeds::add);
        return feeds.build();
    }

    /** The one to a provider whom several people asked. */
    private Path letterWorthReading() throws IOException {
        try (Stream<Path> letters = Files.list(home.outbox())) {
            return letters.filter(letter -> letter.getFileName().toString().contains("provider"))
                    .max(Comparator.comparingLong(letter -> letter.toFile().length()))
                    .orElse(home.outbox());
        }
    }
}
