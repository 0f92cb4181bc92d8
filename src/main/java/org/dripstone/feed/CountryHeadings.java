package org.dripstone.feed;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dripstone.domain.Field;
import org.dripstone.feed.table.Cells;
import org.dripstone.feed.table.ColumnMap;
import org.dripstone.feed.table.ColumnReading;
import org.dripstone.feed.table.FoundTable;
import org.dripstone.feed.table.HeaderNames;
import org.dripstone.feed.table.NameMatch;
import org.dripstone.feed.table.Sections;
import org.dripstone.normalise.Countries;

/**
 * A country that stands alone in a row, above the people it is the country of. People are called Jordan and Chad: within
 * the rows only several countries are headings.
 */
final class CountryHeadings {

    private static final int LONGEST = 60;
    private static final int MOST_LINES = 2;
    private static final Pattern LABEL = Pattern.compile("[:：]");
    private static final Pattern AROUND = Pattern.compile("^[\\s\\d.)]+|\\s*(?:\\(\\d+\\))?[\\s:：]*$");

    /** What a heading calls the people of a country. */
    private static final Pattern PEOPLE_OF = Pattern.compile(
            "(?iU)^(?:the )?(?:delegation|delegates|participants|délégation|délégués|delegación|delegados|participantes|delegação"
                    + "|делегация|делегаты|участники|وفد|مشاركو|المشاركون من)\\s+"
                    + "(?:(?:of|from|de la|de l['’]|du|des|de|d['’]|del|da|do|dos|из|от|من)(?:\\s+|(?<=['’])))?"
                    + "|\\s*(?:代表团|代表|参会人员|delegation|делегациясы|қатысушылары)$");

    private final HeaderNames names;

    CountryHeadings(HeaderNames names) {
        this.names = names;
    }

    /** The tables with a country for each row below a heading, or in a sheet that is called by it beside others that are. */
    List<TableSource> taken(List<TableSource> sources) {
        boolean bySheets = sources.stream()
                        .flatMap(source -> country(source.sheet()).stream())
                        .distinct()
                        .count()
                > 1;
        return sources.stream()
                .map(source -> taken(source, bySheets ? country(source.sheet()) : Optional.empty()))
                .toList();
    }

    private TableSource taken(TableSource source, Optional<String> sheet) {
        FoundTable table = source.table();
        ColumnMap columns = ColumnReading.of(table, names);
        if (table.headerIndex() < 0
                || !columns.has(Field.EMAIL)
                || table.header().size() < 2) {
            return source;
        }
        Optional<String> title = title(table.above()).or(() -> sheet);
        boolean groups = isOfGroups(table, title);
        if (title.isEmpty() && !groups) {
            return source;
        }
        int column = columns.fields().indexOf(Field.COUNTRY);
        return new CountryTable(source, this, column < 0 ? table.header().size() : column, title.orElse(""), groups);
    }

    /** Several countries alone in rows, or the first row of all. */
    private boolean isOfGroups(FoundTable table, Optional<String> title) {
        List<String> alone = table.below().stream()
                .flatMap(row -> alone(row).stream())
                .filter(cell -> !Cells.hasAddress(cell))
                .toList();
        Set<String> countries = new HashSet<>();
        title.ifPresent(countries::add);
        alone.forEach(cell -> country(cell).ifPresent(countries::add));
        boolean first = table.below().stream()
                .filter(row -> !Cells.isBlank(row))
                .findFirst()
                .flatMap(CountryHeadings::alone)
                .flatMap(this::country)
                .isPresent();
        return countries.size() > 1 || (first && alone.size() == 1);
    }

    boolean isHeader(List<String> cells) {
        return new Sections(names).isHeader(cells);
    }

    /** Below several lines a country is where the workshop took place: its title, its town, its country. */
    private Optional<String> title(List<List<String>> above) {
        List<List<String>> lines =
                above.stream().filter(row -> !Cells.isBlank(row)).toList();
        return lines.stream()
                .reduce((before, last) -> last)
                .flatMap(CountryHeadings::alone)
                .filter(cell -> lines.size() <= MOST_LINES || isLabelled(cell))
                .flatMap(this::country);
    }

    static Optional<String> alone(List<String> row) {
        List<String> filled =
                row.stream().filter(cell -> !Cells.isBlank(cell)).limit(2).toList();
        return filled.size() == 1 ? Optional.of(filled.get(0).strip()) : Optional.empty();
    }

    /** The cell as the name of one country, bare or behind a label of ours. */
    Optional<String> country(String cell) {
        if (cell.length() > LONGEST || Cells.hasAddress(cell)) {
            return Optional.empty();
        }
        String named = isLabelled(cell) ? LABEL.split(cell, 2)[1] : cell;
        String bare = PEOPLE_OF.matcher(AROUND.matcher(named).replaceAll("")).replaceAll("");
        return Countries.standard()
                .read(bare)
                .only()
                .filter(country -> isName(bare, country))
                .map(country -> bare);
    }

    private boolean isLabelled(String cell) {
        String[] labelled = LABEL.split(cell, 2);
        return labelled.length > 1 && isLabel(labelled[0]);
    }

    private boolean isLabel(String label) {
        NameMatch match = names.match(label);
        return match.canMean(Field.COUNTRY) && match.strength() != NameMatch.Strength.WITHIN;
    }

    /** A sentence that mentions a country is none. */
    private static boolean isName(String bare, String country) {
        return bare.split("\\s+").length <= 2
                || Countries.standard().nameIn(country, "en").split("\\s+").length >= bare.split("\\s+").length - 1;
    }
}
