package org.dripstone.matching.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the words of one text say for and against each subject. */
final class Weighing {
    /** Said twice is more than said once, but not twice as much. */
    private static final double OFTEN = 0.6;

    /** One strong word says more than as many hints as would add up to it. */
    private static final double STEEP = 1.5;

    /** A phrase says more than a word: it is there less often by chance. */
    private static final double WORD_MORE = 0.25;

    private static final double LONGEST = 1.5;

    /** From this weight on a word tells; below it hints. */
    private static final double TELLS = 3;

    /** What counts of the means where something tells what they are for. */
    private static final double MEANS = 0.3;

    private final String text;
    private final Map<String, Map<String, Said>> bySubject = new HashMap<>();
    private int length;

    private static final class Said {
        private final String words;
        private final double weight;
        private final double length;
        private final boolean means;
        private final List<Integer> places = new ArrayList<>();

        Said(String words, Phrases.Hit hit, double weight) {
            this.words = words;
            this.weight = weight;
            means = hit.means();
            length = Math.min(
                    LONGEST,
                    1
                            + WORD_MORE
                                    * hit.phrase()
                                            .chars()
                                            .filter(each -> each == ' ')
                                            .count());
        }

        boolean isOneWord() {
            return length <= 1 && places.size() == 1;
        }

        double counts() {
            return Math.signum(weight) * Math.pow(Math.abs(weight), STEEP) * Math.pow(places.size(), OFTEN) * length;
        }
    }

    Weighing(String text) {
        this.text = text;
    }

    /** In one of its languages it has so many words, without the smallest. */
    void reads(int words) {
        length = Math.max(length, words);
    }

    int length() {
        return length;
    }

    void add(Phrases.Hit hit) {
        String words = text.substring(hit.start(), hit.end()).toLowerCase(Locale.ROOT);
        hit.says().forEach((subject, weight) -> {
            Map<String, Said> said = bySubject.computeIfAbsent(subject, any -> new LinkedHashMap<>());
            boolean heard = said.values().stream().anyMatch(each -> each.places.contains(hit.start()));
            if (!heard) {
                said.computeIfAbsent(hit.phrase(), any -> new Said(words, hit, weight))
                        .places
                        .add(hit.start());
            }
        });
    }

    double of(String subject) {
        double means = tellsOfAnotherThan(subject) ? MEANS : 1;
        return bySubject.getOrDefault(subject, Map.of()).values().stream()
                .mapToDouble(said -> said.means ? means * said.counts() : said.counts())
                .sum();
    }

    /** A telephone with which midwives ask doctors is of health; where nothing tells more than "a telephone", it is of telephones. */
    private boolean tellsOfAnotherThan(String subject) {
        return bySubject.entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals(subject) && !entry.getKey().equals(Subject.ELSEWHERE))
                .flatMap(entry -> entry.getValue().values().stream())
                .anyMatch(said -> !said.means && said.weight >= TELLS);
    }

    /** Whether one word, said once, is all that speaks for it. */
    boolean isOneWord(String subject) {
        List<Said> speaking = bySubject.getOrDefault(subject, Map.of()).values().stream()
                .filter(said -> said.weight > 0)
                .toList();
        return speaking.size() == 1 && speaking.get(0).isOneWord();
    }

    /** Those that count most first. */
    List<String> words(String subject) {
        return bySubject.getOrDefault(subject, Map.of()).values().stream()
                .filter(said -> said.weight > 0)
                .sorted(Comparator.comparingDouble(Said::counts).reversed())
                .map(said -> said.words)
                .distinct()
                .toList();
    }
}
