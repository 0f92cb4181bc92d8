package org.dripstone.correspondence.meaning;

import java.util.List;
import java.util.Optional;
import org.dripstone.correspondence.incoming.IncomingMail;
import org.dripstone.correspondence.incoming.MailClass;
import org.dripstone.correspondence.incoming.MailReader;
import org.dripstone.correspondence.incoming.Understanding;
import org.dripstone.domain.Answer;

/** Knows a click on one of a letter's answers. The quoted letter holds all of them, so only the person's own part counts. */
public final class AnswerReading implements MailReader {

    private final Tokens tokens;

    public AnswerReading(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Optional<Understanding> read(IncomingMail mail) {
        String text = mail.ownText();
        List<Tokens.Signed> signed = tokens.in(mail.subject() + "\n" + text);
        List<Answer> answers = signed.stream()
                .flatMap(each -> each.answer().stream())
                .distinct()
                .toList();
        Understanding answered = Understanding.of(MailClass.ANSWER, "our signed answer stands in it")
                .withText(text, TextLanguage.of(text));
        if (answers.size() == 1) {
            return Optional.of(answered.withAnswer(answers.get(0)));
        }
        return answers.isEmpty() && signed.stream().anyMatch(Tokens.Signed::slot)
                ? Optional.of(answered)
                : Optional.empty();
    }
}
