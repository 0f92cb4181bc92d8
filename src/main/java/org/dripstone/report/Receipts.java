package org.dripstone.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.dripstone.domain.Receipt;

/** Receipts as their readers want them: a page for the organiser, JSON for programs, a few lines for a terminal. */
public final class Receipts {

    private Receipts() {}

    /** One object on one line, without a line break at its end. */
    public static String json(Receipt r, String language) {
        return ReceiptJson.of(r, language);
    }

    /** A page that stands alone; the event goes by its code. */
    public static String html(Receipt r, String language) {
        return html(r, language, "");
    }

    /** A page that stands alone; an empty title leaves the event its code. */
    public static String html(Receipt r, String language, String eventTitle) {
        return ReceiptPage.of(r, Words.in(language), eventTitle, "");
    }

    /** Whether receipts are written in that language, whole. */
    public static boolean speak(String language) {
        return !language.isEmpty() && Words.in(language).language().equals(language);
    }

    /** A headline, the counts and the first problems; ends with a line break. */
    public static String text(Receipt r, String language) {
        return ReceiptText.of(r, Words.in(language));
    }

    /** Writes {@code <feed>-<name>.json} and then {@code .html}, each seen whole or not at all; tells where the page is. */
    public static Path write(Receipt r, Path receiptsFolder, String language) {
        return write(r, receiptsFolder, language, "");
    }

    /** The same, with the event's title on the page. */
    public static Path write(Receipt r, Path receiptsFolder, String language, String eventTitle) {
        String page = ReceiptPage.of(r, Words.in(language), eventTitle, earlierPage(r, receiptsFolder));
        WholeFile.write(receiptsFolder, FeedFiles.json(r), to -> {
            ReceiptJson.write(r, language, to);
            to.append('\n');
        });
        return WholeFile.write(receiptsFolder, FeedFiles.page(r), to -> to.append(page));
    }

    /** What the page of that feed is called in the receipts folder. */
    public static String pageName(String feed, String name) {
        return FeedFiles.pageOf(feed, name);
    }

    private static String earlierPage(Receipt r, Path folder) {
        if (r.sameAs().isEmpty() || !Files.isDirectory(folder)) {
            return "";
        }
        String likely = FeedFiles.pageOf(r.sameAs(), r.name());
        return Files.exists(folder.resolve(likely)) ? likely : pageUnderAnotherName(r.sameAs(), folder);
    }

    private static String pageUnderAnotherName(String feed, Path folder) {
        try (Stream<Path> receipts = Files.list(folder)) {
            return receipts.map(file -> file.getFileName().toString())
                    .filter(name -> FeedFiles.isPageOf(feed, name))
                    .min(String::compareTo)
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
