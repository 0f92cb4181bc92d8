package org.dripstone.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dripstone.domain.Solution;

/** Whichever titles a cell lists, however it parts them, with one slip of the keyboard in each: they are found. */
class AnySubsetOfTitlesTest {
    private static final List<Solution> CATALOGUE = List.of(
                    "Farmers' Weather Desk: Forecasts, Prices and Pests",
                    "Land Titles, Maps and Taxes: One Counter",
                    "Budget Tracker (Follow the Money) by Youth and Elders",
                    "Clinic Queue Alerts; Ambulance Dispatch",
                    "Public Library Card",
                    "Mobile Public Library Card for Mountain Villages",
                    "Coastal Early Warning Sirens, Phase 2",
                    "Registre foncier numérique : cadastre ouvert à tous",
                    "Télémédecine, mères et nouveau-nés",
                    "Школа водителей автобусов и трамваев",
                    "Электронная очередь в детский сад",
                    "Горячая линия для предпринимателей (бизнес-омбудсмен)",
                    "Escuela de Jueces de Paz y Mediadores",
                    "منصة التشاور الإلكتروني، القوانين والمواطنون")
            .stream()
            .map(AnySubsetOfTitlesTest::titled)
            .toList();
    private static final SolutionFinder FINDER = new SolutionFinder(CATALOGUE, phrase -> List.of());

    @Property(tries = 2000)
    void isFoundExactlyWhateverPartsIt(
            @ForAll("subsets") List<Integer> chosen, @ForAll("separators") String separator, @ForAll Random random) {
        var cell = cell(chosen, separator, random);
        var reading = FINDER.find(cell);
        assertThat(reading.solutions()).as("%s -> %s", cell, reading).isEqualTo(chosen);
        assertThat(reading.sure()).as("%s -> %s", cell, reading).isTrue();
    }

    @Property(tries = 300)
    void isTheSameInAnyOrder(@ForAll("subsets") List<Integer> chosen, @ForAll Random random) {
        var shuffled = new ArrayList<>(chosen);
        Collections.shuffle(shuffled, random);
        assertThat(FINDER.find(cell(shuffled, "; ", random)).solutions())
                .containsExactlyInAnyOrderElementsOf(
                        FINDER.find(cell(chosen, "; ", random)).solutions());
    }

    @Property(tries = 500)
    void neverFailsWhateverIsWritten(@ForAll String cell) {
        assertThat(FINDER.find(cell).mentions()).isNotNull();
    }

    @Provide
    Arbitrary<List<Integer>> subsets() {
        var all = IntStream.range(0, CATALOGUE.size()).boxed().toList();
        return Arbitraries.shuffle(all)
                .flatMap(shuffled ->
                        Arbitraries.integers().between(1, 6).map(size -> List.copyOf(shuffled.subList(0, size))));
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of(
                "; ", ";", ", ", "\n", "\r\n", " and ", " / ", " & ", "\n- ", " • ", " | ", " et ", " и ", "، ");
    }

    private static String cell(List<Integer> chosen, String separator, Random random) {
        return String.join(
                separator,
                chosen.stream().map(i -> slip(CATALOGUE.get(i).title(), random)).toList());
    }

    /** Swaps, drops, doubles or parts letters once; digits are no matter of typing. */
    private static String slip(String title, Random random) {
        int at = 1 + random.nextInt(title.length() - 3);
        if (Character.isDigit(title.charAt(at)) || Character.isDigit(title.charAt(at + 1))) {
            return title;
        }
        return switch (random.nextInt(5)) {
            case 0 -> title.substring(0, at) + title.charAt(at + 1) + title.charAt(at) + title.substring(at + 2);
            case 1 -> title.substring(0, at) + title.substring(at + 1);
            case 2 -> title.substring(0, at) + title.charAt(at) + title.substring(at);
            case 3 -> title.substring(0, at) + " " + title.substring(at);
            default -> title;
        };
    }

    private static Solution titled(String title) {
        return new Solution("", title, "", "", List.of(), "", "", "", List.of(), -1);
    }
}
