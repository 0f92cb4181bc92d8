package org.dripstone.correspondence.meaning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dripstone.correspondence.incoming.IncomingMail;
import org.dripstone.correspondence.incoming.MailClass;
import org.dripstone.correspondence.incoming.MailReader;
import org.dripstone.correspondence.incoming.Understanding;
import org.dripstone.domain.Answer;

/** Reads what a person wrote, in which language and with what in mind; an answer is given only where that is sure. */
public final class ReplyReading implements MailReader {
    /** Nobody types more than a word of ours beside so much of their own. */
    private static final int LONGEST_TYPED = 4_000;

    private final TypedAnswer offered;

    /** @param offered the words of our letters' answers, in all languages */
    public ReplyReading(Map<Answer, List<String>> offered) {
        this.offered = new TypedAnswer(offered);
    }

    @Override
    public Optional<Understanding> read(IncomingMail mail) {
        String text = mail.ownText();
        if (text.isBlank() && mail.body().isBlank()) {
            return Optional.empty();
        }
        String language = TextLanguage.of(text);
        IntentReading meant = Intents.STANDARD.read(text, language, WrittenOn.of(mail));
        Optional<String> passed = Intents.STANDARD.passesOn(text, language);
        Understanding understood = Understanding.of(
                        MailClass.REPLY, text.isBlank() ? "nothing beside what is quoted" : "a person wrote")
                .withText(text, language);
        return Optional.of(
                passed.isPresent()
                        ? passedOn(understood, meant, passed.get(), mail)
                        : typed(text)
                                .filter(any -> !isSure(
                                        Intents.STANDARD.read(offered.rest(text), language, WrittenOn.of(mail))))
                                .map(answer -> typed(understood, meant, answer))
                                .orElseGet(() -> with(understood, meant)));
    }

    /** What they go on to say in words of their own counts for more than the words of ours beside it. */
    private static boolean isSure(IntentReading meant) {
        return meant.sure() && meant.answer().isPresent();
    }

    private Optional<Answer> typed(String text) {
        return text.length() > LONGEST_TYPED ? Optional.empty() : offered.in(text);
    }

    /** Where the rules read the same in it, it is as sure as they are. */
    private static Understanding typed(Understanding understood, IntentReading meant, Answer answer) {
        if (meant.answer().filter(answer::equals).isPresent()) {
            return with(understood, meant);
        }
        Understanding known = meant.intent().map(understood::withIntent).orElse(understood);
        return known.withSuggested(answer)
                .because("the words of our letter for " + answer.code() + ", but not by its link");
    }

    /** Who says that somebody else is to be asked cannot speak for the partnership as well. */
    private static Understanding passedOn(
            Understanding understood, IntentReading meant, String words, IncomingMail mail) {
        Understanding told = understood.because("somebody else is to be asked: says \"" + words + "\"");
        Understanding known = meant.intent().map(told::withIntent).orElse(told);
        String instead = AwayNotice.substitute(Sentences.of(understood.text()), mail.from());
        return instead.isEmpty() ? known : known.withSuccessor(instead).because("names " + instead + " instead");
    }

    private static Understanding with(Understanding understood, IntentReading meant) {
        if (meant.intent().isEmpty()) {
            return meant.answer()
                    .map(answer -> doubted(understood, answer))
                    .orElseGet(() -> understood.because("no rule tells what is meant"));
        }
        Understanding known = understood.withIntent(meant.intent().get()).because(meant.why());
        return meant.answer()
                .map(answer -> meant.sure() ? known.withAnswer(answer) : doubted(known, answer))
                .orElseGet(() -> known.because("tells nothing of the stage"));
    }

    private static Understanding doubted(Understanding known, Answer answer) {
        return known.withSuggested(answer).because("not sure; it may mean " + answer.code());
    }
}
