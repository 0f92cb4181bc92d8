package org.dripstone.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what is ticked where a form has a box for each answer. */
final class Boxes {

    private static final Pattern BOX =
            Pattern.compile("(?<ticked>[☑☒■🗹🗷✅]|\\[\\h?[xX✓✔хХ]\\h?])|[☐□▢❏◻]|\\[\\h{0,3}]");

    private Boxes() {}

    /** The answers whose box is ticked, one to a line; the text itself where no box stands in it. */
    static String ticked(String text) {
        List<MatchResult> boxes = new ArrayList<>();
        Matcher matcher = BOX.matcher(text);
        while (matcher.find()) {
            boxes.add(matcher.toMatchResult());
        }
        return boxes.isEmpty() ? text : ticked(text, boxes);
    }

    /** Boxes stand before their answers, unless the text begins with an answer and ends with a box. */
    private static String ticked(String text, List<MatchResult> boxes) {
        boolean behind =
                boxes.get(boxes.size() - 1).end() == text.stripTrailing().length()
                        && !text.substring(0, boxes.get(0).start()).isBlank();
        List<String> ticked = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            if (boxes.get(i).group(1) != null) {
                ticked.add(behind ? before(text, boxes, i) : after(text, boxes, i));
            }
        }
        ticked.removeIf(String::isBlank);
        return String.join("\n", ticked);
    }

    private static String before(String text, List<MatchResult> boxes, int i) {
        return text.substring(i == 0 ? 0 : boxes.get(i - 1).end(), boxes.get(i).start())
                .strip();
    }

    private static String after(String text, List<MatchResult> boxes, int i) {
        int end = i + 1 < boxes.size() ? boxes.get(i + 1).start() : text.length();
        return text.substring(boxes.get(i).end(), end).strip();
    }
}
