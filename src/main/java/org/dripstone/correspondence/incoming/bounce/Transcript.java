package org.dripstone.correspondence.incoming.bounce;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A session of two servers in a notice, where several commands were sent before their answers came (RFC 2920). */
final class Transcript {

    private static final String SPEAKER = "^[^@]{0,50}?";
    private static final Pattern COMMAND =
            Pattern.compile(SPEAKER + "\\b(rcpt to|mail from|data|ehlo|helo)\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANSWER = Pattern.compile(
            "^(?:[^@]{0,50}?(?:<<<|<--|<-|<=|\\b[sr]:))?\\s*[2-5]\\d\\d(?<goes>[ -]|$).*", Pattern.CASE_INSENSITIVE);

    private Transcript() {}

    /** The answer to the command at that line, when other commands stand between them. */
    static Optional<String> answerTo(Notice notice, int line) {
        if (!isCommand(notice, line)) {
            return Optional.empty();
        }
        int first = line;
        while (isCommand(notice, first - 1)) {
            first--;
        }
        int end = line;
        while (isCommand(notice, end)) {
            end++;
        }
        List<String> answers = end - first < 2 ? List.of() : answersFrom(notice, end);
        return answers.size() < end - first ? Optional.empty() : Optional.of(answers.get(line - first));
    }

    private static boolean isCommand(Notice notice, int line) {
        return line >= 0
                && line < notice.lines().size()
                && COMMAND.matcher(notice.lines().get(line)).matches();
    }

    private static List<String> answersFrom(Notice notice, int start) {
        List<String> answers = new ArrayList<>();
        int begun = start;
        for (int at = start; at < notice.lines().size(); at++) {
            Matcher answer = ANSWER.matcher(notice.lines().get(at));
            if (!answer.matches()) {
                break;
            }
            if (!answer.group("goes").equals("-")) {
                answers.add(notice.between(begun, at + 1));
                begun = at + 1;
            }
        }
        return answers;
    }
}
