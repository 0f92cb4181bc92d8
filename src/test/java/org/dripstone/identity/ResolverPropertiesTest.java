package org.dripstone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dripstone.domain.PersonName;
import org.dripstone.domain.PersonRecord;
import org.dripstone.domain.Resolution;
import org.dripstone.normalise.PersonNames;
import org.dripstone.normalise.Transliteration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResolverPropertiesTest {

    private static final List<String> GIVEN = List.of(
            "Grace",
            "Amadou",
            "Jelena",
            "Айбек",
            "Ольга",
            "Evgeny",
            "Yevgeniy",
            "Maria Clara",
            "Maria",
            "M.",
            "Md Kamrul",
            "Kamrul",
            "خالد",
            "محمد",
            "Mohamed",
            "Abdul Rahman",
            "Abdulrahman",
            "Xolmat",
            "Холмат",
            "Ji-hoon",
            "रमेश",
            "Ramesh",
            "Ali",
            "J");
    private static final List<String> FAMILY = List.of(
            "Otieno",
            "Traoré",
            "Traore",
            "Troare",
            "Ilić",
            "Ilic",
            "Садыков",
            "Sadykov",
            "Sadykova",
            "da Costa",
            "Dacosta",
            "Costa",
            "N'Dri",
            "NDri",
            "Alam",
            "الحداد",
            "Haddad",
            "Al-Haddad",
            "Jovanovic",
            "Йованович",
            "Park",
            "Verma",
            "Li",
            "Hassan");
    private static final List<String> ORGANISATIONS = List.of(
            "",
            "N/A",
            "MoH",
            "Ministry of Health",
            "Ministère de la Santé",
            "Min. of Health of Kenya",
            "Ministry of Education, Learning Unit",
            "Ministry of Education",
            "National Elections Comm.",
            "NEC",
            "Sahel Bank",
            "Sahle Bank",
            "Министерство образования");

    /** Without a single consonant, or of hardly more than an initial. */
    private static final List<String> OF_VOWELS = List.of(
            "Ai", "Yu", "Oui", "Eu", "Aya", "Ieyoua", "Aïe", "Ooee", "Io", "Hue", "Y.", "A.", "Đ.", "D.", "K.", "Kim",
            "Đorđe", "Dorde", "آية", "هو", "Юя", "李", "오", "Jaja");

    private final Resolver resolver = new Resolver(address -> address.startsWith("info@"), "post.example.net"::equals);

    @Property(tries = 500)
    void nobodyComesFirst(@ForAll("records") PersonRecord a, @ForAll("records") PersonRecord b) {
        assertThat(resolver.compare(a, b)).isEqualTo(resolver.compare(b, a));
    }

    @Property(tries = 500)
    void everybodyIsThemselves(@ForAll("addressed") PersonRecord told) {
        assertThat(resolver.compare(told, told)).isInstanceOf(Resolution.Same.class);
    }

    /** Of a mark alone there is no name; letters of several scripts that read as nothing are still a name. */
    @ParameterizedTest
    @ValueSource(strings = {"\u02b9", "\ua478\ub3f0\u08b7\u9366"})
    void whoeverHasANameIsThemselves(String written) {
        PersonRecord told = new PersonRecord(PersonNames.read(written), Set.of("info@ke.example.org"), "", "", "");
        boolean isNamed = !told.name().isBlank();
        assertThat(resolver.compare(told, told) instanceof Resolution.Same).isEqualTo(isNamed);
        assertThat(isNamed).isEqualTo(written.length() > 1);
    }

    @Property(tries = 500)
    void blockingLosesNobody(@ForAll("records") PersonRecord a, @ForAll("records") PersonRecord b) {
        boolean apart = Collections.disjoint(sought(a, b.country()), sought(b, a.country()));
        assertThat(apart && !(resolver.compare(a, b) instanceof Resolution.Different))
                .as(() -> resolver.compare(a, b) + " " + resolver.blockingKeys(a) + resolver.blockingKeys(b))
                .isFalse();
    }

    /** As among people of {@code country}; whoever is of no country is of any. */
    private Set<SoughtKey> sought(PersonRecord told, String country) {
        String counting = country.isEmpty() ? "" : told.country();
        return new Sought(resolver.blockingKeys(told), counting)
                .keys(key -> true)
                .collect(Collectors.toSet());
    }

    @Property(tries = 500)
    void blockingLosesNobodyWithoutConsonants(@ForAll("ofVowels") PersonRecord a, @ForAll("ofVowels") PersonRecord b) {
        blockingLosesNobody(a, b);
    }

    @Test
    void namesWithoutConsonantsAreNotAllInOneBlock() {
        List<Set<String>> keys = Stream.of("Ai Yu", "Aya Oe", "Eu", "Io", "Oui Ao", "Ai", "Li")
                .map(name -> resolver.blockingKeys(new PersonRecord(PersonNames.read(name), Set.of(), "", "", "")))
                .toList();
        assertThat(keys.stream().flatMap(Set::stream)).doesNotHaveDuplicates().doesNotContain("l:", "n:_", "n:_|_");
    }

    @Property(tries = 500)
    void keysAreShort(@ForAll("records") PersonRecord told) {
        assertThat(resolver.blockingKeys(told))
                .allSatisfy(key -> assertThat(key).hasSizeBetween(3, 64));
    }

    @Property(tries = 500)
    void caseChangesNothing(@ForAll("records") PersonRecord a, @ForAll("records") PersonRecord b) {
        PersonRecord loud = named(a, asRead(a.name()).toUpperCase(Locale.ROOT));
        assertThat(resolver.compare(loud, b).getClass())
                .isEqualTo(resolver.compare(a, b).getClass());
    }

    @Property(tries = 500)
    void orderChangesNothing(@ForAll("given") String given, @ForAll("family") String family) {
        PersonRecord plain = colleague(given + " " + family, "one@post.example.net");
        PersonRecord turned = colleague(family + ", " + given, "two@post.example.net");
        assertThat(resolver.compare(plain, turned)).isInstanceOf(Resolution.Same.class);
    }

    @Property(tries = 500)
    void scriptChangesNothing(@ForAll("given") String given, @ForAll("family") String family) {
        PersonRecord own = colleague(given + " " + family, "one@post.example.net");
        PersonRecord latin = colleague(Transliteration.latin(given + " " + family), "two@post.example.net");
        assertThat(resolver.compare(own, latin)).isInstanceOf(Resolution.Same.class);
    }

    @Property(tries = 100)
    void orderOfArrivalChangesNothing(@ForAll("crowds") List<PersonRecord> records) {
        List<PersonRecord> turned = new ArrayList<>(records);
        Collections.reverse(turned);
        int last = records.size() - 1;
        Set<Set<Integer>> people = groups(resolver.cluster(records), 0, 1);
        assertThat(groups(resolver.cluster(turned), last, -1)).isEqualTo(people);
    }

    private static Set<Set<Integer>> groups(Clusters clusters, int from, int step) {
        return clusters.people().stream()
                .map(person -> person.stream().map(at -> from + step * at).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    @Provide
    Arbitrary<String> given() {
        return Arbitraries.of(GIVEN).filter(name -> name.length() > 2);
    }

    @Provide
    Arbitrary<String> family() {
        return Arbitraries.of(FAMILY);
    }

    @Provide
    Arbitrary<PersonRecord> addressed() {
        return records().filter(told -> !told.emails().isEmpty() && !told.name().isBlank());
    }

    @Provide
    Arbitrary<List<PersonRecord>> crowds() {
        return records().list().ofMinSize(1).ofMaxSize(25);
    }

    @Provide
    Arbitrary<PersonRecord> ofVowels() {
        Arbitrary<String> vowels =
                Arbitraries.strings().withChars("aeiouyhéïAEIO .-").ofMaxLength(8);
        Arbitrary<String> word = Arbitraries.oneOf(Arbitraries.of(OF_VOWELS), Arbitraries.of(OF_VOWELS), vowels);
        return named(word.list().ofMinSize(1).ofMaxSize(3).map(words -> String.join(" ", words)));
    }

    @Provide
    Arbitrary<PersonRecord> records() {
        Arbitrary<String> names = Combinators.combine(Arbitraries.of(GIVEN), Arbitraries.of(FAMILY))
                .as((given, family) -> given + " " + family);
        Arbitrary<String> anything = Arbitraries.strings().ofMaxLength(30);
        return named(Arbitraries.oneOf(names, names, names, anything, Arbitraries.of(GIVEN)));
    }

    private static Arbitrary<PersonRecord> named(Arbitrary<String> some) {
        Arbitrary<Set<String>> emails = Arbitraries.of(
                        "a@ke.example.org",
                        "b@ke.example.org",
                        "c@post.example.net",
                        "d@post.example.net",
                        "info@ke.example.org",
                        "x".repeat(80) + "@ke.example.org")
                .set()
                .ofMaxSize(2);
        return Combinators.combine(
                        some,
                        emails,
                        Arbitraries.of(ORGANISATIONS),
                        Arbitraries.of("", "KE", "UG"),
                        Arbitraries.of("", "", "+254700000001"))
                .as((name, addresses, organisation, country, phone) ->
                        new PersonRecord(PersonNames.read(name), addresses, organisation, country, phone));
    }

    /** Written without blanks, the parts of an East Asian name could not be told again. */
    private static String asRead(PersonName name) {
        return name.written().equals(name.family() + name.given())
                ? name.family() + " " + name.given()
                : name.written();
    }

    private static PersonRecord named(PersonRecord told, String name) {
        return new PersonRecord(
                PersonNames.read(name), told.emails(), told.organisation(), told.country(), told.phone());
    }

    private static PersonRecord colleague(String name, String address) {
        return new PersonRecord(PersonNames.read(name), Set.of(address), "Sahel Bank", "ML", "");
    }
}
