package org.dripstone.correspondence.incoming.bounce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dripstone.correspondence.incoming.HeaderField;

/** Fields that stand together in the machine's part of a report: about the message, or about one recipient. */
record FieldGroup(List<HeaderField> fields) {

    private static final int MOST_GROUPS = 2000;
    private static final int MOST_FIELDS = 200;
    private static final int LONGEST_VALUE = 8000;
    private static final Pattern FIELD = Pattern.compile("([A-Za-z][\\w-]{0,60})\\s*:(.*)");

    /** Groups are parted by empty lines, or by a recipient following another one. */
    static List<FieldGroup> in(String text) {
        List<FieldGroup> groups = new ArrayList<>();
        List<HeaderField> open = new ArrayList<>();
        for (String line : text.lines().limit(50_000).toList()) {
            var field = FIELD.matcher(line);
            if (line.isBlank()) {
                open = closed(open, groups);
            } else if (Character.isWhitespace(line.charAt(0)) && !open.isEmpty()) {
                unfold(open, line);
            } else if (field.matches()) {
                open = startsAnother(open, field.group(1)) ? closed(open, groups) : open;
                open.add(new HeaderField(field.group(1), field.group(2).strip()));
            }
            if (groups.size() > MOST_GROUPS) {
                break;
            }
        }
        closed(open, groups);
        return groups;
    }

    String get(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(HeaderField::value)
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
    }

    boolean isAboutRecipient() {
        return fields.stream().anyMatch(field -> isRecipient(field.name()));
    }

    private static boolean startsAnother(List<HeaderField> open, String name) {
        return open.size() >= MOST_FIELDS
                || (isRecipient(name)
                        && open.stream().anyMatch(field -> field.name().equalsIgnoreCase(name)));
    }

    private static boolean isRecipient(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("final-recipient") || lower.equals("original-recipient");
    }

    private static void unfold(List<HeaderField> open, String line) {
        HeaderField last = open.get(open.size() - 1);
        if (last.value().length() < LONGEST_VALUE) {
            open.set(open.size() - 1, new HeaderField(last.name(), (last.value() + " " + line.strip()).strip()));
        }
    }

    private static List<HeaderField> closed(List<HeaderField> open, List<FieldGroup> groups) {
        if (!open.isEmpty()) {
            groups.add(new FieldGroup(List.copyOf(open)));
        }
        return new ArrayList<>();
    }
}
