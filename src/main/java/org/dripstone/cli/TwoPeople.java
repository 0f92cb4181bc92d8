package org.dripstone.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dripstone.domain.PersonRecord;
import org.dripstone.matching.ReviewStore.Person;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** Two people side by side: all that was said of each, and in what they agree. */
final class TwoPeople {
    private static final int LABEL = 14;
    private static final int VALUE = 44;
    private static final int SIGN = 7;

    private final TextTable table = TextTable.forColumns(
            new ColorScheme.Builder(Ansi.OFF).build(),
            new Column(LABEL, 2, Column.Overflow.WRAP),
            new Column(VALUE, 1, Column.Overflow.WRAP),
            new Column(SIGN, 2, Column.Overflow.WRAP),
            new Column(VALUE, 1, Column.Overflow.WRAP));

    /** @param toldOfOne all that was said of {@code one} */
    TwoPeople(Person one, List<PersonRecord> toldOfOne, Person other, List<PersonRecord> toldOfOther) {
        table.addRowValues("", "P" + one.id(), "", "P" + other.id());
        row("name", toldOfOne, toldOfOther, told -> Stream.of(told.name().written()));
        row("address", toldOfOne, toldOfOther, told -> told.emails().stream().sorted());
        row("organisation", toldOfOne, toldOfOther, told -> Stream.of(told.organisation()));
        row("country", toldOfOne, toldOfOther, told -> Stream.of(told.country()));
        row("telephone", toldOfOne, toldOfOther, told -> Stream.of(told.phone()));
        lines("told of by", one.sources(), "", other.sources());
    }

    private void row(
            String label,
            List<PersonRecord> ofOne,
            List<PersonRecord> ofOther,
            Function<PersonRecord, Stream<String>> value) {
        Set<String> left = values(ofOne, value);
        Set<String> right = values(ofOther, value);
        if (!left.isEmpty() || !right.isEmpty()) {
            lines(label, left, sign(left, right), right);
        }
    }

    private static Set<String> values(List<PersonRecord> told, Function<PersonRecord, Stream<String>> value) {
        return told.stream()
                .flatMap(value)
                .filter(each -> !each.isBlank())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Nothing where only one of them says anything. */
    private static String sign(Set<String> left, Set<String> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return "";
        }
        return Collections.disjoint(folded(left), folded(right)) ? "other" : "same";
    }

    private static Set<String> folded(Set<String> values) {
        return values.stream().map(each -> each.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private void lines(String label, Collection<String> left, String sign, Collection<String> right) {
        List<String> ones = new ArrayList<>(left);
        List<String> others = new ArrayList<>(right);
        for (int i = 0; i < Math.max(ones.size(), others.size()); i++) {
            table.addRowValues(i == 0 ? label : "", at(ones, i), i == 0 ? sign : "", at(others, i));
        }
    }

    private static String at(List<String> values, int at) {
        return at < values.size() ? values.get(at) : "";
    }

    @Override
    public String toString() {
        return table.toString().stripTrailing();
    }
}
