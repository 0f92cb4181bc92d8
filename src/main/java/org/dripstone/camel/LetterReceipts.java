package org.dripstone.camel;

import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dripstone.correspondence.Letter;
import org.dripstone.correspondence.MessageIds;
import org.dripstone.correspondence.OutboxStore;
import org.dripstone.correspondence.OutboxStore.QueuedLetter;
import org.dripstone.correspondence.ShortLetters;
import org.dripstone.domain.Receipt;
import org.dripstone.mailbox.FeedReceipts;
import org.dripstone.report.Receipts;
import org.dripstone.report.Rejects;

/** Receipts as letters: what the terminal shows, to who mailed the files in. */
final class LetterReceipts implements FeedReceipts {
    static final String STEP = "receipt";
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^\\s\\p{Cntrl}<>@]+@[^\\s\\p{Cntrl}<>@]+>");

    private final OutboxStore outbox;
    private final MessageIds messageIds;
    private final String usual;
    private final Clock clock;

    /** @param usual the language of the secretariat, of which receipts are where that of the mail is not known */
    LetterReceipts(OutboxStore outbox, MessageIds messageIds, String usual, Clock clock) {
        this.outbox = outbox;
        this.messageIds = messageIds;
        this.usual = usual;
        this.clock = clock;
    }

    @Override
    public void queue(KeptReceipts kept, Question question) {
        String answered = MESSAGE_ID.matcher(question.messageId()).matches() ? question.messageId() : "";
        String language = Receipts.speak(question.language()) ? question.language() : usual;
        String text = kept.receipts().stream().map(each -> text(each, language)).collect(Collectors.joining("\n"));
        Letter letter = ShortLetters.plain("Re: " + question.subject(), text, language);
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

    private static String text(Receipt receipt, String language) {
        String rejects = receipt.counts().rejected() > 0
                ? "rejects/" + Rejects.fileName(receipt.feed(), receipt.name()) + "\n"
                : "";
        return receipt.feed() + "  " + Receipts.text(receipt, language) + rejects;
    }
}
