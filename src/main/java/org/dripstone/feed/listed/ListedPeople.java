package org.dripstone.feed.listed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * People who are listed in running text: one to a line with a number or a bullet, one to a paragraph, or one behind the
 * other as in the address field of a mail. Everybody has an address; what stands beside it tells who it is.
 */
public final class ListedPeople {

    /** Names that any table of people may have. */
    private static final List<String> HEADER =
            List.of("Name", "Email", "Organisation", "Job title", "Country", "Phone", "Remark");

    private static final double MOST = 0.6;

    private final List<List<String>> records = new ArrayList<>(List.of(HEADER));
    private int people;
    private int others;

    private ListedPeople() {}

    /** A table of them; empty where most addresses stand among other words. What stands between them stays between. */
    public static Optional<List<List<String>>> in(String text) {
        ListedPeople listed = new ListedPeople();
        ListItems.in(text).forEach(listed::take);
        return listed.people > 0 && listed.people >= MOST * (listed.people + listed.others)
                ? Optional.of(listed.records)
                : Optional.empty();
    }

    /** Names and addresses that stand together in one cell, each name before its address; empty unless all have one. */
    public static List<Named> namedIn(String cell) {
        List<Named> named = cell.lines()
                .flatMap(line -> new ListItem(line, false).people().stream())
                .map(person -> new Named(person.record().get(0), person.record().get(1)))
                .toList();
        return named.stream().allMatch(person -> !person.name().isEmpty()) ? named : List.of();
    }

    /** Somebody with their address. */
    public record Named(String name, String address) {}

    private void take(ListItem item) {
        List<PersonWords> found = item.people();
        if (found.isEmpty()) {
            records.add(List.of(item.text()));
        }
        for (PersonWords person : found) {
            if (person.tellsOfSomebody()) {
                records.add(person.record());
                people++;
            } else {
                others++;
            }
        }
    }
}
