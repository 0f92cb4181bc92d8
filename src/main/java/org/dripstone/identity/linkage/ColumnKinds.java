package org.dripstone.identity.linkage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.dripstone.normalise.Countries;

/** Tells from its cells what a column holds. */
final class ColumnKinds {

    private static final Pattern DATE = Pattern.compile(
            "(1[6-9]|20)\\d{2}[-/. ]?(0?[1-9]|1[0-2])[-/. ]?(0?[1-9]|[12]\\d|3[01])|\\d{1,2}[-/. ]\\d{1,2}[-/. ](1[6-9]|20)?\\d{2}");
    private static final Pattern YEAR = Pattern.compile("(1[6-9]|20)\\d{2}([-/.](0?[1-9]|1[0-2]))?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?|-?\\d+(\\.\\d+)?");
    private static final Pattern CURRENCY = Pattern.compile(
            "^(?:\\p{Lu}{2,3})?\\s*\\p{Sc}\\s*|^\\p{Lu}{3}\\s+(?=\\d)|\\s*(?:\\p{Sc}|(?<=\\d)\\s\\p{Lu}{3})$");
    private static final Pattern DECIMAL = Pattern.compile("-?[\\d,]*\\.\\d+");
    private static final Pattern DIGITS = Pattern.compile("[\\d\\s()+./-]{6,}");
    private static final Pattern BLANK = Pattern.compile("\\s+");

    /** No name of a country, and hardly a list of several, has a figure in it or goes on for lines. */
    private static final Pattern NAME_OF_ONE = Pattern.compile("(?=.*\\p{L})[^\\d@]{1,60}");

    private static final double MOST = 0.8;
    private static final double FEW = 0.02;
    private static final int FEW_VALUES = 60;
    private static final double WORDS = 1.4;
    private static final int ENOUGH = 100;
    private static final double FEW_OTHERS = 0.1;

    private ColumnKinds() {}

    static FieldKind of(List<String> cells) {
        var said = cells.stream()
                .filter(cell -> !cell.isBlank())
                .map(String::strip)
                .toList();
        if (areDates(said)) {
            return FieldKind.DATE;
        }
        Set<String> values = new HashSet<>(said);
        int different = values.size();
        if (areCountries(values)) {
            return FieldKind.COUNTRY;
        }
        if (said.size() >= FEW_VALUES && different <= Math.max(2, Math.min(FEW_VALUES, said.size() * FEW))) {
            return FieldKind.CODE;
        }
        var bare = said.stream().map(ColumnKinds::withoutCurrency).toList();
        if (most(bare, cell -> NUMBER.matcher(cell).matches())) {
            return number(bare);
        }
        if (most(said, cell -> DIGITS.matcher(cell).matches() || cell.indexOf('@') > 0)) {
            return FieldKind.IDENTIFIER;
        }
        return letters(said);
    }

    private static String withoutCurrency(String cell) {
        return CURRENCY.matcher(cell).replaceAll("");
    }

    /** Amounts are near one another where they are near; numbers of people, houses and places are the same or not. */
    private static FieldKind number(List<String> said) {
        if (most(
                said,
                cell -> cell.replaceAll("\\D", "").length() >= 6 && cell.indexOf('.') < 0 && cell.indexOf(',') < 0)) {
            return FieldKind.IDENTIFIER;
        }
        boolean isAmount = said.stream().anyMatch(cell -> DECIMAL.matcher(cell).matches())
                || said.stream()
                                .mapToInt(cell -> cell.replaceAll("\\D", "").length())
                                .max()
                                .orElse(0)
                        > 6;
        return isAmount ? FieldKind.NUMBER : FieldKind.CODE;
    }

    /** Of some only the year may be known, or the month, but not of most. */
    private static boolean areDates(List<String> said) {
        return most(said, cell -> isDate(cell) || YEAR.matcher(cell).matches())
                && said.stream().filter(ColumnKinds::isDate).count() * 3 >= said.size();
    }

    private static boolean isDate(String cell) {
        return DATE.matcher(cell).matches() || MixedDates.isInWords(cell);
    }

    /** Nearly all of them are; the first hundred are enough to tell, and the first few others that they are not. */
    private static boolean areCountries(Set<String> values) {
        int others = 0;
        int seen = 0;
        for (String value : values) {
            others += isCountry(value) ? 0 : 1;
            if (++seen == ENOUGH || others > ENOUGH * FEW_OTHERS) {
                break;
            }
        }
        return others <= seen * FEW_OTHERS && seen > 0;
    }

    private static boolean isCountry(String value) {
        return NAME_OF_ONE.matcher(value).matches()
                && !Countries.standard().read(value).countries().isEmpty();
    }

    private static FieldKind letters(List<String> said) {
        double words = said.stream()
                .mapToInt(cell -> BLANK.split(cell).length)
                .average()
                .orElse(0);
        boolean hasLetters = most(said, cell -> cell.codePoints().noneMatch(Character::isDigit));
        if (words >= WORDS) {
            return FieldKind.WORDS;
        }
        return hasLetters ? FieldKind.NAME : FieldKind.CODE;
    }

    private static boolean most(List<String> said, Predicate<String> is) {
        return !said.isEmpty() && said.stream().filter(is).count() >= MOST * said.size();
    }
}
