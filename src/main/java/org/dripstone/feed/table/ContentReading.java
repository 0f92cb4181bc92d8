package org.dripstone.feed.table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dripstone.domain.Consent;
import org.dripstone.domain.Field;
import org.dripstone.normalise.Consents;
import org.dripstone.normalise.Countries;
import org.dripstone.normalise.DayOrder;
import org.dripstone.normalise.Durations;
import org.dripstone.normalise.Languages;
import org.dripstone.normalise.MomentReading;
import org.dripstone.normalise.Moments;
import org.dripstone.normalise.Organisations;

/**
 * What a column without a known name holds, told by its cells alone. A field goes to the one column that is fullest of
 * it, and only where no column bears its name.
 */
final class ContentReading {

    private static final double CLEARLY = 0.8;
    private static final double MOSTLY = 0.6;
    private static final int LONGEST = 60;
    private static final int FEWEST = 2;
    private static final int ENOUGH = 200;
    /** Streets and codes have figures in them. */
    private static final Pattern DIGITLESS = Pattern.compile("\\D*");

    private static final Pattern SHORT_WORD = Pattern.compile("(?<!\\p{L})[\\p{L}&&[^\\p{IsHan}]]{1,3}(?!\\p{L})");

    private static final Pattern TIME = Pattern.compile("\\d{1,2}[:.]\\d{2}");
    private static final Pattern CONTACT =
            Pattern.compile("contact|share|data|partag|donn[eé]e|данн|связ|конт|contat|datos|dados"
                    + "|بيانات|تواصل|联系|数据|信息|байланыс|дерек|хабарлас");

    /** A field with what its cells look like. */
    private record Telling(Field field, Predicate<String> look) {}

    /** In the order in which columns are given away: what can hardly be anything else first. */
    private static final List<Telling> TELLING = List.of(
            new Telling(Field.PHONE, Cells::isPhone),
            new Telling(Field.MINUTES, Durations::isSpelt),
            new Telling(Field.SUBMITTED_AT, ContentReading::isTimestamp),
            // Before countries, for a language often has the word for those of its country.
            new Telling(Field.LANGUAGE, ContentReading::isLanguage),
            new Telling(Field.COUNTRY, ContentReading::isCountryName),
            new Telling(
                    Field.MODE,
                    cell -> isShort(cell) && !Presence.in(cell).code().isEmpty()),
            new Telling(Field.CONSENT, ContentReading::isAgreement));

    private final List<List<String>> rows;
    private final List<Field> fields;
    private final IntPredicate free;

    private ContentReading(List<List<String>> rows, List<Field> fields, IntPredicate free) {
        this.rows = rows;
        this.fields = fields;
        this.free = free;
    }

    /**
     * Gives the {@code free} columns of a table of people their fields.
     *
     * @param free whether nothing is known of a column by its name
     * @param nameless whether a column has none: under a question, an organisation may be anybody's
     */
    static void complete(List<List<String>> rows, List<Field> fields, IntPredicate free, IntPredicate nameless) {
        ContentReading reading = new ContentReading(rows, fields, free);
        TELLING.stream()
                .filter(each -> !reading.has(each.field()))
                .forEach(each -> reading.columns()
                        .filter(column -> reading.share(column, each.look(), CLEARLY) >= CLEARLY)
                        .boxed()
                        .max(Comparator.comparingDouble((Integer column) -> reading.share(column, each.look(), CLEARLY))
                                .thenComparing(Comparator.reverseOrder()))
                        .ifPresent(column -> fields.set(column, each.field())));
        if (!reading.has(Field.NAME)) {
            reading.names().ifPresent(column -> fields.set(column, Field.NAME));
        }
        if (!reading.has(Field.NAME)) {
            NamesInAddresses.parts(rows, reading.columns().toArray(), fields);
        }
        if (!reading.has(Field.ORGANISATION)) {
            reading.organisations(nameless).ifPresent(column -> fields.set(column, Field.ORGANISATION));
        }
    }

    private boolean has(Field field) {
        return switch (field) {
            case SUBMITTED_AT -> fields.contains(field) || fields.contains(Field.REGISTERED_AT);
            case NAME ->
                fields.contains(field) || fields.contains(Field.GIVEN_NAME) || fields.contains(Field.FAMILY_NAME);
            default -> fields.contains(field);
        };
    }

    private IntStream columns() {
        return IntStream.range(0, fields.size())
                .filter(column -> fields.get(column) == Field.ANSWER && free.test(column));
    }

    /** 0 where it is less than {@code least}. */
    private double share(int column, Predicate<String> look, double least) {
        ColumnContent content = ColumnContent.of(rows, column).first(ENOUGH);
        return content.size() < FEWEST ? 0 : content.shareOf(look, least);
    }

    /** The column whose words come again in the addresses beside it; failing that, the first one full of names. */
    private Optional<Integer> names() {
        return columns()
                .filter(column -> share(column, NameLook::areNames, CLEARLY) >= CLEARLY)
                .filter(column -> ColumnContent.of(rows, column).isMostlyDifferent())
                .filter(column -> share(column, Organisations::areNamedIn, MOSTLY) < MOSTLY)
                .boxed()
                .max(Comparator.comparingLong((Integer column) -> rows.stream()
                                .filter(row -> NameLook.isInAddress(row, column))
                                .count())
                        .thenComparing(Comparator.reverseOrder()));
    }

    private Optional<Integer> organisations(IntPredicate nameless) {
        return columns()
                .filter(nameless)
                .filter(column ->
                        share(column, cell -> isShort(cell) && Organisations.areNamedIn(cell), MOSTLY) >= MOSTLY)
                .boxed()
                .findFirst();
    }

    private static boolean isShort(String cell) {
        return cell.length() <= LONGEST;
    }

    static boolean isCountry(String cell) {
        return isShort(cell) && Countries.standard().read(cell).only().isPresent();
    }

    private static boolean isCountryName(String cell) {
        return isSpelt(cell) && DIGITLESS.matcher(cell).matches() && isCountry(cell);
    }

    /** No word of three letters tells one: "No (I eat everything)" begins with the code of Norwegian. */
    private static boolean isLanguage(String cell) {
        return isSpelt(cell)
                && Languages.read(SHORT_WORD.matcher(cell).replaceAll(" ")).isPresent();
    }

    /** By its name: a code of two letters is too often something else, and "no" is an answer before it is Norway. */
    private static boolean isSpelt(String cell) {
        return isShort(cell)
                && (cell.length() > 3 || Character.isIdeographic(cell.codePointAt(0)))
                && Consents.read(cell) == Consent.NOT_ASKED;
    }

    /** With a time of day: a mere date may be of birth or arrival. */
    private static boolean isTimestamp(String cell) {
        return isShort(cell)
                && TIME.matcher(cell).find()
                && !(Moments.read(cell, DayOrder.UNKNOWN) instanceof MomentReading.Unread);
    }

    /** In words that say to what: a bare yes, or "I agree", may answer anything. */
    private static boolean isAgreement(String cell) {
        return Consents.read(cell) != Consent.NOT_ASKED
                && CONTACT.matcher(FoldedName.of(cell)).find();
    }
}
