package org.dripstone.matching.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.dripstone.domain.Solution;
import org.dripstone.matching.suggest.UnmetDemand.Unmet;
import org.dripstone.matching.theme.Themes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestingTest {
    private static final Themes THEMES = Themes.read(Path.of("config/themes.yaml"));
    private static final List<Offer> OFFERS = List.of(
            offer(1, "E-learning for midwives", "MW", "Lessons by phone between shifts."),
            offer(2, "Paperless pensions", "GE", "Old people claim a social pension without a form."),
            offer(3, "Village land mapping with drones", "TZ", "Students draw the cadastre."),
            offer(4, "Селевые датчики в горных долинах", "TJ", "Раннее предупреждение сёл."),
            offer(5, "Cisternas escolares do semiárido", "BR", "Água da chuva para beber."),
            offer(
                    6,
                    "منصة التشاور الإلكتروني",
                    "JO",
                    "يعلق المواطنون على مسودات القوانين: الحكومة المفتوحة والشفافية"));

    private final Suggesting suggesting = new Suggesting(THEMES);

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | training nurses and midwives in remote clinics",
                "1 | formation à distance des sages-femmes et infirmiers",
                "1 | дистанционное обучение акушерок",
                "2 | transferts sociaux et pensions pour les indigents",
                "3 | registro de tierras y catastro con mapas",
                "3 | 土地登记与地籍",
                "4 | early warning of mudflows and floods for villages",
                "4 | الإنذار المبكر من الفيضانات والكوارث",
                "5 | питьевая вода и колодцы",
                "5 | drinking water for rural schools",
                "6 | citizen participation and open government",
            })
    void findsWhatFitsInWhateverLanguage(long solution, String need) {
        assertThat(suggesting.suggest(List.of(need(9, "NP", need)), OFFERS, Set.of()))
                .first()
                .satisfies(found -> assertThat(found.offer().id()).isEqualTo(solution));
    }

    @Test
    void suggestsNothingForWhatNobodyOffers() {
        assertThat(suggesting.suggest(List.of(need(9, "NP", "fish stocks and vessels")), OFFERS, Set.of()))
                .isEmpty();
    }

    @Test
    void suggestsNothingForOneWordInCommon() {
        assertThat(suggesting.suggest(List.of(need(9, "NP", "something with shifts")), OFFERS, Set.of()))
                .isEmpty();
    }

    @Test
    void sendsNobodyToTheirOwnCountry() {
        assertThat(offersFor(need(9, "NP", "training of midwives"), Set.of())).contains(1L);
        assertThat(offersFor(need(9, "MW", "training of midwives"), Set.of())).doesNotContain(1L);
    }

    private List<Long> offersFor(Need need, Set<Pair> taken) {
        return suggesting.suggest(List.of(need), OFFERS, taken).stream()
                .map(each -> each.offer().id())
                .toList();
    }

    @Test
    void sendsNobodyToTheirOwnOrganisationUnlessEveryCountryHasOne() {
        Solution lessons = OFFERS.get(0).solution();
        assertThat(of("Nursing Union", lessons)).isEmpty();
        assertThat(of("Ministry of Health", lessons)).isNotEmpty();
    }

    private List<Suggestion> of(String organisation, Solution lessons) {
        Solution theirs = new Solution("S1", lessons.title(), "", "", List.of(), "MW", organisation, "", List.of(), -1);
        Need need = new Need(9, "NP", organisation, "training of midwives", List.of(), "en", 1);
        return suggesting.suggest(
                List.of(need), List.of(new Offer(1, theirs, Optional.empty(), 0, 0, true), OFFERS.get(1)), Set.of());
    }

    @Test
    void doesNotRepeatWhatWasSaidBefore() {
        Need need = need(9, "NP", "training of midwives");
        assertThat(offersFor(need, Set.of(new Pair(9, 2)))).contains(1L);
        assertThat(offersFor(need, Set.of(new Pair(9, 1)))).doesNotContain(1L);
    }

    /** Lucene takes no query of more than 1,024 words. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"midwives ", "助产士", "акушерки и медсестры ", "قابلات "})
    void readsANeedHoweverLongItIs(String words) {
        StringBuilder need = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            need.append(words).append(i % 3 == 0 ? "word" + i + " " : "").appendCodePoint(0x4E00 + i);
        }
        assertThat(offersFor(need(9, "NP", need.toString()), Set.of())).contains(1L);
    }

    @Test
    void countsTheVisitsOfEachSolutionByItself() {
        Offer none = hosted(7, 0, 0, 0);
        Offer three = hosted(8, 3, 0, 0);
        assertThat(visitsTo(none, three)).containsExactly(8L, 8L, 8L);
    }

    @Test
    void countsWhatIsUnderWayElsewhereAgainstTheSameHost() {
        Offer here = hosted(7, 3, 4, 1);
        Offer elsewhere = new Offer(8, here.solution(), here.provider(), 5, 0, false);
        assertThat(offersOf(sessions(), here, elsewhere)).containsExactly(7L, 7L);
        assertThat(visitsTo(here, elsewhere)).containsExactly(7L, 7L);
    }

    @Test
    void doesNotTakeNamelessHostsForOne() {
        Offer one = offer(7, "Lessons for midwives", "MW", "");
        Offer nameless = nameless(one);
        assertThat(offersOf(sessions(), nameless, nameless(offer(8, "Lessons for midwives by phone", "MW", ""))))
                .hasSize(20);
    }

    private static Offer nameless(Offer offer) {
        Solution of = offer.solution();
        Solution solution = new Solution(of.code(), of.title(), "", "", List.of(), "", " ", "", List.of(), -1);
        return new Offer(offer.id(), solution, Optional.empty(), 0, 0, true);
    }

    private static Offer hosted(long id, int visits, int running, int visiting) {
        Solution solution = new Solution(
                "S" + id, "Lessons for midwives", "", "", List.of(), "MW", "Office", "", List.of(), visits);
        return new Offer(id, solution, Optional.of(70L), running, visiting, true);
    }

    private List<Long> visitsTo(Offer... offers) {
        return offersOf(
                sessions().stream()
                        .map(need ->
                                new Need(need.person(), "NP", "", need.text(), List.of("Study tour"), "en", need.row()))
                        .toList(),
                offers);
    }

    private List<Long> offersOf(List<Need> needs, Offer... offers) {
        return suggesting.suggest(needs, List.of(offers), Set.of()).stream()
                .map(each -> each.offer().id())
                .toList();
    }

    private static List<Need> sessions() {
        return LongStream.range(0, 40)
                .mapToObj(id -> need(id, "NP", "training of midwives"))
                .toList();
    }

    @Test
    void asksNoProviderForMoreThanTheyCanHost() {
        List<Need> many = Stream.iterate(1L, id -> id + 1)
                .limit(40)
                .map(id -> need(id, "NP", "training of midwives, visit number " + id))
                .toList();
        assertThat(suggesting.suggest(many, OFFERS, Set.of()))
                .filteredOn(each -> each.offer().id() == 1)
                .hasSize(10);
        List<Need> visits = many.stream()
                .map(need -> new Need(need.person(), "NP", "", need.text(), List.of("Field visit"), "en", 1))
                .toList();
        assertThat(suggesting.suggest(visits, OFFERS, Set.of()))
                .filteredOn(each -> each.offer().id() == 1)
                .hasSize(2);
    }

    @Test
    void suggestsTheSameForTheSame() {
        List<Need> needs = List.of(need(1, "NP", "midwives"), need(2, "BT", "land cadastre"), need(3, "FJ", "water"));
        assertThat(suggesting.suggest(needs, OFFERS, Set.of())).isEqualTo(suggesting.suggest(needs, OFFERS, Set.of()));
    }

    @Test
    void saysWhyInTheLanguageOfTheSecretariat() {
        Suggestion found = suggesting
                .suggest(List.of(need(9, "NP", "training for midwives")), OFFERS, Set.of())
                .get(0);
        assertThat(new WhySentence(THEMES, "en").of(found))
                .startsWith("Health (SDG 3")
                .endsWith("the need says “midwives”, the solution “midwives”.");
        assertThat(new WhySentence(THEMES, "fr-CA").of(found)).startsWith("Santé (ODD 3");
        assertThat(new WhySentence(THEMES, "xx").of(found)).startsWith("Health");
    }

    @Test
    void listsWhatIsAskedForAndOfferedByNobody() {
        List<Need> needs = List.of(
                need(1, "NP", "fishing vessels and fish stocks"),
                need(2, "FJ", "pesca y manglares"),
                need(3, "FJ", "midwives"));
        assertThat(new UnmetDemand(THEMES).of(needs, OFFERS)).containsExactly(new Unmet("oceans", 2));
    }

    private static Need need(long person, String country, String text) {
        return new Need(person, country, "", text, List.of(), "en", 1);
    }

    private static Offer offer(long id, String title, String country, String summary) {
        return new Offer(
                id,
                new Solution("S" + id, title, summary, "", List.of(), country, "Office " + id, "", List.of(), -1),
                Optional.empty(),
                0,
                0,
                true);
    }
}
