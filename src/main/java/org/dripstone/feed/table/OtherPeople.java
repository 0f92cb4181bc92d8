package org.dripstone.feed.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dripstone.domain.Field;
import org.dripstone.feed.table.NameMatch.Strength;

/**
 * Tells people apart who stand in one row, each with a name and an address of their own: {@code Scholar name, Scholar
 * e-mail, Guide name, Guide e-mail}. The row is the first one's, or whose columns say no more than {@code Name} and
 * {@code E-mail}; nobody else's address stands in.
 */
final class OtherPeople {

    private static final Set<Field> NAMES = EnumSet.of(Field.NAME, Field.GIVEN_NAME, Field.FAMILY_NAME);
    /** {@code Guide} beside {@code Guide e-mail}. */
    private static final NameMatch NAME = new NameMatch(List.of(Field.NAME), Strength.WHOLE, 1);

    private static final NameMatch ANSWER = new NameMatch(List.of(Field.ANSWER), Strength.WHOLE, 1);

    private final List<String> header;
    private final List<NameMatch> matches;
    private final List<ColumnContent> contents;
    private final HeaderNames names;
    /** The columns of each by what they are called, with what is meant without that word. */
    private final Map<Whose, Map<Integer, NameMatch>> people = new LinkedHashMap<>();

    private OtherPeople(List<String> header, List<NameMatch> matches, List<ColumnContent> contents, HeaderNames names) {
        this.header = Cells.folded(header);
        this.matches = new ArrayList<>(matches);
        this.contents = contents;
        this.names = names;
    }

    /** The matches of all columns; those of other people are answers. */
    static List<NameMatch> apart(
            List<String> header, List<NameMatch> matches, List<ColumnContent> contents, HeaderNames names) {
        OtherPeople other = new OtherPeople(header, matches, contents, names);
        IntStream.range(0, header.size()).filter(other::mayBeSomebodys).forEach(other::findNames);
        if (!other.people.isEmpty()) {
            other.keepOne();
        }
        return other.matches;
    }

    /** Whole names of addresses are the row's. */
    private boolean mayBeSomebodys(int column) {
        NameMatch match = matches.get(column);
        return match.canMean(Field.EMAIL) && match.strength() == Strength.WITHIN;
    }

    private void findNames(int email) {
        for (int column = 0; column < header.size(); column++) {
            int name = column;
            Optional<Whose> whose = name == email || matches.get(name).canMean(Field.EMAIL)
                    ? Optional.empty()
                    : Whose.both(header.get(email), header.get(name));
            whose.filter(who -> whole(who, email).canMean(Field.EMAIL) && isName(whole(who, name)))
                    .ifPresent(who -> {
                        Map<Integer, NameMatch> columns = people.computeIfAbsent(who, key -> new LinkedHashMap<>());
                        columns.put(email, matches.get(email));
                        columns.put(name, whole(who, name));
                    });
        }
    }

    /** {@code Member 1 name} and {@code Member 2 e-mail} are two people's. */
    private NameMatch whole(Whose who, int column) {
        String rest = who.without(header.get(column));
        if (rest.isEmpty()) {
            return hasNames(column) ? NAME : NameMatch.NONE;
        }
        boolean isNumbered = Character.isDigit(rest.codePointAt(0));
        NameMatch match = isNumbered ? NameMatch.NONE : names.match(rest);
        return match.strength().compareTo(Strength.WITHIN) > 0 ? match : NameMatch.NONE;
    }

    private void keepOne() {
        boolean isUnsaid = isUnsaid(Set.of(Field.EMAIL)) && isUnsaid(NAMES);
        Optional<Whose> own = isUnsaid ? Optional.empty() : Optional.of(first());
        people.keySet().stream()
                .filter(who -> own.filter(who::equals).isEmpty())
                .forEach(this::leave);
        own.ifPresent(this::name);
    }

    /** Whether a column that is nobody's in particular means one of the fields. */
    private boolean isUnsaid(Set<Field> fields) {
        return IntStream.range(0, header.size())
                .filter(i -> people.values().stream().noneMatch(columns -> columns.containsKey(i)))
                .mapToObj(matches::get)
                .filter(match -> match.strength().compareTo(Strength.WITHIN) > 0)
                .anyMatch(match -> fields.stream().anyMatch(match::canMean));
    }

    /** A project may have a name and an address as well. */
    private Whose first() {
        return people.entrySet().stream()
                .filter(person -> person.getValue().keySet().stream().anyMatch(this::hasNames))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> people.keySet().iterator().next());
    }

    private void leave(Whose who) {
        IntStream.range(0, header.size())
                .filter(i -> who.isOf(header.get(i)))
                .filter(i -> !matches.get(i).canMean(Field.DROPPED))
                .forEach(i -> matches.set(i, ANSWER));
    }

    /** Names that no name of a column tells are understood by the address that is called like them. */
    private void name(Whose who) {
        Map<Integer, NameMatch> columns = people.getOrDefault(who, Map.of());
        boolean isInParts = columns.values().stream().anyMatch(match -> match.canMean(Field.GIVEN_NAME))
                && columns.values().stream().anyMatch(match -> match.canMean(Field.FAMILY_NAME));
        if (matches.stream().noneMatch(OtherPeople::isName)) {
            columns.forEach((column, match) -> {
                if (isName(match) && (isInParts || hasNames(column))) {
                    matches.set(column, new NameMatch(match.fields(), Strength.WITHIN, match.length()));
                }
            });
        }
    }

    private boolean hasNames(int column) {
        return contents.get(column).isMostly(NameLook::isName);
    }

    private static boolean isName(NameMatch match) {
        return NAMES.stream().anyMatch(match::canMean);
    }

    /**
     * Who it is that a column is of.
     *
     * @param before whether it is said first: {@code Guide name}, and behind it in {@code Nom du tuteur}
     */
    private record Whose(String words, boolean before) {

        /** Of both, the longest beginning they share, or the longest end. */
        static Optional<Whose> both(String one, String other) {
            String beginning = beginning(one, other);
            String end = reversed(beginning(reversed(one), reversed(other)));
            return Optional.of(new Whose(beginning, true))
                    .filter(who -> !who.words.isEmpty())
                    .or(() -> Optional.of(new Whose(end, false)).filter(who -> !who.words.isEmpty()));
        }

        private static String beginning(String one, String other) {
            int shared = 0;
            int words = 0;
            while (shared < Math.min(one.length(), other.length()) && one.charAt(shared) == other.charAt(shared)) {
                shared++;
                words = endsWord(one, shared) && endsWord(other, shared) ? shared : words;
            }
            return one.substring(0, words);
        }

        private static boolean endsWord(String text, int end) {
            return end == text.length() || text.charAt(end) == ' ' || Character.isIdeographic(text.charAt(end - 1));
        }

        private static String reversed(String text) {
            return new StringBuilder(text).reverse().toString();
        }

        boolean isOf(String folded) {
            return before ? folded.startsWith(words) : folded.endsWith(words);
        }

        String without(String folded) {
            return (before ? folded.substring(words.length()) : folded.substring(0, folded.length() - words.length()))
                    .strip();
        }
    }
}
