package org.dripstone.feed.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dripstone.domain.Field;
import org.dripstone.feed.table.NameMatch.Strength;
import org.dripstone.feed.table.RowPerson.Part;

/**
 * Tells people apart who stand in one row, each with a name and an address of their own: {@code Scholar name, Scholar
 * e-mail, Guide name, Guide e-mail}. The row is the first one's, or whose columns say no more than {@code Name} and
 * {@code E-mail}; nobody else's address stands in. Those who are called like the first, or as one who takes part as well,
 * are people of the row too: {@code Member 2 name}, {@code Colleague's e-mail}.
 */
final class OtherPeople {

    private static final Set<Field> NAMES = EnumSet.of(Field.NAME, Field.GIVEN_NAME, Field.FAMILY_NAME);
    /** Whatever nobody says of others by saying it of themselves. */
    private static final Set<Field> PERSONAL = EnumSet.of(
            Field.NAME,
            Field.GIVEN_NAME,
            Field.FAMILY_NAME,
            Field.EMAIL,
            Field.PHONE,
            Field.JOB_TITLE,
            Field.TITLE_OF_ADDRESS,
            Field.LANGUAGE,
            Field.CONSENT);
    /** In a form people ask for themselves: who they would take along did not ask. */
    private static final Set<Field> OF_FORMS = EnumSet.of(Field.SOLUTIONS, Field.NEED, Field.ACTIONS);

    /** {@code Guide} beside {@code Guide e-mail}. */
    private static final NameMatch NAME = new NameMatch(List.of(Field.NAME), Strength.WHOLE, 1);

    private static final NameMatch ANSWER = new NameMatch(List.of(Field.ANSWER), Strength.WHOLE, 1);

    private final List<String> header;
    private final List<NameMatch> matches;
    private final List<ColumnContent> contents;
    private final HeaderNames names;
    /** The columns of each by what they are called, with what is meant without that word. */
    private final Map<Whose, Map<Integer, NameMatch>> people = new LinkedHashMap<>();
    /** Those of them who take part beside the row's own. */
    private final Set<Whose> fellows = new LinkedHashSet<>();

    private Optional<Whose> own = Optional.empty();

    private OtherPeople(List<String> header, List<NameMatch> matches, List<ColumnContent> contents, HeaderNames names) {
        this.header = withoutPrepositions(Cells.folded(header));
        this.matches = new ArrayList<>(matches);
        this.contents = contents;
        this.names = names;
    }

