package org.dripstone.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dripstone.domain.Solution;
import org.junit.jupiter.api.Test;

class LargeCatalogueTest {
    private static final List<String> SYLLABLES = List.of(
            "ka", "ro", "mi", "ten", "sol", "bar", "qui", "ner", "vo", "dal", "shi", "pem", "gus", "ral", "to", "ex");

    @Test
    void readsTenThousandCellsAgainstTwoThousandSolutionsInSeconds() {
        var random = new Random(7);
        var words =
                IntStream.range(0, 3000).mapToObj(i -> word(random)).distinct().toList();
        var catalogue = IntStream.range(0, 2000)
                .mapToObj(i -> solution(i, words, random))
                .toList();
        var finder = new SolutionFinder(catalogue, RegionNames::mentionedIn);
        var started = processorTime();
        int right = 0;
        for (int i = 0; i < 10_000; i++) {
            int one = random.nextInt(2000);
            int other = random.nextInt(2000);
            var cell = swapped(catalogue.get(one).title(), random) + ", "
                    + catalogue.get(other).title();
            right += finder.find(cell).solutions().equals(List.of(one, other)) ? 1 : 0;
        }
        assertThat(right).isGreaterThan(9_980);
        assertThat(processorTime().minus(started)).isLessThan(Duration.ofSeconds(30));
    }

    /** Of this thread alone, so that a busy machine does not fail the test. */
    private static Duration processorTime() {
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    private static Solution solution(int i, List<String> words, Random random) {
        var title = "Digital " + phrase(words, 5, random) + " Platform";
        var summary = phrase(words, 12, random);
        return new Solution("S" + i, title, summary, "", List.of(), "", phrase(words, 3, random), "", List.of(), -1);
    }

    private static String phrase(List<String> words, int size, Random random) {
        return IntStream.range(0, size)
                .mapToObj(i -> words.get(random.nextInt(words.size())))
                .collect(Collectors.joining(" "));
    }

    private static String word(Random random) {
        return IntStream.range(0, 3)
                .mapToObj(i -> SYLLABLES.get(random.nextInt(SYLLABLES.size())))
                .collect(Collectors.joining());
    }

    private static String swapped(String title, Random random) {
        int at = 10 + random.nextInt(title.length() - 20);
        return title.substring(0, at) + title.charAt(at + 1) + title.charAt(at) + title.substring(at + 2);
    }
}
