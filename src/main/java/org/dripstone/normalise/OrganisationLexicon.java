package org.dripstone.normalise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The meanings of words in names of organisations, looked up longest first. */
final class OrganisationLexicon {

    /** A meaning and how many written words it took; an empty meaning when the words say nothing. */
    record Found(String meaning, int length) {}

    private record Stems(List<String> words, String meaning) {
        /** Each word may end as it likes where the list has a star. */
        boolean fit(List<String> written) {
            for (int i = 0; i < words.size(); i++) {
                String word = words.get(i);
                boolean open = word.endsWith("*");
                String stem = open ? word.substring(0, word.length() - 1) : word;
                if (!(open ? written.get(i).startsWith(stem) : written.get(i).equals(stem))) {
                    return false;
                }
            }
            return true;
        }

        boolean mayBeCutTo(List<String> written) {
            for (int i = 0; i < words.size(); i++) {
                String word = written.get(i);
                boolean fits = word.endsWith(".")
                        ? words.get(i).startsWith(word.substring(0, word.length() - 1))
                        : new Stems(words.subList(i, i + 1), meaning).fit(List.of(word));
                if (!fits) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final int LONGEST = 6;
    private static final Lexicon LEXICON = Lexicon.load("organisations.yaml");
    private static final List<String> KINDS = names("kinds");
    private static final Set<String> SUBJECTS = Set.copyOf(names("subjects"));
    private static final Set<String> BROAD =
            Set.of("national", "state", "federal", "public", "international", "government", "city", "regional");
    private static final Set<String> NOTHING =
            LEXICON.meanings("nothing").keySet().stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());
    private static final Map<String, String> WHOLE = new HashMap<>();
    private static final Map<String, List<Stems>> STEMS = new HashMap<>();
    private static final List<Stems> ALL = new ArrayList<>();
    private static final Map<String, String> ACRONYMS = new HashMap<>();

    static {
        // The joints first: phrases are kept without them.
        LEXICON.meanings("empty").forEach((word, section) -> WHOLE.put(Folding.fold(word), ""));
        LEXICON.meanings("kinds").forEach(OrganisationLexicon::put);
        LEXICON.meanings("subjects").forEach(OrganisationLexicon::put);
        LEXICON.meanings("acronyms").forEach((word, meaning) -> ACRONYMS.put(Folding.fold(word), meaning));
    }

    private OrganisationLexicon() {}

    /** The meaning at the start of the words, of as many of them as possible; a dot ends one that was cut short. */
    static Optional<Found> at(List<String> words) {
        List<String> plain = words.stream().map(word -> word.replace(".", "")).toList();
        for (int length = Math.min(LONGEST, words.size()); length > 0; length--) {
            List<String> written = words.subList(0, length);
            Optional<String> whole = meaning(plain.subList(0, length));
            Optional<String> meaning = whole.isEmpty() && written.stream().anyMatch(word -> word.endsWith("."))
                    ? abbreviated(written)
                    : whole;
            if (meaning.isPresent()) {
                return Optional.of(new Found(meaning.get(), length));
            }
        }
        return Optional.empty();
    }

    /** What words that end in a dot begin: the one meaning of all that fit, empty when there are several. */
    private static Optional<String> abbreviated(List<String> words) {
        List<String> meanings = ALL.stream()
                .filter(stems -> stems.words().size() == words.size() && stems.mayBeCutTo(words))
                .map(Stems::meaning)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        return meanings.size() == 1 ? Optional.of(meanings.get(0)) : Optional.empty();
    }

    /** Several meanings joined by a plus; empty when the word is no known acronym. */
    static String acronym(String folded) {
        return ACRONYMS.getOrDefault(folded, "");
    }

    static boolean isKind(String meaning) {
        return KINDS.contains(meaning);
    }

    static boolean isMeaning(String word) {
        return SUBJECTS.contains(word) || isKind(word);
    }

    static boolean isBroad(String meaning) {
        return BROAD.contains(meaning);
    }

    /** The smaller, the more likely the organisation itself and not a part of it. */
    static int rank(String meaning) {
        int rank = KINDS.indexOf(meaning);
        return rank < 0 ? KINDS.size() : rank;
    }

    static boolean isNothing(String folded) {
        return NOTHING.contains(folded);
    }

    static Map<String, String> countries() {
        return LEXICON.meanings("countries");
    }

    private static Optional<String> meaning(List<String> words) {
        String phrase = String.join(" ", words);
        String whole = WHOLE.get(phrase);
        if (whole == null && phrase.length() > 4) {
            whole = phrase.startsWith("ال") ? WHOLE.get(phrase.substring(2)) : singular(phrase);
        }
        return whole == null ? byStems(words) : Optional.of(whole);
    }

    private static @Nullable String singular(String phrase) {
        return phrase.endsWith("s") ? WHOLE.get(phrase.substring(0, phrase.length() - 1)) : WHOLE.get(phrase + "s");
    }

    private static Optional<String> byStems(List<String> words) {
        return STEMS.getOrDefault(start(words.get(0)), List.of()).stream()
                .filter(stems -> stems.words().size() == words.size() && stems.fit(words))
                .map(Stems::meaning)
                .findFirst();
    }

    private static void put(String word, String meaning) {
        if (word.contains("*")) {
            Stems stems = new Stems(List.of(word.split(" ")), meaning);
            STEMS.computeIfAbsent(start(stems.words().get(0)), start -> new ArrayList<>())
                    .add(stems);
            ALL.add(stems);
        } else {
            List<String> words = Organisations.words(word);
            WHOLE.putIfAbsent(String.join(" ", words), meaning);
            ALL.add(new Stems(words, meaning));
        }
    }

    private static String start(String word) {
        return word.substring(0, Math.min(3, word.length()));
    }

    private static List<String> names(String section) {
        return List.copyOf(LEXICON.sections().getOrDefault(section, Map.of()).keySet());
    }
}
