package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.dripstone.domain.Answer;

/** What holds for every letter and move of three years, whatever the sides and the secretariat say and do. */
class JourneysAtRandomTest {
    private static final int PAIRS = 16;
    private static final int HOSTS = 4;
    private static final int LAST_DAY = 1000;
    private static final List<String> COUNTRIES = List.of("GH", "KE", "EG", "NP", "BD", "DE", "CL", "KI", "SA");

    /** A pair, where its sides live, and what is said and done: {@code 9 seeker in-contact}. */
    private record Life(int host, String seeker, List<String> says) {}

    /** The same ones in each run: what a run finds should be of the change it checks. */
    @Property(tries = 3, seed = "2021", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void keepTheirPromises(@ForAll("workshops") Workshop workshop) throws IOException {
        play(workshop);
    }

    /** Others in each run, as many as {@code -Ddripstone.test.workshops=} says: a minute is enough for about forty. */
    @Example
    void keepTheirPromisesAsLongAsOneLikes() throws IOException {
        Random seeds = new Random();
        for (int i = Integer.getInteger("dripstone.test.workshops", 0); i > 0; i--) {
            long seed = seeds.nextLong();
            Workshop workshop =
                    workshops().generator(1000).next(new Random(seed)).value();
            assertThatCode(() -> play(workshop))
                    .as("with seed %s, %s", seed, workshop)
                    .doesNotThrowAnyException();
        }
    }

    private static void play(Workshop workshop) throws IOException {
        Path folder = Files.createTempDirectory("years");
        try (Years years = new Years(folder)) {
            Promises promises = new Promises(years);
            Map<String, Long> left = new HashMap<>();
            years.watch(letter -> left.forEach(
                    (address, day) -> assertThat(letter.address().equals(address) && Years.day(letter.at()) > day)
                            .as("%s, after it asked for no more mail on day %s", letter, day)
                            .isFalse()));
            workshop.playIn(new YearsOfPairs(years), left);
            promises.areKept();
        }
    }

    private record Workshop(List<String> hosts, List<Life> lives) {

        void playIn(YearsOfPairs pairs, Map<String, Long> left) throws IOException {
            for (int host = 0; host < hosts.size(); host++) {
                pairs.presents("host" + host, hosts.get(host));
            }
            for (int i = 0; i < lives.size(); i++) {
                String id = "pair" + i;
                Life life = lives.get(i);
                pairs.asks(id, "host" + life.host(), life.seeker());
                life.says().forEach(line -> pairs.act(id, line));
            }
            stops().forEach(left::put);
            pairs.begin();
            pairs.pass();
        }

        private Map<String, Long> stops() {
            Map<String, Long> stops = new HashMap<>();
            for (int i = 0; i < lives.size(); i++) {
                for (String line : lives.get(i).says()) {
                    if (line.endsWith("stop")) {
                        String who = line.contains(" seeker ")
                                ? YearsOfPairs.seeker("pair" + i)
                                : YearsOfPairs.host("host" + lives.get(i).host());
                        stops.merge(who, Long.valueOf(line.substring(0, line.indexOf(" "))), Math::min);
                    }
                }
            }
            return stops;
        }
    }

    @Provide
    Arbitrary<Workshop> workshops() {
        return Combinators.combine(
                        Arbitraries.of(COUNTRIES).list().ofSize(HOSTS),
                        lives().list().ofSize(PAIRS))
                .as(Workshop::new);
    }

    private static Arbitrary<Life> lives() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, HOSTS - 1),
                        Arbitraries.of(COUNTRIES),
                        says().list().ofMaxSize(14))
                .as(Life::new);
    }

    /** More often soon than late, as people are. */
    private static Arbitrary<String> says() {
        Arbitrary<Integer> days = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(1, 60)),
                Tuple.of(2, Arbitraries.integers().between(1, 300)),
                Tuple.of(1, Arbitraries.integers().between(1, LAST_DAY)));
        return Combinators.combine(days, Arbitraries.frequencyOf(Tuple.of(12, sides()), Tuple.of(1, office())))
                .as((day, what) -> day + " " + what);
    }

    private static Arbitrary<String> sides() {
        List<String> answers =
                new ArrayList<>(Arrays.stream(Answer.values()).map(Answer::code).toList());
        Arbitrary<String> what = Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.of(answers)),
                Tuple.of(3, Arbitraries.just("sign")),
                Tuple.of(3, Arbitraries.integers().between(1, 60).map(days -> "away " + days)),
                Tuple.of(1, Arbitraries.of("dead", "stop")));
        return Combinators.combine(Arbitraries.of("seeker", "provider"), what).as((who, does) -> who + " " + does);
    }

    private static Arbitrary<String> office() {
        return Arbitraries.of(
                        "hold 30",
                        "hold 200",
                        "withdraw",
                        "INTRODUCED",
                        "IN_CONTACT",
                        "AGREED",
                        "VISITED",
                        "ADAPTED",
                        "DECLINED",
                        "DORMANT")
                .map(what -> "office " + what);
    }
}
