package org.dripstone.consequences;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dripstone.correspondence.incoming.Intent;
import org.dripstone.correspondence.incoming.MailClass;
import org.dripstone.domain.Answer;
import org.dripstone.mailbox.MailOutcome;
import org.dripstone.mailbox.ReadMail;

/** What a person is asked about a reply: what it seems to say, and the command that takes it so. */
final class ReplySuggestion {
    private static final String CODES =
            Arrays.stream(Answer.values()).map(Answer::code).collect(Collectors.joining(", "));

    private ReplySuggestion() {}

    /** It waits for a decision where it may say something of a partnership; all else is only to be read. */
    static MailOutcome of(ReadMail mail, List<Long> about) {
        boolean tells = read(mail).isPresent()
                || mail.understanding()
                        .intent()
                        .filter(intent -> intent != Intent.QUESTION)
                        .isPresent();
        if (about.isEmpty()) {
            return MailOutcome.forAPerson(
                    MailClass.REPLY, "to be read", "answers no letter of ours that we know; " + seems(mail));
        }
        String reason = "about " + references(about) + "; " + seems(mail);
        return tells
                ? MailOutcome.waiting(MailClass.REPLY, "to be decided", reason + "; " + commands(mail, about))
                : MailOutcome.forAPerson(MailClass.REPLY, "to be read", reason);
    }

    /** The decision leaves something open. */
    static MailOutcome incomplete(ReadMail mail, List<Long> about) {
        String missing = read(mail).isEmpty() && mail.kept().told().answer().isEmpty()
                ? "it is still to be said what it means"
                : "it is still to be said which partnership it is about";
        return MailOutcome.waiting(MailClass.REPLY, "to be decided", missing + "; " + commands(mail, about));
    }

    /** Whoever wrote is on neither side; then the partnership can only be moved in the secretariat's own name. */
    static MailOutcome fromNoSide(ReadMail mail, long partnership, Answer answer) {
        String command = answer.reached()
                .map(stage -> "; to move it: dripstone partnership move DS-" + partnership + " " + stage + " --why "
                        + mail.kept().name())
                .orElse("");
        return MailOutcome.forAPerson(
                MailClass.REPLY, "to be read", "its sender is on neither side of DS-" + partnership + command);
    }

    private static String seems(ReadMail mail) {
        return mail.understanding()
                .answer()
                .map(answer -> "seems to say \"" + answer.code() + "\"")
                .or(() -> mail.understanding().suggested().map(answer -> "may say \"" + answer.code() + "\"; not sure"))
                .orElseGet(() -> mail.understanding()
                        .intent()
                        .map(intent -> "seems to be \"" + intent.code() + "\", not sure what it says of the stage")
                        .orElse("not sure what it says"));
    }

    private static String commands(ReadMail mail, List<Long> about) {
        String accept = "dripstone review accept " + mail.kept().name();
        String which = about.size() == 1 ? "" : " --about DS-" + (about.isEmpty() ? "NUMBER" : about.get(0));
        Optional<String> take = read(mail).map(answer -> "to take it: " + accept + which + "; ");
        return take.orElse("")
                + (take.isEmpty() ? "to say what it means: " : "if it means something else: ")
                + accept + which + " --answer CODE, one of " + CODES
                + "; if nothing follows: dripstone review reject "
                + mail.kept().name();
    }

    /** What it is taken for when a person says no more than yes. */
    static Optional<Answer> read(ReadMail mail) {
        return mail.understanding().answer().or(mail.understanding()::suggested);
    }

    private static String references(List<Long> about) {
        return about.stream().map(id -> "DS-" + id).collect(Collectors.joining(", "));
    }
}
