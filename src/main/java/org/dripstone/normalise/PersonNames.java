package org.dripstone.normalise;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dripstone.domain.PersonName;

/** Reads names of people as they stand in lists, forms and mail headers of any country. */
public final class PersonNames {

    private static final Pattern ASIDE = Pattern.compile("[(（\\[<][^)）\\]>]*[)）\\]>]?");
    private static final Pattern SHOWN = Pattern.compile("([^()]+)\\(([^()]+)\\)\\s*");
    private static final Pattern QUOTED = Pattern.compile("[\"“„«][^\"“”„«»]+[\"”“»]");
    private static final Pattern COMMA = Pattern.compile("[,،，;]");
    private static final Pattern GLUED_TITLE = Pattern.compile("(?<=^|\\s)(\\p{L}{2,4}\\.)(?=\\p{L}{2})");
    private static final Pattern NOT_NAME = Pattern.compile("^[^\\p{L}\\p{M}]+|[^\\p{L}\\p{M}.'’]+$");

    /** Numbers of students and staff stand beside their names in meetings. */
    private static final Pattern CODE =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?=(?:\\p{L}*+\\p{N}){3})[\\p{L}\\p{N}]+(?![\\p{L}\\p{N}])");

    private PersonNames() {}

    public static PersonName read(String whole) {
        return understand(whole).name();
    }

    /** Whether only a device or a telephone stands where a name should: {@code Maria's iPhone} is somebody's. */
    public static boolean tellsOfNobody(String whole) {
        return DeviceNames.tellsOfNobody(whole);
    }

    /** {@code Nick (Real Name)}: a name shown to others, with the fuller one of the account behind it. */
    public static PersonName readShown(String whole) {
        Matcher both = SHOWN.matcher(whole);
        if (!both.matches()) {
            return read(whole);
        }
        PersonName shown = read(both.group(1));
        PersonName original = read(both.group(2));
        return words(original.written()).size() > words(shown.written()).size() ? original : read(whole);
    }

    /** A name that came in columns of its own; a whole name in one of them is parted. */
    public static PersonName read(String given, String family, String title) {
        Titles.Cut first = Titles.cut(words(given));
        Titles.Cut last = Titles.cut(words(family));
        String called = joined(List.of(title, first.title(), last.title()));
        if (first.words().isEmpty() || last.words().isEmpty()) {
            PersonName name = understand(given + " " + family).name();
            return new PersonName(name.written(), name.given(), name.family(), titled(title, name.title()));
        }
        int repeated = repeated(first.words(), last.words());
        if (repeated >= 0) {
            return whole(first.words(), repeated, last.words().size(), called.strip());
        }
        List<String> rest = without(last.words(), first.words());
        return named(first.words(), rest, called.isBlank() ? "" : called.strip());
    }

    /** How a written name is understood, and why. */
    public static NameReading understand(String shown) {
        String whole = DeviceNames.withoutDevice(shown);
        if (DeviceNames.isOne(whole)) {
            return reading(PersonName.NONE, "unknown", "it names a device or a telephone, not a person");
        }
        String seen = GLUED_TITLE.matcher(withoutAside(Folding.seen(whole))).replaceAll("$1 ");
        List<List<String>> parts = parts(seen);
        Titles.Cut titles = Titles.cut(parts.isEmpty() ? List.of() : parts.get(0));
        if (titles.words().isEmpty() || Titles.isLone(titles.words())) {
            return reading(PersonName.NONE, "unknown", "there is no name");
        }
        if (parts.size() > 1) {
            return inverted(titles, parts, trailing(seen));
        }
        return isEastAsian(titles.words()) ? eastAsian(titles) : inOrder(titles, trailing(seen));
    }

    private static NameReading inverted(Titles.Cut family, List<List<String>> parts, String trailing) {
        Titles.Cut given = Titles.cut(parts.get(1));
        PersonName name =
                named(given.words(), family.words(), joined(List.of(family.title(), given.title(), trailing)));
        return reading(name, "family-given", "a comma parts the family name from the given names");
    }

    private static NameReading inOrder(Titles.Cut titles, String trailing) {
        List<String> words = titles.words();
        NameOrder order = NameOrder.of(words);
        String title = titled(titles.title(), trailing);
        if (!order.known()) {
            return reading(new PersonName(joined(words), "", "", title), order.order(), order.why());
        }
        List<String> given = new ArrayList<>(words.subList(0, order.from()));
        given.addAll(words.subList(order.to(), words.size()));
        PersonName name =
                new PersonName(joined(words), joined(given), joined(words.subList(order.from(), order.to())), title);
        return reading(name, order.order(), order.why());
    }

    private static NameReading eastAsian(Titles.Cut titles) {
        List<String> words = titles.words();
        String whole = String.join("", words);
        int family = words.size() > 1 ? words.get(0).length() : familyLength(whole);
        boolean parted = words.size() == 2 || (whole.length() > family && whole.length() <= family + 2);
        PersonName name = parted
                ? new PersonName(whole, whole.substring(family), whole.substring(0, family), titles.title())
                : new PersonName(joined(words), "", "", titles.title());
        return reading(name, parted ? "family-given" : "unknown", "in this script the family name stands first");
    }

    private static int familyLength(String whole) {
        return whole.length() > 2 && NameWords.isCompoundFamily(whole.substring(0, 2)) ? 2 : 1;
    }

    /** Only where no letter is of another script: one would stay glued to its neighbour once the blanks are gone. */
    private static boolean isEastAsian(List<String> words) {
        String name = joined(words);
        UnicodeScript script = Transliteration.script(name);
        return (script == UnicodeScript.HAN || script == UnicodeScript.HANGUL)
                && name.codePoints().filter(Character::isLetter).allMatch(PersonNames::isWrittenWithoutBlanks);
    }

    private static boolean isWrittenWithoutBlanks(int letter) {
        return switch (UnicodeScript.of(letter)) {
            case HAN, HANGUL, HIRAGANA, KATAKANA, COMMON, INHERITED -> true;
            default -> false;
        };
    }

    private static PersonName named(List<String> given, List<String> family, String title) {
        if (given.isEmpty() || family.isEmpty()) {
            return new PersonName(joined(given) + joined(family), "", "", title);
        }
        boolean familyFirst = isEastAsian(family);
        String written = familyFirst ? joined(family) + joined(given) : joined(given) + " " + joined(family);
        return new PersonName(written, joined(given), joined(family), title);
    }

    private static NameReading reading(PersonName name, String order, String why) {
        String script = Transliteration.script(name.written()).name();
        return new NameReading(name, order, script, ComparableName.latin(name), why);
    }

    /** A note in brackets is another spelling, a pronoun or an office: never a part of the name. */
    private static String withoutAside(String seen) {
        String outside = ASIDE.matcher(seen).replaceAll(" ");
        return outside.isBlank() ? seen.replaceAll("[()（）\\[\\]<>]", " ") : outside;
    }

    private static List<List<String>> parts(String seen) {
        List<List<String>> parts = new ArrayList<>();
        for (String part : COMMA.split(seen, -1)) {
            List<String> words = words(part);
            if (!words.isEmpty() && (parts.isEmpty() || !Titles.only(words))) {
                parts.add(words);
            }
        }
        return parts;
    }

    /** Titles that stand behind a comma: "Anna Muster, Dr". */
    private static String trailing(String seen) {
        List<String> behind = Arrays.stream(COMMA.split(seen)).skip(1).toList();
        return joined(behind.stream()
                .map(PersonNames::words)
                .filter(Titles::only)
                .map(PersonNames::joined)
                .filter(title -> title.toLowerCase(Locale.ROOT).matches("(dr|prof|eng)\\b.*"))
                .toList());
    }

    private static List<String> words(String text) {
        String[] words = CODE.matcher(Folding.seen(text)).replaceAll(" ").split("\\s+");
        return Arrays.stream(words)
                .map(word -> isNickname(word, words.length)
                        ? word
                        : NOT_NAME.matcher(word).replaceAll(""))
                .filter(word -> word.codePoints().anyMatch(Character::isLetter)
                        && !Folding.fold(word).isEmpty())
                .toList();
    }

    /** One quoted word among others. */
    private static boolean isNickname(String word, int words) {
        return words > 1 && QUOTED.matcher(word).matches();
    }

    /** Where the family name stands once more in a longer given name, as in {@code Lia Costa Reis} beside {@code Reis}. */
    private static int repeated(List<String> given, List<String> family) {
        return given.size() > family.size() ? Collections.lastIndexOfSubList(folded(given), folded(family)) : -1;
    }

    private static List<String> folded(List<String> words) {
        return words.stream().map(Folding::fold).toList();
    }

    /** The family name is what begins at {@code from}; at the very beginning it is the words that were repeated. */
    private static PersonName whole(List<String> words, int from, int repeated, String title) {
        int to = from == 0 ? repeated : words.size();
        List<String> given = new ArrayList<>(words.subList(0, from));
        given.addAll(words.subList(to, words.size()));
        return new PersonName(joined(words), joined(given), joined(words.subList(from, to)), title);
    }

    private static List<String> without(List<String> family, List<String> given) {
        int repeated = given.size();
        boolean repeats =
                family.size() > repeated && family.subList(0, repeated).equals(given);
        return repeats ? family.subList(repeated, family.size()) : family;
    }

    private static String titled(String first, String second) {
        return joined(List.of(first.strip(), second.strip()));
    }

    private static String joined(List<String> words) {
        return String.join(" ", words.stream().filter(word -> !word.isBlank()).toList());
    }
}
