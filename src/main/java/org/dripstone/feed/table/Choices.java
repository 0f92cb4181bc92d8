package org.dripstone.feed.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dripstone.domain.Field;
import org.dripstone.normalise.Consents;
import org.dripstone.normalise.Ratings;

/**
 * A question for solutions that was spread over several columns: first choice and second choice, or a column for each
 * solution with a mark, its name or a rating in it, {@code Which solutions?/Water kiosks} or {@code Which solutions? [Water kiosks]}.
 */
final class Choices {

    private static final Pattern OPTION =
            Pattern.compile("(?s)(?<question>.*)\\[(?<bracket>.+)]\\s*(?:\\(\\d+\\))?|(?<group>[^/]*)/(?<last>.+)"
                    + "|(?<before>.*\\S)\\s+[-–—]\\s+(?<behind>\\S.*)");
    private static final Pattern ORDINAL = Pattern.compile(
            "\\d+|\\b(?:first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th|premier|premiere|deuxieme|troisieme|second|seconde"
                    + "|primer|primera|segundo|segunda|tercer|tercera|tercero|primeiro|primeira|terceiro|terceira"
                    + "|перв\\p{L}*|втор\\p{L}*|трет\\p{L}*|اول\\p{L}*|ثان\\p{L}*|ثالث\\p{L}*)\\b|第[一二三四五]",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern RATING = Pattern.compile("(\\d{1,2})(?:\\.0)?(?:\\s*(?:/|of|sur|из|de)\\s*\\d{1,2})?");

    private final List<String> header;
    private final List<Field> fields;
    private final OptionNames names;

    Choices(List<String> header, List<Field> fields) {
        this.header = header;
        this.fields = fields;
        this.names = OptionNames.in(IntStream.range(0, header.size())
                .mapToObj(i -> fields.get(i) == Field.SOLUTIONS ? header.get(i) : "")
                .toList());
    }

    /** Of several questions about solutions only the surest is the one we mean; the others are answers. */
    static void keepOneQuestion(List<String> header, List<Field> fields, List<Integer> preference) {
        Choices choices = new Choices(header, fields);
        Optional<String> meant = preference.stream()
                .filter(column -> fields.get(column) == Field.SOLUTIONS)
                .findFirst()
                .map(choices::question);
        IntStream.range(0, fields.size())
                .filter(column -> fields.get(column) == Field.SOLUTIONS)
                .filter(column -> !choices.question(column).equals(meant.orElse("")))
                .forEach(column -> fields.set(column, Field.ANSWER));
    }

    /** What was chosen, one to a line. */
    String in(List<String> cells) {
        List<String> marked = new ArrayList<>();
        List<String> written = new ArrayList<>();
        int highest = columns(cells)
                .map(column -> rating(cells.get(column)).orElse(0))
                .max()
                .orElse(0);
        columns(cells).forEach(column -> {
            Optional<String> option = option(column);
            if (option.isPresent()) {
                chosen(option.get(), cells.get(column), highest).ifPresent(marked::add);
            } else {
                written.add(cells.get(column));
            }
        });
        return String.join("\n", marked.isEmpty() ? written : marked);
    }

    private IntStream columns(List<String> cells) {
        return IntStream.range(0, Math.min(cells.size(), fields.size()))
                .filter(column -> fields.get(column) == Field.SOLUTIONS && !Cells.isBlank(cells.get(column)));
    }

    /** @param highest rating of the row: where one is above 1, a 1 is no mark */
    private static Optional<String> chosen(String option, String cell, int highest) {
        if (FoldedName.of(option).equals(FoldedName.of(cell))) {
            return Optional.of(option);
        }
        OptionalInt rating = rating(cell);
        if (highest > 1 && rating.isPresent()) {
            return Optional.of(option).filter(each -> isHigh(rating.getAsInt(), highest));
        }
        return switch (Consents.read(cell)) {
            case GIVEN -> Optional.of(option);
            case REFUSED -> Optional.empty();
            case NOT_ASKED -> rated(option, cell);
        };
    }

    /** What is no rating either was written by hand, as behind "Other", or chosen as the first or second. */
    private static Optional<String> rated(String option, String cell) {
        if (ORDINAL.matcher(FoldedName.of(option)).find()) {
            return Optional.of(cell.strip());
        }
        return Ratings.wanted(cell)
                .map(wanted -> Optional.of(option).filter(each -> wanted))
                .orElseGet(() -> Optional.of(cell.strip()));
    }

    /** Of five or of ten: nobody rates what they want with less than two thirds. */
    private static boolean isHigh(int rating, int highest) {
        int scale = highest > 5 ? 10 : 5;
        return rating * 3 >= scale * 2;
    }

    private static OptionalInt rating(String cell) {
        Matcher rating = RATING.matcher(cell.strip());
        return rating.matches() ? OptionalInt.of(Integer.parseInt(rating.group(1))) : OptionalInt.empty();
    }

    private Optional<String> option(int column) {
        Matcher matcher = OPTION.matcher(header.get(column));
        return names.of(column)
                .map(OptionNames.Named::option)
                .or(() -> matcher.matches()
                        ? Optional.of(
                                either(matcher, "last", "bracket", "behind").strip())
                        : Optional.empty());
    }

    private static String either(Matcher matcher, String... groups) {
        return Stream.of(groups)
                .map(matcher::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private String question(int column) {
        Matcher matcher = OPTION.matcher(header.get(column));
        String asked = names.of(column)
                .map(OptionNames.Named::question)
                .orElseGet(
                        () -> matcher.matches() ? either(matcher, "group", "question", "before") : header.get(column));
        return ORDINAL.matcher(FoldedName.of(asked))
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
