package org.dripstone.camel;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dripstone.correspondence.Attachment;
import org.dripstone.correspondence.Letter;
import org.dripstone.correspondence.MessageIds;
import org.dripstone.correspondence.OutboxStore;
import org.dripstone.correspondence.OutboxStore.QueuedLetter;
import org.dripstone.correspondence.ShortLetters;
import org.dripstone.domain.Receipt;
import org.dripstone.mailbox.FeedReceipts;
import org.dripstone.report.MailedRejects;
import org.dripstone.report.Receipts;
import org.dripstone.report.Rejects;

/** Receipts as letters: what the terminal shows, to who mailed the files in. */
final class LetterReceipts implements FeedReceipts {
    static final String STEP = "receipt";
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^\\s\\p{Cntrl}<>@]+@[^\\s\\p{Cntrl}<>@]+>");

    /** What travels with one letter; many servers refuse more than ten. */
    private static final int MOST_BYTES = 4_000_000;

    private final OutboxStore outbox;
    private final MessageIds messageIds;
    private final MailedRejects rejects;
    private final String usual;
    private final Clock clock;

    /** @param usual the language of the secretariat, of which receipts are where that of the mail is not known */
    LetterReceipts(OutboxStore outbox, MessageIds messageIds, MailedRejects rejects, String usual, Clock clock) {
        this.outbox = outbox;
        this.messageIds = messageIds;
        this.rejects = rejects;
        this.usual = usual;
        this.clock = clock;
    }

    @Override
    public void queue(KeptReceipts kept, Question question) {
        String answered = MESSAGE_ID.matcher(question.messageId()).matches() ? question.messageId() : "";
        String language = Receipts.speak(question.language()) ? question.language() : usual;
        Map<String, Attachment> files = files(kept.receipts(), language);
        String text = kept.receipts().stream()
                .map(each -> text(each, files.containsKey(each.feed()), language))
                .collect(Collectors.joining("\n"));
        Letter letter = ShortLetters.plain("Re: " + question.subject(), text, language)
                .withAttachments(List.copyOf(files.values()));
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

    /** By feed; whoever reads a mail cannot look into our folders. */
    private Map<String, Attachment> files(List<Receipt> receipts, String language) {
        Map<String, Attachment> files = new LinkedHashMap<>();
        int room = MOST_BYTES;
        for (Receipt receipt : receipts) {
            Optional<byte[]> file = rejects.file(receipt, language, room);
            file.ifPresent(bytes -> files.put(
                    receipt.feed(),
                    new Attachment(Rejects.fileName(receipt.feed(), receipt.name()), MailedRejects.MEDIA_TYPE, bytes)));
            room -= file.map(bytes -> bytes.length).orElse(0);
        }
        return files;
    }

    private static String text(Receipt receipt, boolean attached, String language) {
        String file = MailedRejects.sentence(receipt, attached, language);
        return receipt.feed() + "  " + Receipts.text(receipt, language) + (file.isEmpty() ? "" : file + "\n");
    }
}
