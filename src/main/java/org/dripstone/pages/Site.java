package org.dripstone.pages;

import java.io.IOException;
import java.util.Optional;
import org.dripstone.report.Words;

/** What there is to see, and where. */
final class Site {
    static final String HEALTH = "/health";
    private static final String RECEIPTS = "/receipts/";
    private static final String REJECTS = "/rejects/";

    private final Gate gate;
    private final DeskPage desk;
    private final Shelf receipts;
    private final Shelf rejects;
    private final Health health;
    private final Words words;

    Site(Gate gate, DeskPage desk, Shelf receipts, Shelf rejects, Health health, Words words) {
        this.gate = gate;
        this.desk = desk;
        this.receipts = receipts;
        this.rejects = rejects;
        this.health = health;
        this.words = words;
    }

    Answer answer(Request request) throws IOException {
        Optional<Answer> refusal = gate.refusal(request);
        return refusal.isPresent() ? refusal.get() : page(request.path());
    }

    private Answer page(String path) throws IOException {
        if (path.equals("/")) {
            return desk.answer();
        } else if (path.equals(HEALTH)) {
            return health.answer();
        } else if (path.startsWith(RECEIPTS)) {
            return orNothing(receipts.answer(path.substring(RECEIPTS.length())));
        } else if (path.startsWith(REJECTS)) {
            return orNothing(rejects.answer(path.substring(REJECTS.length())));
        }
        return orNothing(Optional.empty());
    }

    private Answer orNothing(Optional<Answer> found) {
        return found.orElseGet(() -> Answer.text(404, words.say("refused.nothing")));
    }
}
