package org.dripstone.feed;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dripstone.domain.Field;
import org.dripstone.feed.listed.Farewells;
import org.dripstone.feed.table.Cells;
import org.dripstone.feed.table.HeaderNames;
import org.dripstone.feed.table.NameMatch;

/** Finds the labelled lines of a form in a message, without greeting, signature and what is quoted. */
final class LabelledLines {

    private static final Pattern LINE = Pattern.compile(
            "[\\s>*•·\\-–]*+(?<label>[^\\s:：\\t][^\\t]{0,198}?)[ \\u00a0*]*(?<mark>[:：]|\\t)[ \\u00a0\\t*]*(?<value>.*)");
    /** A question needs no colon when a known name stands in it. */
    private static final Pattern ASKED = Pattern.compile(
            "[\\s>*•·\\-–]*+(?<label>[^\\s:：\\t][^\\t:：]{0,198}?[?？؟](?:\\h*[(（][^)）]*[)）])?)(?:[ \\u00a0*]+(?<value>[^(:：\\s].*))?");

    private static final Pattern QUESTION = Pattern.compile("[?？؟]$");
    private static final Pattern QUOTE = Pattern.compile("^(?:> ?)+");
    private static final Pattern SIGNATURE = Pattern.compile("--\\s?|__+|—{2,}");
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
        return read(withoutQuotes(body.lines().toList()));
    }

    private List<String> withoutQuotes(List<String> lines) {
        OwnLines own = new OwnLines(line -> labelled(line, List.of())
                .filter(answer -> !answer.value().isEmpty())
                .isPresent());
        lines.forEach(line -> own.take(line, QUOTE.matcher(line).find()));
        return own.all();
    }

    private List<LabelledLine> read(List<String> lines) {
        List<LabelledLine> found = new ArrayList<>();
        boolean afterBlank = false;
        for (String line : upright(lines)) {
            if (isEnd(line, found)) {
                break;
            }
            take(line, afterBlank, found);
            afterBlank = Cells.isBlank(line);
        }
        return found;
    }

    /** A table whose names stand side by side, each above its answer, as one whose names stand before them. */
    private List<String> upright(List<String> lines) {
        List<String> upright = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<String> labels = cells(lines.get(i));
            boolean header = labels.size() > 1 && areLabels(labels);
            int next = header ? written(lines, i + 1) : lines.size();
            List<String> values = next < lines.size() ? cells(lines.get(next)) : List.of();
            if (header && labels.size() == values.size() && !areLabels(values)) {
                for (int cell = 0; cell < labels.size(); cell++) {
                    upright.add(labels.get(cell) + "\t" + values.get(cell));
                }
                i = next;
            } else {
                upright.add(lines.get(i));
            }
        }
        return upright;
    }

    private static int written(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && Cells.isBlank(lines.get(at))) {
            at++;
        }
        return at;
    }

    private static List<String> cells(String line) {
        return List.of(line.split("\t", -1));
    }

    private boolean areLabels(List<String> cells) {
        return cells.stream().allMatch(cell -> names.match(cell.strip()).isKnown());
    }

    private static boolean isEnd(String line, List<LabelledLine> found) {
        return !found.isEmpty() && (SIGNATURE.matcher(line.strip()).matches() || Farewells.isOne(line));
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
            return asked(line);
        }
        String label = matcher.group("label").strip();
        NameMatch match = names.match(label);
        boolean whole = match.strength().compareTo(NameMatch.Strength.WITHIN) > 0;
        boolean isLabel = whole || match.isKnown() || (QUESTION.matcher(label).find() && !found.isEmpty());
        return isLabel
                ? Optional.of(new LabelledLine(label, matcher.group("value").strip(), true))
                : Optional.empty();
    }

    private Optional<LabelledLine> asked(String line) {
        Matcher matcher = ASKED.matcher(line.strip());
        return matcher.matches() && names.match(matcher.group("label")).isKnown()
                ? Optional.of(new LabelledLine(
                        matcher.group("label").strip(),
                        Objects.requireNonNullElse(matcher.group("value"), "").strip(),
                        false))
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
