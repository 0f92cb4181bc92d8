package org.dripstone.correspondence.incoming.bounce;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dripstone.correspondence.incoming.BounceReason;

/**
 * What servers say of something: each word for an address with each for "not found", whatever stands between.
 *
 * <p>No list of sentences holds all that can be said of them, and every version of a server words it anew.
 */
final class CombinedWords {

    private final List<Map<?, ?>> languages;

    /** @param section by language, lists of words by what they stand for */
    CombinedWords(Map<?, ?> section) {
        languages = section.values().stream().<Map<?, ?>>map(Map.class::cast).toList();
    }

    Map<BounceReason, List<Phrase>> clear() {
        List<Phrase> full = all(List.of("box"), "full", "");
        full.addAll(all(List.of("space"), "short", ""));
        return Map.of(
                BounceReason.NO_SUCH_HOST, all(List.of("domain"), "missing", "unknown"),
                BounceReason.MAILBOX_FULL, full,
                BounceReason.DISABLED, all(List.of("address", "box"), "", "disabled"));
    }

    /** They stand in other sentences as well. */
    Map<BounceReason, List<Phrase>> general() {
        return Map.of(BounceReason.NO_SUCH_USER, all(List.of("address", "box"), "missing", "unknown"));
    }

    /** What is said of an address by its name alone: "aida was not found at example.org". */
    List<Phrase> missing() {
        return languages.stream()
                .flatMap(words -> of(words, "missing").stream())
                .map(Phrase::of)
                .toList();
    }

    private List<Phrase> all(List<String> things, String eitherWay, String behind) {
        List<Phrase> all = new ArrayList<>();
        for (Map<?, ?> words : languages) {
            for (String thing :
                    things.stream().flatMap(kind -> of(words, kind).stream()).toList()) {
                of(words, eitherWay).forEach(state -> all.add(Phrase.of(state + "*" + thing)));
                of(words, eitherWay).forEach(state -> all.add(Phrase.of(thing + "*" + state)));
                of(words, behind).forEach(state -> all.add(Phrase.of(thing + "*" + state)));
            }
        }
        return all;
    }

    private static List<String> of(Map<?, ?> words, String kind) {
        List<?> list = kind.isEmpty() ? List.of() : (List<?>) Objects.requireNonNull(words.get(kind), kind);
        return list.stream().map(word -> BounceWords.fold(String.valueOf(word))).toList();
    }
}
