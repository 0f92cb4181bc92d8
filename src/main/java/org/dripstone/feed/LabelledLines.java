package org.dripstone.feed;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dripstone.domain.Field;
import org.dripstone.feed.table.Cells;
import org.dripstone.feed.table.FoldedName;
import org.dripstone.feed.table.HeaderNames;
import org.dripstone.feed.table.NameMatch;

/** Finds the labelled lines of a form in a message, without greeting, signature and what is quoted. */
final class LabelledLines {

    private static final Pattern LINE = Pattern.compile(
            "[\\s>*•·\\-–]*(?<label>[^\\s:：\\t][^\\t]{0,198}?)[ \\u00a0*]*(?:[:：]|\\t)[ \\u00a0\\t*]*(?<value>.*)");
    private static final Pattern QUESTION = Pattern.compile("[?？؟]$");
    private static final Pattern QUOTE = Pattern.compile("^(?:> ?)+");
    private static final Pattern SIGNATURE = Pattern.compile("--\\s?|__+|—{2,}");
    /** The beginning of a farewell; what follows is no answer. */
    private static final Pattern FAREWELL = Pattern.compile(
            "(best|kind|warm|with) (regards|wishes|thanks)|regards|sincerely|yours|thank you|thanks|sent from my"
                    + "|cordialement|bien a vous|merci|salutations|respectueusement|bien cordialement|envoye de mon"
                    + "|с уважением|спасибо|с наилучшими|благодарю|отправлено с"
                    + "|saludos|atentamente|cordialmente|gracias|enviado desde|atenciosamente|obrigad[oa]|cumprimentos"
                    + "|مع التحية|تحياتي|مع خالص|شكرا|此致|敬礼|谢谢|祝好|құрметпен|рахмет|курметпен");

    private static final Pattern FAREWELL_LINE = Pattern.compile("(?:" + FAREWELL.pattern() + ")(?: .*)?");
    /** Answers that may run over blank lines. */
    private static final Set<Field> LONG = EnumSet.of(Field.NEED, Field.SOLUTIONS, Field.ANSWER, Field.SUMMARY);

    private final HeaderNames names;

    LabelledLines(HeaderNames names) {
        this.names = names;
    }

    List<LabelledLine> in(String body) {
        List<LabelledLine> unquoted = unquotedIn(body);
        return unquoted.isEmpty()
                ? read(body.lines()
                        .map(line -> QUOTE.matcher(line).replaceFirst(""))
                        .toList())
                : unquoted;
    }

    List<LabelledLine> unquotedIn(String body) {
        return read(body.lines().filter(line -> !QUOTE.matcher(line).find()).toList());
    }

    private List<LabelledLine> read(List<String> lines) {
        List<LabelledLine> found = new ArrayList<>();
        boolean afterBlank = false;
        for (String line : lines) {
            if (isEnd(line, found)) {
                break;
            }
            take(line, afterBlank, found);
            afterBlank = Cells.isBlank(line);
        }
        return found;
    }

    private static boolean isEnd(String line, List<LabelledLine> found) {
        return !found.isEmpty()
                && (SIGNATURE.matcher(line.strip()).matches()
                        || FAREWELL_LINE.matcher(FoldedName.of(line)).matches());
    }

    private void take(String line, boolean afterBlank, List<LabelledLine> found) {
        Optional<LabelledLine> labelled = labelled(line, found);
        if (labelled.isPresent()) {
            found.add(labelled.get());
        } else if (!found.isEmpty() && !Cells.isBlank(line) && goesOn(last(found), afterBlank)) {
            found.set(found.size() - 1, last(found).with(line.strip()));
        }
    }

    /** A colon inside the answer before it, as titles have them, makes no label: a name must be known. */
    private Optional<LabelledLine> labelled(String line, List<LabelledLine> found) {
        Matcher matcher = LINE.matcher(line.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String label = matcher.group("label").strip();
        NameMatch match = names.match(label);
        boolean whole = match.strength().compareTo(NameMatch.Strength.WITHIN) > 0;
        boolean isLabel = whole || match.isKnown() || (QUESTION.matcher(label).find() && !found.isEmpty());
        return isLabel
                ? Optional.of(new LabelledLine(label, matcher.group("value").strip()))
                : Optional.empty();
    }

    private boolean goesOn(LabelledLine last, boolean afterBlank) {
        return !afterBlank
                || last.value().isEmpty()
                || names.match(last.label()).fields().stream().anyMatch(LONG::contains);
    }

    private static LabelledLine last(List<LabelledLine> found) {
        return found.get(found.size() - 1);
    }
}