    /** Arabic writes "of" onto a word that stands without it in another heading. */
    private static List<String> withoutPrepositions(List<String> header) {
        Set<String> words =
                header.stream().flatMap(name -> Stream.of(name.split(" "))).collect(Collectors.toSet());
        return header.stream()
                .map(name -> Stream.of(name.split(" "))
                        .map(word -> word.startsWith("\u0644") && words.contains(word.substring(1))
                                ? word.substring(1)
                                : word)
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    static OtherPeople in(
            List<String> header, List<NameMatch> matches, List<ColumnContent> contents, HeaderNames names) {
        OtherPeople other = new OtherPeople(header, matches, contents, names);
        IntStream.range(0, header.size()).filter(other::mayBeSomebodys).forEach(other::findNames);
        if (!other.people.isEmpty()) {
            other.chooseOwn();
            other.chooseFellows();
            other.keepOwn();
        }
        return other;
    }

    /** Whether somebody has a name and an address under headings that say whose they are. */
    boolean areAny() {
        return !people.isEmpty();
    }

    /** Of all columns; those of other people are answers. */
    List<NameMatch> matches() {
        return matches;
    }

    /** @param fields what the columns were taken for in the end */
    Fellows fellows(List<Field> fields) {
        if (fellows.isEmpty()) {
            return Fellows.NONE;
        }
        Set<Integer> ofFirst = new HashSet<>();
        IntStream.range(0, fields.size())
                .filter(i -> own.filter(who -> who.isOf(header.get(i))).isPresent() || PERSONAL.contains(fields.get(i)))
                .forEach(ofFirst::add);
        return new Fellows(fellows.stream().map(this::said).toList(), ofFirst);
    }

    private Map<Integer, Field> said(Whose who) {
        Map<Integer, Field> said = new LinkedHashMap<>();
        IntStream.range(0, header.size())
                .filter(i -> who.isOf(header.get(i)))
                .forEach(i ->
                        said.put(i, whole(who, i).fields().stream().findFirst().orElse(Field.ANSWER)));
        return said;
    }

    private boolean mayBeSomebodys(int column) {
        ColumnContent content = contents.get(column);
        return isSomebodys(column)
                || content.shareOf(Cells::hasAddress) > 0
                || (content.isEmpty() && matches.get(column).canMean(Field.EMAIL));
    }

    /** Whole names of addresses are the row's. */
    private boolean isSomebodys(int column) {
        NameMatch match = matches.get(column);
        return (match.canMean(Field.EMAIL) && match.strength() == Strength.WITHIN)
                || (!match.isKnown() && contents.get(column).isMostly(Cells::hasAddress));
    }

    private void findNames(int email) {
        for (int column = 0; column < header.size(); column++) {
            int name = column;
            Optional<Whose> whose = name == email || matches.get(name).canMean(Field.EMAIL)
                    ? Optional.empty()
                    : Whose.both(header.get(email), header.get(name))
                            .filter(who -> isNamedSo(who, email, name))
                            .or(() -> mentionedIn(email, name));
            whose.ifPresent(who -> {
                Map<Integer, NameMatch> columns = people.computeIfAbsent(who, key -> new LinkedHashMap<>());
                columns.put(email, matches.get(email));
                columns.put(name, whole(who, name));
            });
        }
    }

    /** {@code Please name a colleague who comes with you} beside {@code Your colleague's e-mail}. */
    private Optional<Whose> mentionedIn(int email, int name) {
        return names.fellowIn(header.get(email))
                .map(Whose::mentioned)
                .filter(who -> who.isOf(header.get(name)) && hasNames(name) && isNamedSo(who, email, name));
    }

    private boolean isNamedSo(Whose who, int email, int name) {
        return whole(who, email).canMean(Field.EMAIL)
                && isName(whole(who, name))
                && (isSomebodys(email) || isFellow(who) || isNumbered(who, name));
    }

    private boolean isFellow(Whose who) {
        return names.person(who.words()).part() == Part.FELLOW;
    }

    /** {@code Second name} is a name as it stands. */
    private boolean isNumbered(Whose who, int name) {
        RowPerson person = names.person(who.words());
        return person.number() > 0 && (!person.called().isEmpty() || !isWhole(name));
    }

    private boolean isWhole(int column) {
        return matches.get(column).strength().compareTo(Strength.WITHIN) > 0 && isName(matches.get(column));
    }

    /** {@code Member 1 name} and {@code Member 2 e-mail} are two people's. */
    private NameMatch whole(Whose who, int column) {
        String rest = who.without(header.get(column));
        if (rest.isEmpty()) {
            return hasNames(column) ? NAME : NameMatch.NONE;
        }
        boolean isNumbered = Character.isDigit(rest.codePointAt(0));
        NameMatch match = isNumbered ? NameMatch.NONE : names.match(rest);
        return who.place() == Whose.Place.WITHIN || match.strength().compareTo(Strength.WITHIN) > 0
                ? match
                : NameMatch.NONE;
    }

    private Set<Integer> columns(Whose who) {
        return people.getOrDefault(who, Map.of()).keySet();
    }

    private void chooseOwn() {
        own = Optional.of(first()).filter(this::beginsTheList);
        own.ifPresent(this::leaveAllBut);
        boolean isUnsaid =
                !unsaid(Set.of(Field.EMAIL)).isEmpty() && !unsaid(NAMES).isEmpty();
        if (own.isEmpty() && !isUnsaid && !areFellowsOfAnother()) {
            own = Optional.of(first());
        }
    }

    /** Nobody but fellows is named, beside somebody's address. */
    private boolean areFellowsOfAnother() {
        return people.keySet().stream().allMatch(this::isFellow)
                && IntStream.range(0, header.size())
                        .anyMatch(i -> contents.get(i).isMostly(Cells::hasAddress)
                                && people.keySet().stream().noneMatch(who -> who.isOf(header.get(i))));
    }

    /** Columns that are nobody's in particular and mean one of the fields. */
    private List<Integer> unsaid(Set<Field> fields) {
        return unsaidAnyhow(fields)
                .filter(i -> matches.get(i).strength().compareTo(Strength.WITHIN) > 0)
                .toList();
    }

    private Stream<Integer> unsaidAnyhow(Set<Field> fields) {
        return IntStream.range(0, header.size())
                .filter(i -> people.values().stream().noneMatch(columns -> columns.containsKey(i)))
                .filter(i -> fields.stream().anyMatch(matches.get(i)::canMean))
                .boxed();
    }

    private void leaveAllBut(Whose who) {
        Stream.concat(unsaidAnyhow(Set.of(Field.EMAIL)), unsaidAnyhow(NAMES)).toList().stream()
                .filter(column -> !who.isOf(header.get(column)))
                .forEach(column -> matches.set(column, ANSWER));
    }

    /** Whoever fills in a form for participants from the first one on is on the list if it names them. */
    private boolean beginsTheList(Whose who) {
        RowPerson person = names.person(who.words());
        List<Integer> others = unsaidAnyhow(Set.of(Field.EMAIL)).toList();
        int addresses = others.stream()
                .mapToInt(column -> contents.get(column).size())
                .max()
                .orElse(0);
        return person.number() == 1
                && person.part() == Part.PARTICIPANT
                && others.stream().noneMatch(column -> matches.get(column).strength() == Strength.FIRST)
                && columns(who).stream()
                        .filter(column -> whole(who, column).canMean(Field.EMAIL))
                        .allMatch(column -> contents.get(column).size() >= addresses);
    }

    /** A project may have a name and an address as well; nobody is a fellow of nobody. */
    private Whose first() {
        Comparator<Whose> likeliest = Comparator.<Whose, Boolean>comparing(this::isFellow)
                .thenComparing(who -> columns(who).stream().noneMatch(this::hasNames));
        return people.keySet().stream().min(likeliest).orElseThrow();
    }

    private void chooseFellows() {
        RowPerson first = own.map(who -> names.person(who.words())).orElse(RowPerson.UNSAID);
        boolean isForm = matches.stream().anyMatch(match -> OF_FORMS.stream().anyMatch(match::canMean));
        people.keySet().stream()
                .filter(who -> own.filter(who::equals).isEmpty())
                .filter(who -> isFellow(names.person(who.words()), first, isForm))
                .forEach(fellows::add);
    }

    private static boolean isFellow(RowPerson person, RowPerson first, boolean isForm) {
        return switch (person.part()) {
            case FELLOW -> !isForm;
            case PARTICIPANT -> person.number() > 0;
            case UNKNOWN -> person.isNextTo(first);
        };
    }

    private void keepOwn() {
        people.keySet().stream()
                .filter(who -> own.filter(who::equals).isEmpty())
                .forEach(this::leave);
        own.ifPresent(this::name);
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
                    matches.set(column, weaker(match));
                }
            });
        }
        IntStream.range(0, header.size())
                .filter(i -> who.isOf(header.get(i)) && !matches.get(i).isKnown())
                .forEach(i -> matches.set(i, weaker(whole(who, i))));
    }

    private static NameMatch weaker(NameMatch match) {
        return match.isKnown() ? new NameMatch(match.fields(), Strength.WITHIN, match.length()) : match;
    }

    private boolean hasNames(int column) {
        return contents.get(column).isMostly(NameLook::isName);
    }

    private static boolean isName(NameMatch match) {
        return NAMES.stream().anyMatch(match::canMean);
    }
}
