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
        String at = " --home " + home.root();
        out.println();
        out.println("What to do next. Open in a browser or a mail program:");
        out.println("  a receipt, row by row:    " + receiptWorthReading());
        out.println("  a letter to a provider:   " + letterWorthReading("introduction-provider"));
        out.println("  a secretariat's Monday:   " + letterWorthReading("week-digest"));
        out.println("Try:");
        out.println("  how it stands:            ./dripstone status" + at);
        out.println("  one partnership, and why: ./dripstone partnership show DS-1" + at);
        out.println("  what it would not decide: ./dripstone review list" + at);
        out.println(
                "For real: ./dripstone run, then drop files into data/inbox (README.md). The demo's folder can be deleted.");
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

    /** The longest of its kind: the one that tells of most. */
    private Path letterWorthReading(String kind) throws IOException {
        try (Stream<Path> letters = Files.list(home.outbox())) {
            return letters.filter(letter -> letter.getFileName().toString().startsWith(kind))
                    .max(Comparator.comparingLong(
                                    (Path letter) -> letter.toFile().length())
                            .thenComparing(Comparator.naturalOrder()))
                    .orElse(home.outbox());
        }
    }
}
