package org.dripstone.feed.listed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dripstone.feed.table.Cells;
import org.dripstone.feed.table.NameLook;
import org.dripstone.normalise.Countries;
import org.dripstone.normalise.Organisations;

/** What stands around one address, in pieces: each is taken for what it looks like, and the rest by its place. */
final class PersonWords {

    private static final Pattern NUMBER =
            Pattern.compile("^\\s*(?:[(\\[]?\\d{1,4}\\h?[-–.)\\]:、．]|[-*•·‣▪●◦–—✓;,])\\s*");
    private static final Pattern LABEL =
            Pattern.compile("(?iU)^\\s*(?:to|cc|bcc|cci|à|para|кому|копия|кімге|إلى|نسخة|收件人|抄送)\\s*[:：]\\s*");
    /** Labels of what can be told without them. */
    private static final String WHAT =
            "(?:e-?mail|mail|courriel|correo(?: electrónico)?|(?:эл\\. ?)?почта|пошта|телефон|тел|tel|téléphone|phone|mobile|mob"
                    + "|البريد|الهاتف|هاتف|邮箱|电话|手机)";

    private static final Pattern CALLED =
            Pattern.compile("(?iU)\\b" + WHAT + "\\.?\\s*[:：]?\\s*$|^\\s*" + WHAT + "\\.?\\s*[:：]?\\s+(?=[+\\d(])");
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*[;|\\t\\n،；，、()（）<>\\[\\]]+\\s*|,\\s+|,(?=\\p{L})|\\s+[-–—/]+\\s+|[:：](?:\\s+|$)|\\s+[-–—]+$");
    private static final Pattern AROUND = Pattern.compile("^[\\s\"'“”«»*_.,:-]+|[\\s\"'“”«»*_,:-]+$");
    private static final Pattern QUOTED = Pattern.compile("^\\s*[\"“«']([^\"”»]+)[\"”»']\\s*<?\\s*$");
    private static final Pattern INVERTED = Pattern.compile(
            "\\s*([\\p{L}\\p{M}'’-]+(?: [\\p{L}\\p{M}'’-]+)?), ([\\p{L}\\p{M}'’.-]+(?: [\\p{L}\\p{M}'’.-]+)?)\\s*<\\s*");
    private static final Pattern PARTED = Pattern.compile(".*[,;:<(|\\t\\n–—-]\\s*", Pattern.DOTALL);
    private static final int LONGEST_NAME = 3;

    private final String address;
    private final String name;
    /** What is left when all else was found. */
    private final List<String> rest;

    private final String country;
    private final String phone;

    private PersonWords(String address, Optional<String> told, List<String> pieces, boolean parted) {
        this.address = address;
        this.rest = new ArrayList<>(pieces);
        this.phone = taken(Cells::isPhone).orElse("");
        this.country = taken(PersonWords::isCountry).orElse("");
        this.name = told.or(() -> taken(piece -> NameLook.isName(piece) && !isEmployer(piece)))
                .or(() -> parted ? taken(PersonWords::mayBeName) : Optional.empty())
                .orElse("");
    }

    /** Of the first address in {@code text}. */
    static PersonWords in(String text) {
        Matcher address = ListItem.ADDRESS.matcher(text);
        if (!address.find()) {
            throw new IllegalArgumentException("no address");
        }
        String before = withoutNumber(text.substring(0, address.start()));
        String behind = ListItem.ADDRESS.matcher(text.substring(address.end())).replaceAll(" ");
        Optional<String> told = told(before);
        Stream<String> words = told.isPresent() ? Stream.of(behind) : Stream.of(before, behind);
        return new PersonWords(
                address.group(1),
                told,
                words.flatMap(PersonWords::pieces).toList(),
                PARTED.matcher(before).matches());
    }

    private static String withoutNumber(String before) {
        return NUMBER.matcher(
                        LABEL.matcher(NUMBER.matcher(before).replaceFirst("")).replaceFirst(""))
                .replaceFirst("");
    }

    /** In quotes, or as {@code Sen, Aru <…}. */
    private static Optional<String> told(String before) {
        Matcher quoted = QUOTED.matcher(before);
        if (quoted.matches()) {
            return Optional.of(quoted.group(1).strip());
        }
        Matcher inverted = INVERTED.matcher(before);
        boolean isOne = inverted.matches()
                && !isEmployer(inverted.group(2))
                && !isCountry(inverted.group(2))
                && !NameLook.isName(inverted.group(1));
        return isOne ? Optional.of(inverted.group(1) + ", " + inverted.group(2)) : Optional.empty();
    }

    private static Stream<String> pieces(String text) {
        return BETWEEN.splitAsStream(text)
                .map(piece -> CALLED.matcher(piece).replaceAll(""))
                .map(piece -> AROUND.matcher(piece).replaceAll(""))
                .filter(piece -> piece.chars().anyMatch(Character::isLetterOrDigit));
    }

    private Optional<String> taken(Predicate<String> what) {
        Optional<String> found = rest.stream().filter(what).findFirst();
        found.ifPresent(rest::remove);
        return found;
    }

    private static boolean isCountry(String piece) {
        return Countries.standard().read(piece).only().isPresent() && !NameLook.isName(piece);
    }

    /** Names of people may be those of offices as well, but for capitals: {@code Mia}. */
    private static boolean isEmployer(String piece) {
        boolean mayBeGiven = piece.indexOf(' ') < 0 && piece.codePoints().anyMatch(Character::isLowerCase);
        return !mayBeGiven && Organisations.areNamedIn(piece);
    }

    /** Short, of letters, and no employer's. */
    private static boolean mayBeName(String piece) {
        return piece.split("\\s+").length <= LONGEST_NAME
                && piece.codePoints().noneMatch(Character::isDigit)
                && !isEmployer(piece);
    }

    /** An address among other words is mentioned there, and nobody's entry. */
    boolean tellsOfSomebody() {
        return !name.isEmpty() || rest.isEmpty();
    }

    /** Somebody's office is named last of what may be one, behind what they do there; in Chinese it is named first. */
    List<String> record() {
        Optional<String> employer =
                outermost(rest.stream().filter(PersonWords::isEmployer)).or(() -> outermost(rest.stream()));
        employer.ifPresent(rest::remove);
        Optional<String> job = first();
        return List.of(name, address, employer.orElse(""), job.orElse(""), country, phone, String.join("; ", rest));
    }

    private static Optional<String> outermost(Stream<String> pieces) {
        return pieces.reduce((before, last) -> Character.isIdeographic(before.codePointAt(0)) ? before : last);
    }

    private Optional<String> first() {
        return rest.isEmpty() ? Optional.empty() : Optional.of(rest.remove(0));
    }
}
