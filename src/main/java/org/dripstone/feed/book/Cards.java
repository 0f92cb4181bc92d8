package org.dripstone.feed.book;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataListener;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import com.github.mangstadt.vinnie.io.VObjectReader;
import com.github.mangstadt.vinnie.io.Warning;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Address books (vCard) and guest lists (iCalendar) as tables; vinnie reads the syntax that both share. */
public final class Cards {

    private static final String MAILTO = "mailto:";

    private final List<Map<Column, String>> rows = new ArrayList<>();
    private Map<Column, String> card = new EnumMap<>(Column.class);
    private String title = "";

    /** The names by which the columns are known. */
    private enum Column {
        NAME("Full name"),
        FIRST_NAME("First name"),
        LAST_NAME("Last name"),
        EMAIL("Email"),
        ORGANISATION("Organisation"),
        JOB("Job title"),
        PHONE("Phone"),
        COUNTRY("Country"),
        LANGUAGE("Language"),
        NOTE("Note"),
        MEETING("Meeting"),
        ANSWER("Reply");

        private final String heading;

        Column(String heading) {
            this.heading = heading;
        }
    }

    private Cards() {}

    /** One row for each card of an address book. */
    public static List<Leaf> book(Reader text) throws IOException {
        return new Cards().read(text, SyntaxRules.vcard());
    }

    /** One row for each guest of each meeting, but for those who declined. */
    public static List<Leaf> guests(Reader text) throws IOException {
        return new Cards().read(text, SyntaxRules.iCalendar());
    }

    private List<Leaf> read(Reader text, SyntaxRules rules) throws IOException {
        try (VObjectReader reader = new VObjectReader(text, rules)) {
            reader.parse(new Listener());
        }
        List<List<String>> records = new ArrayList<>();
        records.add(Stream.of(Column.values()).map(column -> column.heading).toList());
        rows.forEach(row -> records.add(Stream.of(Column.values())
                .map(column -> row.getOrDefault(column, "").strip())
                .toList()));
        return List.of(new Leaf("", records));
    }

    private void take(VObjectProperty property) {
        String value = property.getValue();
        switch (property.getName().toUpperCase(Locale.ROOT)) {
            case "FN" -> put(Column.NAME, unescaped(value));
            case "N" -> takeName(VObjectPropertyValues.parseStructured(value));
            case "EMAIL" -> put(Column.EMAIL, value.replaceFirst("(?i)^" + MAILTO, ""));
            case "ORG" -> put(Column.ORGANISATION, String.join(", ", VObjectPropertyValues.parseSemiStructured(value)));
            case "TITLE" -> put(Column.JOB, unescaped(value));
            case "TEL" -> put(Column.PHONE, value.replaceFirst("(?i)^tel:", ""));
            case "ADR" -> takeAddress(VObjectPropertyValues.parseStructured(value));
            case "LANG" -> put(Column.LANGUAGE, value);
            case "NOTE" -> put(Column.NOTE, unescaped(value));
            case "SUMMARY" -> title = unescaped(value);
            case "ATTENDEE" -> takeGuest(property);
            default -> {
                // says nothing of a person that we would keep
            }
        }
    }

    private void takeName(List<List<String>> parts) {
        put(Column.LAST_NAME, part(parts, 0));
        put(Column.FIRST_NAME, (part(parts, 1) + " " + part(parts, 2)).strip());
    }

    private void takeAddress(List<List<String>> parts) {
        put(Column.COUNTRY, part(parts, 6));
    }

    private static String part(List<List<String>> parts, int index) {
        return index < parts.size() ? String.join(" ", parts.get(index)) : "";
    }

    private void takeGuest(VObjectProperty property) {
        String answer = parameter(property, "PARTSTAT");
        String kind = parameter(property, "CUTYPE");
        if (answer.equals("DECLINED") || kind.equals("ROOM") || kind.equals("RESOURCE")) {
            return;
        }
        Map<Column, String> guest = new EnumMap<>(Column.class);
        guest.put(Column.NAME, parameter(property, "CN"));
        guest.put(Column.EMAIL, property.getValue().replaceFirst("(?i)^" + MAILTO, ""));
        guest.put(Column.ANSWER, answer);
        guest.put(Column.MEETING, title);
        rows.add(guest);
    }

    private static String parameter(VObjectProperty property, String name) {
        String value = property.getParameters().first(name);
        return value == null ? "" : value;
    }

    /** The first of several is the one its owner prefers. */
    private void put(Column column, String value) {
        if (!value.isBlank()) {
            card.putIfAbsent(column, value);
        }
    }

    private static String unescaped(String value) {
        return VObjectPropertyValues.unescape(value);
    }

    private final class Listener implements VObjectDataListener {

        @Override
        public void onComponentBegin(String name, Context context) {
            if (name.equalsIgnoreCase("VCARD")) {
                card = new EnumMap<>(Column.class);
            }
        }

        @Override
        public void onComponentEnd(String name, Context context) {
            if (name.equalsIgnoreCase("VCARD") && !card.isEmpty()) {
                rows.add(card);
            }
        }

        @Override
        public void onProperty(VObjectProperty property, Context context) {
            take(property);
        }

        @Override
        public void onVersion(String version, Context context) {
            // the properties we read are the same in all of them
        }

        @Override
        public void onWarning(
                Warning warning, @Nullable VObjectProperty property, @Nullable Exception cause, Context context) {
            // a line that cannot be read says nothing
        }
    }
}
