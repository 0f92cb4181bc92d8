package org.dripstone.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dripstone.domain.PersonRecord;
import org.dripstone.identity.Resolver;
import org.dripstone.matching.ReviewStore.Person;
import org.dripstone.normalise.NameReading;
import org.dripstone.normalise.PersonNames;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** Two people side by side: all that was said of each, and in what they agree. */
final class TwoPeople {
    private static final int LABEL = 14;
    private static final int VALUE = 44;
    private static final int SIGN = 7;

    /** What fits into a column without being wrapped by the table, which would begin the other column below it. */
    private static final int LINE = VALUE - 2;

    private final Resolver resolver;
    private final TextTable table = TextTable.forColumns(
            new ColorScheme.Builder(Ansi.OFF).build(),
            new Column(LABEL, 2, Column.Overflow.WRAP),
            new Column(VALUE, 1, Column.Overflow.WRAP),
            new Column(SIGN, 2, Column.Overflow.WRAP),
            new Column(VALUE, 1, Column.Overflow.WRAP));

    /** @param toldOfOne all that was said of {@code one} */
    TwoPeople(
            Resolver resolver, Person one, List<PersonRecord> toldOfOne, Person other, List<PersonRecord> toldOfOther) {
        this.resolver = resolver;
        table.addRowValues("", "P" + one.id(), "", "P" + other.id());
        Row row = (label, value, alike) -> row(label, toldOfOne, toldOfOther, value, alike);
        row.add("name", told -> Stream.of(told.name().written()), this.resolver::areCalledAlike);
        row.add("in Latin", told -> latin(told.name().written()), this.resolver::areCalledAlike);
        row.add("address", told -> told.emails().stream().sorted(), (some, others) -> false);
        row.add("organisation", told -> Stream.of(told.organisation()), this.resolver::areOfOneOrganisation);
        row.add("country", told -> Stream.of(told.country()), (some, others) -> false);
        row.add("telephone", told -> Stream.of(told.phone()), (some, others) -> false);
        lines("told of by", one.sources(), "", other.sources());
    }

    /** What is said of both in one respect. */
    private interface Row {
        void add(
                String label,
                Function<PersonRecord, Stream<String>> value,
                BiPredicate<PersonRecord, PersonRecord> alike);
    }

    private void row(
            String label,
            List<PersonRecord> ofOne,
            List<PersonRecord> ofOther,
            Function<PersonRecord, Stream<String>> value,
            BiPredicate<PersonRecord, PersonRecord> alike) {
        Set<String> left = values(ofOne, value);
        Set<String> right = values(ofOther, value);
        if (left.isEmpty() && right.isEmpty()) {
            return;
        }
        boolean areAlike =
                ofOne.stream().anyMatch(some -> ofOther.stream().anyMatch(others -> alike.test(some, others)));
        lines(label, left, sign(left, right, areAlike), right);
    }

    /** For readers of other letters. */
    private static Stream<String> latin(String name) {
        NameReading read = PersonNames.understand(name);
        return read.script().equals("LATIN") ? Stream.empty() : Stream.of(read.latin());
    }

    private static Set<String> values(List<PersonRecord> told, Function<PersonRecord, Stream<String>> value) {
        return told.stream()
                .flatMap(value)
                .filter(each -> !each.isBlank())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Nothing where only one of them says anything. */
    private static String sign(Set<String> left, Set<String> right, boolean areAlike) {
        if (left.isEmpty() || right.isEmpty()) {
            return "";
        }
        return Collections.disjoint(folded(left), folded(right)) ? areAlike ? "alike" : "other" : "same";
    }

    private static Set<String> folded(Set<String> values) {
        return values.stream().map(each -> each.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private void lines(String label, Collection<String> left, String sign, Collection<String> right) {
        List<String> ones = left.stream().flatMap(TwoPeople::wrapped).toList();
        List<String> others = right.stream().flatMap(TwoPeople::wrapped).toList();
        for (int i = 0; i < Math.max(ones.size(), others.size()); i++) {
            table.addRowValues(i == 0 ? label : "", at(ones, i), i == 0 ? sign : "", at(others, i));
        }
    }

    private static Stream<String> wrapped(String value) {
        List<String> lines = new ArrayList<>();
        String rest = value.strip();
        while (rest.length() > LINE) {
            int blank = rest.lastIndexOf(' ', LINE);
            int end = blank > 0 ? blank : LINE;
            lines.add(rest.substring(0, end));
            rest = "  " + rest.substring(end).strip();
        }
        lines.add(rest);
        return lines.stream();
    }

    private static String at(List<String> values, int at) {
        return at < values.size() ? values.get(at) : "";
    }

    @Override
    public String toString() {
        return table.toString().stripTrailing();
    }
}
