package org.dripstone.report;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import org.dripstone.domain.Receipt;

/** A receipt as a page of its own that needs nothing else and runs nothing. */
final class ReceiptPage {

    private static final PebbleTemplate TEMPLATE = template();

    private ReceiptPage() {}

    /**
     * @param eventTitle empty when only the event's code is known
     * @param earlierPage file name of the page of the feed that brought the same bytes; empty when there is none
     */
    static String of(Receipt r, Words words, String eventTitle, String earlierPage) {
        Map<String, Object> page = new HashMap<>();
        page.put("words", new Said(words));
        page.put("name", Shown.clipped(r.name(), Shown.CELL));
        page.put("headline", Headline.of(r, words));
        page.put("style", PageStyle.RECEIPT.css());
        page.put("styleHash", PageStyle.RECEIPT.hash());
        rows(page, r, words);
        file(page, r, words, eventTitle);
        page.put("earlier", link("./", earlierPage));
        return rendered(page);
    }

    private static void rows(Map<String, Object> page, Receipt r, Words words) {
        Receipt.Counts c = r.counts();
        page.put("counts", Count.all(c, words));
        page.put("bar", CountBar.of(c, words));
        page.put("barText", Count.sentence(c, words));
        page.put("troubles", FileTrouble.of(r, words));
        page.put(
                "notes",
                r.notes().stream()
                        .map(note -> ProblemWords.sentence(note, words.language()))
                        .toList());
        page.put("problems", ProblemGroup.ofRows(r.problems(), words));
        page.put("counted", counted(r, words));
        page.put("rejects", c.rejected() == 0 ? "" : FeedFiles.rejects(r));
        page.put("rejectsLink", link("../rejects/", FeedFiles.rejects(r)));
        page.put("decide", c.review() == 0 ? "" : words.say("page.decide-how", Map.of("review", c.review())));
    }

    /** Where a number of a row is to be looked for. */
    private static String counted(Receipt r, Words words) {
        String first = r.headerRow() == 0 ? "" : words.say("page.counted", Map.of("line", r.headerRow()));
        return r.sheet().contains(", ")
                ? first
                        + words.say("joint")
                        + words.say(
                                "page.counted-on",
                                Map.of("sheets", Shown.isolated(Shown.line(r.sheet()), words.isRightToLeft())))
                : first;
    }

    private static void file(Map<String, Object> page, Receipt r, Words words, String eventTitle) {
        page.put("columns", FileFacts.columns(r, words));
        page.put("facts", FileFacts.of(r, words, eventTitle));
        page.put("sha256", r.sha256());
        page.put("json", link("./", FeedFiles.json(r)));
    }

    private static String link(String folder, String fileName) {
        try {
            return fileName.isEmpty() ? "" : new URI(null, null, folder + fileName, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Not the name of a file: " + fileName, e);
        }
    }

    private static String rendered(Map<String, Object> page) {
        StringWriter html = new StringWriter();
        try {
            TEMPLATE.evaluate(html, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return html.toString();
    }

    private static PebbleTemplate template() {
        ClasspathLoader loader = new ClasspathLoader(ReceiptPage.class.getClassLoader());
        loader.setPrefix("org/dripstone/report");
        return new PebbleEngine.Builder()
                .loader(loader)
                .strictVariables(true)
                .autoEscaping(true)
                .build()
                .getTemplate("receipt.html");
    }

    /** The words as a template asks for them. */
    record Said(Words words) {

        public String say(String key) {
            return words.say(key);
        }

        public String language() {
            return words.language();
        }

        public String dir() {
            return words.say("dir");
        }
    }
}
