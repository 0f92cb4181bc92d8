package org.dripstone.feed.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dripstone.domain.Field;
import org.dripstone.normalise.Consents;

/**
 * A question for solutions that was spread over several columns: first choice and second choice, or a column for each
 * solution with a mark in it, {@code Which solutions?/Water kiosks} or {@code Which solutions? [Water kiosks]}.
 */
final class Choices {

    private static final Pattern OPTION =
            Pattern.compile("(?s)(?<group>[^/]*)/(?<last>.+)|(?<question>.*)\\[(?<bracket>.+)]\\s*(?:\\(\\d+\\))?"
                    + "|(?<before>.*\\S)\\s+[-–—]\\s+(?<behind>\\S.*)");
    private static final Pattern ORDINAL = Pattern.compile(
            "\\d+|\\b(?:first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th|premier|premiere|deuxieme|troisieme|second|seconde"
                    + "|primer|primera|segundo|segunda|tercer|tercera|tercero|primeiro|primeira|terceiro|terceira"
                    + "|перв\\p{L}*|втор\\p{L}*|трет\\p{L}*|اول\\p{L}*|ثان\\p{L}*|ثالث\\p{L}*)\\b|第[一二三四五]",
            Pattern.UNICODE_CHARACTER_CLASS);

    private final List<String> header;
    private final List<Field> fields;

    Choices(List<String> header, List<Field> fields) {
        this.header = header;
        this.fields = fields;
    }

    /** Of several questions about solutions only the surest is the one we mean; the others are answers. */
    static void keepOneQuestion(List<String> header, List<Field> fields, List<Integer> preference) {
        Optional<String> meant = preference.stream()
                .filter(column -> fields.get(column) == Field.SOLUTIONS)
                .findFirst()
                .map(column -> question(header.get(column)));
        IntStream.range(0, fields.size())
                .filter(column -> fields.get(column) == Field.SOLUTIONS)
                .filter(column -> !question(header.get(column)).equals(meant.orElse("")))
                .forEach(column -> fields.set(column, Field.ANSWER));
    }

    /** What was chosen, one to a line. */
    String in(List<String> cells) {
        List<String> marked = new ArrayList<>();
        List<String> written = new ArrayList<>();
        for (int i = 0; i < Math.min(cells.size(), fields.size()); i++) {
            if (fields.get(i) == Field.SOLUTIONS && !Cells.isBlank(cells.get(i))) {
                Optional<String> option = option(header.get(i));
                if (option.isPresent()) {
                    chosen(option.get(), cells.get(i)).ifPresent(marked::add);
                } else {
                    written.add(cells.get(i));
                }
            }
        }
        return String.join("\n", marked.isEmpty() ? written : marked);
    }

    private static Optional<String> chosen(String option, String cell) {
        return switch (Consents.read(cell)) {
            case GIVEN -> Optional.of(option);
            case REFUSED -> Optional.empty();
            case NOT_ASKED -> Optional.of(cell.strip());
        };
    }

    private static Optional<String> option(String name) {
        Matcher matcher = OPTION.matcher(name);
        return matcher.matches()
                ? Optional.of(either(matcher, "last", "bracket", "behind").strip())
                : Optional.empty();
    }

    private static String either(Matcher matcher, String... groups) {
        return Stream.of(groups)
                .map(matcher::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static String question(String name) {
        Matcher matcher = OPTION.matcher(name);
        String asked = matcher.matches() ? either(matcher, "group", "question", "before") : name;
        return ORDINAL.matcher(FoldedName.of(asked))
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
