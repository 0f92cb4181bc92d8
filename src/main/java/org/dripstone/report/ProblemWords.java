package org.dripstone.report;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dripstone.domain.Problem;
import org.dripstone.domain.ProblemCode;

/** Problems put into the reader's words: what is wrong, and what to do about it. */
public final class ProblemWords {

    /** Of rows that count all the same. */
    private static final Set<ProblemCode> REMARKS =
            EnumSet.of(ProblemCode.COUNTRY_UNKNOWN, ProblemCode.DATE_AMBIGUOUS, ProblemCode.PHONE_SHORTENED);

    private static final Pattern FEED = Pattern.compile("F\\d+(?= |$)");
    /** Names of columns are a stranger's: between single quotes a shell does nothing with them. */
    private static final Pattern ANSWER =
            Pattern.compile(FEED.pattern() + "(?: --column '[^']*+'(?:\\\\''[^']*+')*+)*+");

    private ProblemWords() {}

    /**
     * One line, whatever stood in the file.
     *
     * @param language BCP 47; one we do not speak gives English
     */
    public static String sentence(Problem p, String language) {
        Words words = Words.in(language);
        return finding(p, words) + words.say("joint") + advice(p, words);
    }

    /** As {@link #sentence}, but without what to do about it. */
    public static String finding(Problem p, String language) {
        return finding(p, Words.in(language));
    }

    static String finding(Problem p, Words words) {
        return Stream.of(wrong(p, words), hint(p, words))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(words.say("joint")));
    }

    private static String wrong(Problem p, Words words) {
        boolean blank = Shown.line(p.value()).isEmpty();
        if (isDoubtful(p)) {
            return words.say(key(p.code(), "doubtful"), Map.of("value", fit(p.column(), words)));
        }
        String how = isNobody(p) ? blank ? "nobody-blank" : "nobody" : blank ? "blank" : "wrong";
        return words.say(key(p.code(), how), about(p, words));
    }

    /** Not one of several: nobody like them has registered. */
    private static boolean isNobody(Problem p) {
        return p.code() == ProblemCode.PERSON_AMBIGUOUS
                && Shown.line(p.detail()).isEmpty();
    }

    /** The file was read, but what its columns mean is for a person to say. */
    private static boolean isDoubtful(Problem p) {
        return p.code() == ProblemCode.LAYOUT_UNKNOWN
                && Shown.line(p.value()).isEmpty()
                && !p.column().isEmpty();
    }

    private static String hint(Problem p, Words words) {
        return isDoubtful(p) || Shown.line(p.detail()).isEmpty()
                ? ""
                : words.say(key(p.code(), "hint"), about(p, words));
    }

    /** The same problems with those first that a person has to do something about. */
    static List<Problem> remarksLast(List<Problem> problems) {
        return problems.stream()
                .sorted(Comparator.comparing(p -> REMARKS.contains(p.code())))
                .toList();
    }

    static String title(Problem p, Words words) {
        if (isNobody(p)) {
            return words.say(key(p.code(), "nobody-title"));
        }
        return isDoubtful(p) ? words.say(key(p.code(), "doubt")) : words.say(key(p.code(), "title"));
    }

    /** A command is told whole, so that it can be copied. */
    static String advice(Problem p, Words words) {
        if (!isDoubtful(p)) {
            return words.say(key(p.code(), isNobody(p) ? "nobody-todo" : "todo"));
        }
        String said = Shown.line(p.detail());
        if (!FEED.matcher(said).lookingAt()) {
            return words.say(key(p.code(), "undecided"), Map.of("list", command("list", words)));
        }
        String feed = said.split(" ", 2)[0];
        return words.say(
                key(p.code(), "decide"),
                Map.of(
                        "show", command("show " + feed, words),
                        "accept", command("accept " + (ANSWER.matcher(said).matches() ? said : feed), words)));
    }

    private static String command(String said, Words words) {
        return Shown.isolated("dripstone review " + said, words.isRightToLeft());
    }

    private static String key(ProblemCode code, String part) {
        return "problem." + code.code() + "." + part;
    }

    private static Map<String, Object> about(Problem p, Words words) {
        return Map.of("value", fit(p.value(), words), "detail", fit(p.detail(), words));
    }

    private static String fit(String text, Words words) {
        return Shown.isolated(Shown.clipped(text, Shown.CELL), words.isRightToLeft());
    }
}
