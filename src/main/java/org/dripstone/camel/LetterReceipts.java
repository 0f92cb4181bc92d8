package org.dripstone.camel;

import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dripstone.correspondence.Letter;
import org.dripstone.correspondence.MessageIds;
import org.dripstone.correspondence.OutboxStore;
import org.dripstone.correspondence.OutboxStore.QueuedLetter;
import org.dripstone.domain.Receipt;
import org.dripstone.mailbox.FeedReceipts;
import org.dripstone.report.Receipts;
import org.dripstone.report.Rejects;

/** Receipts as letters: what the terminal shows, to who mailed the files in. */
final class LetterReceipts implements FeedReceipts {
    private static final String STEP = "receipt";
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^\\s\\p{Cntrl}<>@]+@[^\\s\\p{Cntrl}<>@]+>");

    private final OutboxStore outbox;
    private final MessageIds messageIds;
    private final String language;
    private final Clock clock;

    /** @param language of the secretariat, as of receipts in files */
    LetterReceipts(OutboxStore outbox, MessageIds messageIds, String language, Clock clock) {
        this.outbox = outbox;
        this.messageIds = messageIds;
        this.language = language;
        this.clock = clock;
    }

    @Override
    public void queue(KeptReceipts kept, Question question) {
        String answered = MESSAGE_ID.matcher(question.messageId()).matches() ? question.messageId() : "";
        String text = kept.receipts().stream().map(this::text).collect(Collectors.joining("\n"));
        Letter letter = new Letter("Re: " + question.subject(), text, html(text), language);
        outbox.queue(
                new QueuedLetter(
                        messageIds.of(STEP, List.of(kept.mail())),
                        0,
                        question.from(),
                        STEP,
                        letter,
                        answered,
                        List.of(),
                        List.of(),
                        "",
                        clock.instant(),
                        // Whoever mailed a file waits for it.
                        true),
                clock.instant());
    }

    private String text(Receipt receipt) {
        String rejects = receipt.counts().rejected() > 0
                ? "rejects/" + Rejects.fileName(receipt.feed(), receipt.name()) + "\n"
                : "";
        return receipt.feed() + "  " + Receipts.text(receipt, language) + rejects;
    }

    private String html(String text) {
        String shown = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String direction = language.equals("ar") ? "rtl" : "ltr";
        return "<!DOCTYPE html><html lang=\"" + language + "\" dir=\"" + direction
                + "\"><body><pre style=\"white-space: pre-wrap\">" + shown + "</pre></body></html>";
    }
}
