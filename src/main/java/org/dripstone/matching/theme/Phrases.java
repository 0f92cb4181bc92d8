package org.dripstone.matching.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words and phrases of one language with what each says. The longest phrase takes its words; none counts twice. */
final class Phrases {
    private final Node root = new Node();

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private @Nullable Map<String, Double> says;
        private boolean means;
    }

    /**
     * A phrase where it stands in a text, with the weight it has for each subject; none where it says nothing.
     *
     * @param means it tells what something is done with, such as software, rather than what for
     */
    record Hit(String phrase, int start, int end, Map<String, Double> says, boolean means) {}

    void add(List<String> phrase, String subject, double weight) {
        entry(phrase).merge(subject, weight, Math::max);
    }

    /** Its words are spoken for, and say nothing of any subject. */
    void silence(List<String> phrase) {
        entry(phrase);
    }

    /** Whatever it says, it says of the means. */
    void means(List<String> phrase) {
        node(phrase).means = true;
    }

    private Node node(List<String> phrase) {
        Node node = root;
        for (String word : phrase) {
            node = node.next.computeIfAbsent(word, any -> new Node());
        }
        return node;
    }

    private Map<String, Double> entry(List<String> phrase) {
        Node node = node(phrase);
        Map<String, Double> says = node.says == null ? new HashMap<>() : node.says;
        node.says = says;
        return says;
    }

    List<Hit> in(List<WordForm> text) {
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < text.size(); ) {
            int length = 0;
            Node longest = root;
            Node node = root.next.get(text.get(i).form());
            for (int to = i + 1; node != null; to++) {
                if (node.says != null) {
                    length = to - i;
                    longest = node;
                }
                node = to < text.size() ? node.next.get(text.get(to).form()) : null;
            }
            if (length > 0) {
                hits.add(hit(text.subList(i, i + length), longest));
            }
            i += Math.max(1, length);
        }
        return hits;
    }

    private static Hit hit(List<WordForm> words, Node node) {
        String phrase = String.join(" ", words.stream().map(WordForm::form).toList());
        Map<String, Double> says = node.says == null ? Map.of() : node.says;
        return new Hit(phrase, words.get(0).start(), words.get(words.size() - 1).end(), says, node.means);
    }
}
