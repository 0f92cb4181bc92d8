package org.dripstone.correspondence.meaning;

import java.util.Optional;
import org.dripstone.correspondence.incoming.IncomingMail;
import org.dripstone.correspondence.incoming.Intent;
import org.dripstone.correspondence.incoming.MailClass;
import org.dripstone.correspondence.incoming.MailReader;
import org.dripstone.correspondence.incoming.Understanding;

/** Knows who wants no more mail: by our signed link, or in plain words that are the person's own. */
public final class UnsubscribeReading implements MailReader {

    private final Tokens tokens;

    public UnsubscribeReading(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Optional<Understanding> read(IncomingMail mail) {
        String text = mail.ownText();
        return reason(mail, text)
                .map(why -> Understanding.of(MailClass.UNSUBSCRIBE, why)
                        .withText(text, TextLanguage.of(text.isBlank() ? mail.subject() : text))
                        .withIntent(Intent.STOP));
    }

    private Optional<String> reason(IncomingMail mail, String text) {
        if (tokens.in(mail.subject() + "\n" + text).stream().anyMatch(Tokens.Signed::stop)) {
            return Optional.of("our signed link asks for no more mail");
        }
        boolean fresh = mail.inReplyTo().isEmpty() || text.isBlank();
        Optional<String> words = StopWords.in(text, mail.from());
        return words.or(() -> fresh ? StopWords.in(mail.subject(), mail.from()) : Optional.empty())
                .map(stop -> "says \"" + stop + "\"");
    }
}
