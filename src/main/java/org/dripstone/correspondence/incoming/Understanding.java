package org.dripstone.correspondence.incoming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dripstone.domain.Answer;

/**
 * What a message means, and why that is thought.
 *
 * @param recipients of a delivery report or complaint
 * @param until the day an automatic reply states: of the return where one is named, else the last of the absence
 * @param left whether an automatic reply says that somebody will not come back
 * @param successor the address to write to instead; empty when none is named
 * @param answer only where it is sure
 * @param suggested what is put before a person where it is not
 * @param text what the person wrote, without quotes and signature
 * @param language ISO 639-1; empty when it cannot be told
 * @param why sentences for the person who checks
 */
public record Understanding(
        MailClass mailClass,
        List<ReportedRecipient> recipients,
        Optional<LocalDate> until,
        Optional<Boolean> left,
        String successor,
        Optional<CalendarAnswer> calendar,
        Optional<Answer> answer,
        Optional<Answer> suggested,
        Optional<Intent> intent,
        String text,
        String language,
        List<String> why) {

    public Understanding {
        recipients = List.copyOf(recipients);
        why = List.copyOf(why);
    }

    public static Understanding of(MailClass mailClass, String... why) {
        return new Understanding(
                mailClass,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                List.of(why));
    }

    public Understanding withRecipients(List<ReportedRecipient> reported) {
        return new Understanding(
                mailClass, reported, until, left, successor, calendar, answer, suggested, intent, text, language, why);
    }

    public Understanding withUntil(LocalDate day) {
        return new Understanding(
                mailClass,
                recipients,
                Optional.of(day),
                left,
                successor,
                calendar,
                answer,
                suggested,
                intent,
                text,
                language,
                why);
    }

    public Understanding withLeft(boolean forGood) {
        return new Understanding(
                mailClass,
                recipients,
                until,
                Optional.of(forGood),
                successor,
                calendar,
                answer,
                suggested,
                intent,
                text,
                language,
                why);
    }

    public Understanding withSuccessor(String address) {
        return new Understanding(
                mailClass, recipients, until, left, address, calendar, answer, suggested, intent, text, language, why);
    }

    public Understanding withCalendar(CalendarAnswer said) {
        return new Understanding(
                mailClass,
                recipients,
                until,
                left,
                successor,
                Optional.of(said),
                answer,
                suggested,
                intent,
                text,
                language,
                why);
    }

    public Understanding withAnswer(Answer given) {
        return new Understanding(
                mailClass,
                recipients,
                until,
                left,
                successor,
                calendar,
                Optional.of(given),
                suggested,
                intent,
                text,
                language,
                why);
    }

    public Understanding withSuggested(Answer guess) {
        return new Understanding(
                mailClass,
                recipients,
                until,
                left,
                successor,
                calendar,
                answer,
                Optional.of(guess),
                intent,
                text,
                language,
                why);
    }

    public Understanding withIntent(Intent meant) {
        return new Understanding(
                mailClass,
                recipients,
                until,
                left,
                successor,
                calendar,
                answer,
                suggested,
                Optional.of(meant),
                text,
                language,
                why);
    }

    public Understanding withText(String words, String inLanguage) {
        return new Understanding(
                mailClass,
                recipients,
                until,
                left,
                successor,
                calendar,
                answer,
                suggested,
                intent,
                words,
                inLanguage,
                why);
    }

    /** The same, with one more sentence that says why. */
    public Understanding because(String sentence) {
        List<String> more = new ArrayList<>(why);
        more.add(sentence);
        return new Understanding(
                mailClass,
                recipients,
                until,
                left,
                successor,
                calendar,
                answer,
                suggested,
                intent,
                text,
                language,
                more);
    }
}
