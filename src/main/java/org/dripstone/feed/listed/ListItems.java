package org.dripstone.feed.listed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dripstone.feed.table.Cells;

/** Parts a text into what tells of one thing each: the points of a list, its paragraphs, else its lines. */
final class ListItems {

    private static final Pattern POINT =
            Pattern.compile("\\h*(?:[(\\[]?\\d{1,4}\\h?[-–.)\\]:、．]|[-*•·‣▪●◦–—✓])\\h*(?=[\\p{L}\"“<]).*");
    private static final Pattern BLANK_LINE = Pattern.compile("(?:\\h*\\R){2,}");

    private ListItems() {}

    static List<ListItem> in(String text) {
        List<String> lines = withoutSignature(text.lines().toList());
        if (lines.stream().filter(ListItems::isPoint).count() > 1) {
            return points(lines);
        }
        List<String> paragraphs = paragraphs(String.join("\n", lines));
        Stream<String> items = paragraphs.isEmpty() ? lines.stream() : paragraphs.stream();
        return items.filter(item -> !Cells.isBlank(item))
                .map(item -> new ListItem(item, !paragraphs.isEmpty()))
                .toList();
    }

    /** A letter that encloses a list ends with somebody's own address. */
    private static List<String> withoutSignature(List<String> lines) {
        boolean begun = false;
        for (int i = 0; i < lines.size(); i++) {
            boolean addressed = Cells.hasAddress(lines.get(i));
            if (begun && !addressed && Farewells.isOne(lines.get(i))) {
                return lines.subList(0, i);
            }
            begun |= addressed;
        }
        return lines;
    }

    private static boolean isPoint(String line) {
        return POINT.matcher(line).matches();
    }

    /** What follows a point without a line between belongs to it while it has no address. */
    private static List<ListItem> points(List<String> lines) {
        List<ListItem> items = new ArrayList<>();
        boolean open = false;
        for (String line : lines) {
            boolean point = isPoint(line);
            if (!point && open && !Cells.isBlank(line)) {
                ListItem last = items.remove(items.size() - 1);
                items.add(new ListItem(last.text() + "\n" + line, true));
            } else if (!Cells.isBlank(line)) {
                items.add(new ListItem(line, point));
            }
            open = !Cells.isBlank(line) && (point || open) && !Cells.hasAddress(line);
        }
        return items;
    }

    /** Empty unless each paragraph that has an address tells of one person in lines of their own. */
    private static List<String> paragraphs(String text) {
        List<String> all = List.of(BLANK_LINE.split(text));
        List<String> addressed = all.stream()
                .filter(paragraph -> ListItem.addresses(paragraph) > 0)
                .toList();
        Predicate<String> one = paragraph -> ListItem.addresses(paragraph) == 1
                && paragraph.strip().lines().count() > 1
                && !Cells.hasAddress(paragraph.strip().lines().findFirst().orElse(""));
        return addressed.size() > 1 && addressed.stream().allMatch(one) ? all : List.of();
    }
}
