package org.dripstone.matching;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dripstone.domain.Solution;

/** The countries of a catalogue, and which words of a phrase name one. */
final class Countries {
    private static final int LONGEST_NAME = 5;
    private static final int WIDEST_GAP = 8;
    private static final int REMEMBERED = 20_000;
    private static final List<String> LANGUAGES = List.of("en", "fr", "ru", "es", "pt", "zh", "ar", "kk");

    private final Function<String, List<String>> mentionedIn;
    private final SmallWords small;
    private final Map<String, BitSet> byCountry = new LinkedHashMap<>();
    private final Map<String, Set<String>> namesOf = new LinkedHashMap<>();
    private final Map<String, String> isoOf = new HashMap<>();
    private final Map<String, Set<String>> asked = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Set<String>> eldest) {
            return size() > REMEMBERED;
        }
    });

    Countries(List<Solution> catalogue, Function<String, List<String>> mentionedIn, SmallWords small) {
        this.mentionedIn = mentionedIn;
        this.small = small;
        IntStream.range(0, catalogue.size())
                .filter(i -> !catalogue.get(i).country().isEmpty())
                .forEach(i -> byCountry
                        .computeIfAbsent(catalogue.get(i).country(), none -> new BitSet())
                        .set(i));
        byCountry.keySet().forEach(iso -> {
            namesOf.put(iso, namesOf(iso));
            isoOf.put(iso, iso);
            isoOf.put(new ULocale("und_" + iso).getISO3Country(), iso);
        });
    }

    int solutionsOfCountryOf(Solution solution) {
        return byCountry.getOrDefault(solution.country(), new BitSet()).cardinality();
    }

    BitSet solutionsOf(Set<String> countries) {
        var solutions = new BitSet();
        countries.forEach(country -> solutions.or(byCountry.getOrDefault(country, new BitSet())));
        return solutions;
    }

    /** For each word, the countries it names or helps to name. */
    List<Set<String>> namedBy(List<Piece> words, String text) {
        List<Set<String>> named = new ArrayList<>(
                Stream.generate(() -> Set.<String>of()).limit(words.size()).toList());
        boolean loud = text.equals(text.toUpperCase(Locale.ROOT));
        for (int i = 0; i < words.size() && !loud; i++) {
            named.set(i, byCode(words.get(i), text));
        }
        for (int size = Math.min(LONGEST_NAME, words.size()); size > 0; size--) {
            for (int from = 0; from + size <= words.size(); from++) {
                name(words.subList(from, from + size), text, named.subList(from, from + size));
            }
        }
        spread(words, named);
        return named;
    }

    /** "(KEN)", "KEN": three capitals among small letters; two only in parentheses, for they mean much else. */
    private Set<String> byCode(Piece word, String text) {
        var written = text.substring(word.start(), word.end());
        boolean bracketed = text.startsWith("(", word.start() - 1) && text.startsWith(")", word.end());
        return written.length() == 3 || (written.length() == 2 && bracketed)
                ? Optional.ofNullable(isoOf.get(written)).map(Set::of).orElse(Set.of())
                : Set.of();
    }

    private void name(List<Piece> words, String text, List<Set<String>> named) {
        if (isInOneRow(words)
                && named.stream().allMatch(Set::isEmpty)
                && !isFiller(words.get(0))
                && !isFiller(last(words))) {
            var countries = onlyTogether(words, text);
            if (!countries.isEmpty()) {
                Collections.fill(named, countries);
            }
        }
    }

    /** Nothing but a comma or an "and" between them. */
    private static boolean isInOneRow(List<Piece> words) {
        return IntStream.range(1, words.size())
                .allMatch(i -> words.get(i).start() - words.get(i - 1).end() <= WIDEST_GAP);
    }

    /** What the words name together and no fewer of them do: "Guinea-Bissau", not "radio Guinea". */
    private Set<String> onlyTogether(List<Piece> words, String text) {
        var countries = new HashSet<>(ask(words, text));
        if (words.size() > 1 && !countries.isEmpty()) {
            countries.removeAll(ask(words.subList(1, words.size()), text));
            countries.removeAll(ask(words.subList(0, words.size() - 1), text));
        }
        return countries;
    }

    private Set<String> ask(List<Piece> words, String text) {
        var phrase = text.substring(words.get(0).start(), last(words).end());
        return asked.computeIfAbsent(phrase, unknown -> Set.copyOf(mentionedIn.apply(unknown)));
    }

    /** "Republic of", or the other half of a double name, standing by a country that was named. */
    private void spread(List<Piece> words, List<Set<String>> named) {
        for (int i = 0; i < words.size(); i++) {
            if (named.get(i).isEmpty()) {
                named.set(i, neighbour(words.get(i).text(), named));
            }
        }
    }

    private Set<String> neighbour(String word, List<Set<String>> named) {
        return named.stream()
                .filter(countries -> !countries.isEmpty())
                .filter(countries -> small.isFormOfState(word)
                        || countries.stream()
                                .anyMatch(iso ->
                                        namesOf.getOrDefault(iso, Set.of()).contains(word)))
                .findFirst()
                .orElse(Set.of());
    }

    private boolean isFiller(Piece word) {
        return small.isFiller(word.text());
    }

    private static Piece last(List<Piece> words) {
        return words.get(words.size() - 1);
    }

    private static Set<String> namesOf(String iso) {
        var names = new HashSet<String>();
        for (var language : LANGUAGES) {
            Word.of(ULocale.getDisplayCountry("und-" + iso, language)).forEach(word -> names.add(word.text()));
        }
        return names;
    }
}
