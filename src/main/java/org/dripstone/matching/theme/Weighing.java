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
    private static final double OFTEN = Double.parseDouble(System.getProperty("often", "0.6"));

    private static final double STEEP = Double.parseDouble(System.getProperty("steep", "1.5"));

    private final String text;
    private final Map<String, Map<String, Said>> bySubject = new HashMap<>();

    private static final class Said {
        private final String words;
        private final double weight;
        private final List<Integer> places = new ArrayList<>();

        Said(String words, double weight) {
            this.words = words;
            this.weight = weight;
        }

        double counts() {
            return Math.signum(weight) * Math.pow(Math.abs(weight), STEEP) * Math.pow(places.size(), OFTEN);
        }
    }

    Weighing(String text) {
        this.text = text;
    }

    void add(Phrases.Hit hit) {
        String words = text.substring(hit.start(), hit.end()).toLowerCase(Locale.ROOT);
        hit.says().forEach((subject, weight) -> {
            Map<String, Said> said = bySubject.computeIfAbsent(subject, any -> new LinkedHashMap<>());
            boolean heard = said.values().stream().anyMatch(each -> each.places.contains(hit.start()));
            if (!heard) {
                said.computeIfAbsent(hit.phrase(), any -> new Said(words, weight))
                        .places
                        .add(hit.start());
            }
        });
    }

    double of(String subject) {
        return bySubject.getOrDefault(subject, Map.of()).values().stream()
                .mapToDouble(Said::counts)
                .sum();
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
