package org.dripstone.pages;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dripstone.report.PageStyle;

/** The organiser's page: what waits for them, what came in, and where everything stands. */
final class DeskPage {
    private static final PageStyle STYLE = PageStyle.RECEIPT.with(DeskPage.class, "desk.css");
    private static final String POLICY = "default-src 'none'; style-src '" + STYLE.hash()
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final PebbleTemplate TEMPLATE = template();

    private final Supplier<Glance> glances;
    private final Wording wording;
    private final Shelf receipts;
    private final Shelf rejects;

    DeskPage(Supplier<Glance> glances, Wording wording, Shelf receipts, Shelf rejects) {
        this.glances = glances;
        this.wording = wording;
        this.receipts = receipts;
        this.rejects = rejects;
    }

    Answer answer() throws IOException {
        StringWriter html = new StringWriter();
        TEMPLATE.evaluate(html, told(glances.get()));
        return Answer.html(html.toString()).with("Content-Security-Policy", POLICY);
    }

    private Map<String, Object> told(Glance glance) {
        Map<String, Object> told = new HashMap<>();
        told.put("words", wording.words());
        told.put("style", STYLE.css());
        told.put("now", wording.say("page.now", Map.of("time", wording.quoted(wording.time(glance.at())))));
        questions(told, glance);
        told.put("stages", StageBar.all(glance.partnerships(), wording));
        told.put("exits", StageBar.exits(glance.partnerships(), wording));
        told.put("onHold", glance.onHold() == 0 ? "" : wording.say("stages.hold", Map.of("hold", glance.onHold())));
        told.put("participants", Figure.participants(glance, wording));
        told.put("letters", Figure.letters(glance.letters(), wording));
        told.put("mailNote", wording.sendsMail() ? "" : wording.say("letters.folder"));
        told.put("feeds", feeds(glance));
        where(told);
        return told;
    }

    private void questions(Map<String, Object> told, Glance glance) {
        int more = glance.questions() - glance.first().size();
        told.put("headline", wording.say("page.headline", Map.of("questions", glance.questions())));
        told.put(
                "questions",
                glance.first().stream()
                        .map(question -> Asked.of(question, wording))
                        .toList());
        told.put("more", more <= 0 ? "" : wording.say("decide.more", Map.of("more", more)));
        told.put("list", wording.command("review list"));
    }

    private List<FeedLine> feeds(Glance glance) {
        return glance.feeds().stream()
                .map(arrival -> FeedLine.of(arrival, wording, receipts, rejects))
                .toList();
    }

    private void where(Map<String, Object> told) {
        told.put("inbox", wording.inbox());
        told.put("importing", wording.command("import FILE"));
    }

    private static PebbleTemplate template() {
        ClasspathLoader loader = new ClasspathLoader(DeskPage.class.getClassLoader());
        loader.setPrefix("org/dripstone/pages");
        return new PebbleEngine.Builder()
                .loader(loader)
                .strictVariables(true)
                .autoEscaping(true)
                .build()
                .getTemplate("desk.html");
    }
}
