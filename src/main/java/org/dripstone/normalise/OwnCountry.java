package org.dripstone.normalise;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Names of countries as they stand in names of organisations: at the start, at the end, inflected. */
final class OwnCountry {

    private static final int LONGEST = 6;
    private static final List<ULocale> LANGUAGES = List.of(
                    "en", "fr", "ru", "es", "pt", "ar", "zh", "kk", "uz", "ky", "bs", "id", "ka", "hi", "bn", "ne",
                    "tr", "de")
            .stream()
            .map(ULocale::new)
            .toList();
    private static final Map<String, String> NAMES = names();
    private static final Map<String, Set<String>> SINGLE = new ConcurrentHashMap<>();

    private OwnCountry() {}

    /** The words without the own country's name; that of another country stays, and when none is known, any goes. */
    static List<String> without(List<String> words, String own) {
        List<String> rest = new ArrayList<>(words);
        int end = length(rest, own, true);
        if (end < rest.size()) {
            rest.subList(rest.size() - end, rest.size()).clear();
        }
        int start = length(rest, own, false);
        if (start < rest.size()) {
            rest.subList(0, start).clear();
        }
        return rest;
    }

    /** The country at the end or at the start; empty when there is none. */
    static String namedIn(List<String> words) {
        int end = length(words, "", true);
        int start = end > 0 ? 0 : length(words, "", false);
        return NAMES.getOrDefault(
                String.join(" ", end > 0 ? words.subList(words.size() - end, words.size()) : words.subList(0, start)),
                "");
    }

    static boolean isCountry(List<String> words) {
        return NAMES.containsKey(String.join(" ", words));
    }

    private static int length(List<String> words, String own, boolean atEnd) {
        for (int length = Math.min(LONGEST, words.size()); length > 0; length--) {
            List<String> part = atEnd ? words.subList(words.size() - length, words.size()) : words.subList(0, length);
            if (isOwn(part, own)) {
                return length;
            }
        }
        return 0;
    }

    private static boolean isOwn(List<String> part, String own) {
        String iso = NAMES.getOrDefault(String.join(" ", part), "");
        boolean named = !iso.isEmpty() && (own.isEmpty() || iso.equals(own));
        return named || (part.size() == 1 && !own.isEmpty() && isFormOfOwn(part.get(0), own));
    }

    /** Kenyan, Узбекистана, Kazakh: the name with another ending. */
    private static boolean isFormOfOwn(String word, String own) {
        return word.length() > 4
                && SINGLE.computeIfAbsent(own, OwnCountry::single).stream().anyMatch(name -> isFormOf(word, name));
    }

    private static boolean isFormOf(String word, String name) {
        String stem =
                name.endsWith("stan") ? name.substring(0, name.length() - 4) : name.substring(0, name.length() - 1);
        return stem.length() > 3 && word.startsWith(stem) && word.length() <= name.length() + 3;
    }

    private static Set<String> single(String iso) {
        return NAMES.entrySet().stream()
                .filter(name -> name.getValue().equals(iso)
                        && name.getKey().indexOf(' ') < 0
                        && name.getKey().length() > 4)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String iso : Locale.getISOCountries()) {
            ULocale region = new ULocale("", iso);
            LANGUAGES.forEach(language -> put(names, region.getDisplayCountry(language), iso));
        }
        OrganisationLexicon.countries().forEach((name, iso) -> put(names, name, iso));
        return Map.copyOf(names);
    }

    /** Without the words that only join: "Bosnia & Herzegovina". */
    private static void put(Map<String, String> names, String name, String iso) {
        List<String> words = Organisations.telling(Folding.fold(name));
        if (!words.isEmpty() && !OrganisationLexicon.isNothing(name)) {
            names.putIfAbsent(String.join(" ", words), iso);
        }
    }
}
