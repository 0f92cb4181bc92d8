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
 * @param why sentences for the person who checks
 */
public record Understanding(
        MailClass mailClass,
        List<ReportedRecipient> recipients,
        Away away,
        Optional<CalendarAnswer> calendar,
        Said said,
        List<String> why) {

    public Understanding {
        recipients = List.copyOf(recipients);
        why = List.copyOf(why);
    }

    /**
     * What is told of an absence.
     *
     * @param until the day an automatic reply states: of the return where one is named, else the last of the absence
     * @param left whether an automatic reply says that somebody will not come back
     * @param successor the address to write to instead; empty when none is named
     */
    public record Away(Optional<LocalDate> until, Optional<Boolean> left, String successor) {
        static final Away UNTOLD = new Away(Optional.empty(), Optional.empty(), "");
    }

    /**
     * What a person wrote.
     *
     * @param answer only where it is sure
     * @param suggested what is put before a person where it is not
     * @param text without quotes and signature
     * @param language ISO 639-1; empty when it cannot be told
     */
    public record Said(
            Optional<Answer> answer,
            Optional<Answer> suggested,
            Optional<Intent> intent,
            String text,
            String language) {
        static final Said NOTHING = new Said(Optional.empty(), Optional.empty(), Optional.empty(), "", "");
    }

    public static Understanding of(MailClass mailClass, String... why) {
        return new Understanding(mailClass, List.of(), Away.UNTOLD, Optional.empty(), Said.NOTHING, List.of(why));
    }

    public Optional<LocalDate> until() {
        return away.until();
    }

    public Optional<Boolean> left() {
        return away.left();
    }

    public String successor() {
        return away.successor();
    }

    public Optional<Answer> answer() {
        return said.answer();
    }

    public Optional<Answer> suggested() {
        return said.suggested();
    }

    public Optional<Intent> intent() {
        return said.intent();
    }

    public String text() {
        return said.text();
    }

    public String language() {
        return said.language();
    }

    public Understanding withRecipients(List<ReportedRecipient> reported) {
        return new Understanding(mailClass, reported, away, calendar, said, why);
    }

    public Understanding withUntil(LocalDate day) {
        return with(new Away(Optional.of(day), left(), successor()));
    }

    public Understanding withLeft(boolean forGood) {
        return with(new Away(until(), Optional.of(forGood), successor()));
    }

    public Understanding withSuccessor(String address) {
        return with(new Away(until(), left(), address));
    }

    public Understanding withCalendar(CalendarAnswer given) {
        return new Understanding(mailClass, recipients, away, Optional.of(given), said, why);
    }

    public Understanding withAnswer(Answer given) {
        return with(new Said(Optional.of(given), suggested(), intent(), text(), language()));
    }

    public Understanding withSuggested(Answer guess) {
        return with(new Said(answer(), Optional.of(guess), intent(), text(), language()));
    }

    public Understanding withIntent(Intent meant) {
        return with(new Said(answer(), suggested(), Optional.of(meant), text(), language()));
    }

    public Understanding withText(String words, String inLanguage) {
        return with(new Said(answer(), suggested(), intent(), words, inLanguage));
    }

    private Understanding with(Away told) {
        return new Understanding(mailClass, recipients, told, calendar, said, why);
    }

    private Understanding with(Said told) {
        return new Understanding(mailClass, recipients, away, calendar, told, why);
    }

    /** The same, with one more sentence that says why. */
    public Understanding because(String sentence) {
        List<String> more = new ArrayList<>(why);
        more.add(sentence);
        return new Understanding(mailClass, recipients, away, calendar, said, more);
    }
}
