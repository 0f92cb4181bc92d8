package org.dripstone.normalise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads names of organisations, in any of the languages, as what they mean. */
public final class Organisations {

    private static final Pattern PART = Pattern.compile("\\s*[,;|،，]\\s*|\\s+[-–—/]\\s+|\\s*\\n\\s*");
    private static final Pattern BRACKETS = Pattern.compile("[()（）\\[\\]]");
    private static final Pattern ABBREVIATED = Pattern.compile("(\\p{L}{3,})\\.");
    /** Мин-во, об-ние: the middle of a word left out. */
    private static final Pattern CONTRACTED =
            Pattern.compile("(?U)\\b(\\p{IsCyrillic}{2,5})-(?:[тс]?[тс]?в[оауе]м?|[еа]?ни[еяю]|ци[яию]|та?|ка)\\b\\.?");
    /** e-Government, E Gov: the letter is no word of its own. */
    private static final Pattern ELECTRONIC = Pattern.compile("(?i)\\be(?:[-‑–]\\s?(?=\\p{L})|\\s(?=gov))");

    /** U.N.D.P. and J.P. Morgan: letters that belong together, in this order. */
    private static final Pattern LETTERS =
            Pattern.compile("(?<![\\p{L}\\p{M}.])\\p{L}(?:\\.\\p{L})+(?![\\p{L}\\p{M}])\\.?");

    /** L'agriculture; in Arabic "for the" is written in one with the word. */
    private static final Pattern ELIDED = Pattern.compile("(?i)(?<!\\p{L})l['’](?=\\p{L}{3})");

    private static final Pattern FOR_THE = Pattern.compile("(?<!\\p{L})لل(?=\\p{L}{3})");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    private static final Set<String> OF_A_TOWN = Set.of("city", "mayor", "government", "administration");

    private Organisations() {}

    /**
     * Equal for all ways to write one organisation of a country.
     *
     * @param countryIso the country of whoever named it; empty when not known
     */
    public static OrganisationKey key(String written, String countryIso) {
        String seen = Folding.seen(written);
        if (OrganisationLexicon.isNothing(Folding.fold(seen))) {
            return OrganisationKey.NONE;
        }
        List<List<String>> parts = parts(OrganisationAside.without(seen), countryIso);
        return parts.isEmpty() ? OrganisationKey.NONE : key(parts, seen, countryIso);
    }

    /** Whether a kind of organisation is named, such as a ministry, in whatever language. */
    public static boolean areNamedIn(String cell) {
        return key(cell, "").words().stream().anyMatch(OrganisationLexicon::isKind);
    }

    /** The words of a folded name that are more than joints. */
    static List<String> telling(String folded) {
        return Arrays.stream(folded.split(" "))
                .filter(word -> !word.isEmpty() && !isJoint(word))
                .toList();
    }

    private static OrganisationKey key(List<List<String>> parts, String seen, String country) {
        List<String> own =
                parts.stream().min(Comparator.comparingInt(Organisations::rank)).orElse(List.of());
        Set<String> words = new TreeSet<>(meanings(own));
        OrganisationAside aside = OrganisationAside.of(seen, words, country);
        Set<String> department = parts.stream()
                .filter(part -> part != own)
                .flatMap(part -> meanings(part).stream())
                .collect(Collectors.toCollection(HashSet::new));
        department.addAll(aside.department());
        String text = saysSomething(words) ? String.join("+", words) : "";
        return new OrganisationKey(
                text,
                words,
                department,
                initials(own, firstPart(seen), aside.acronym()),
                acronym(own, aside.acronym()),
                country.isEmpty() ? named(seen) : country);
    }

    /** The country in a name, which is left out of it while nobody says that it is another than their own. */
    private static String named(String seen) {
        return Arrays.stream(PART.split(BRACKETS.matcher(seen).replaceAll(","), -1))
                .map(part -> OwnCountry.namedIn(withoutLegalForm(words(part))))
                .filter(country -> !country.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static boolean saysSomething(Set<String> words) {
        return words.size() > 1
                || words.stream()
                        .anyMatch(word -> !OrganisationLexicon.isKind(word) && !OrganisationLexicon.isBroad(word));
    }

    /** Parts at commas; one that names no kind of its own goes on with the part before: "Science, Technology". */
    private static List<List<String>> parts(String seen, String country) {
        List<List<String>> parts = new ArrayList<>();
        for (String part : PART.split(seen, -1)) {
            List<String> named = withoutLegalForm(words(part));
            List<String> rest = OwnCountry.without(named, country);
            List<String> words = rest.size() == named.size() ? rest : withoutLegalForm(rest);
            boolean onlyCountry = OwnCountry.isCountry(telling(Folding.fold(part)));
            if (words.isEmpty() || onlyCountry) {
                continue;
            }
            if (parts.isEmpty() || rank(words) < rank(List.of())) {
                parts.add(new ArrayList<>(words));
            } else {
                parts.get(parts.size() - 1).addAll(words);
            }
        }
        return parts;
    }

    /** Riverbank Systems Ltd. is Riverbank Systems; where no word is a name of its own, the form may be the name. */
    private static List<String> withoutLegalForm(List<String> words) {
        if (words.size() < 2 || !LegalForms.mayHaveOne(latin(words.get(0)), latin(words.get(words.size() - 1)))) {
            return words;
        }
        List<String> rest = LegalForms.without(
                words, words.stream().map(Organisations::latin).toList());
        boolean isNamed = rest.size() == words.size()
                || rest.stream()
                        .anyMatch(word -> OrganisationLexicon.at(List.of(word)).isEmpty());
        return isNamed ? rest : words;
    }

    private static String latin(String word) {
        return Plain.isPlain(word) ? word.replace(".", "") : Folding.fold(Transliteration.latin(word));
    }

    private static int rank(List<String> words) {
        return meanings(words).stream()
                .mapToInt(OrganisationLexicon::rank)
                .min()
                .orElse(OrganisationLexicon.rank(""));
    }

    /** Folded words without the joints; a dot that shortens a word stays on it. */
    static List<String> words(String part) {
        String together = LETTERS.matcher(FOR_THE.matcher(part).replaceAll("ال"))
                .replaceAll(letters -> letters.group().replace(".", ""));
        String whole = ELECTRONIC.matcher(together).replaceAll("e");
        String cut = CONTRACTED.matcher(whole).replaceAll("$1\uE000");
        String marked = ABBREVIATED.matcher(ELIDED.matcher(cut).replaceAll("")).replaceAll("$1\uE000");
        String spaced =
                HAN.matcher(marked).replaceAll(match -> " " + Matcher.quoteReplacement(spaced(match.group())) + " ");
        return telling(Folding.fold(spaced.replace("\uE000", "xxdotxx ")).replace("xxdotxx", "."));
    }

    private static String spaced(String han) {
        return IntStream.range(0, han.length())
                .mapToObj(at -> han.substring(at, at + 1))
                .collect(Collectors.joining(" "));
    }

    private static boolean isJoint(String word) {
        return OrganisationLexicon.at(List.of(word))
                .filter(found -> found.meaning().isEmpty())
                .isPresent();
    }

    static List<String> meanings(List<String> words) {
        if (words.size() == 1 && !OrganisationLexicon.acronym(words.get(0)).isEmpty()) {
            return List.of(OrganisationLexicon.acronym(words.get(0)).split("\\+"));
        }
        List<String> meanings = new ArrayList<>();
        for (int at = 0; at < words.size(); ) {
            var found = OrganisationLexicon.at(words.subList(at, words.size()));
            meanings.add(found.isPresent() ? found.get().meaning() : unknown(words.get(at)));
            at += found.isPresent() ? found.get().length() : 1;
        }
        return municipal(meanings.stream()
                .filter(meaning -> !meaning.isEmpty())
                .distinct()
                .toList());
    }

    /** The city of Lyon, its government and its city hall are one. */
    private static List<String> municipal(List<String> meanings) {
        boolean city = meanings.contains("city") || meanings.contains("mayor");
        boolean named = meanings.stream().allMatch(Organisations::isOfATown)
                && meanings.stream().anyMatch(word -> !OrganisationLexicon.isMeaning(word));
        return city && named
                ? Stream.concat(
                                Stream.of("mayor"),
                                meanings.stream().filter(word -> !OrganisationLexicon.isMeaning(word)))
                        .toList()
                : meanings;
    }

    private static boolean isOfATown(String meaning) {
        return OF_A_TOWN.contains(meaning) || !OrganisationLexicon.isMeaning(meaning);
    }

    private static String unknown(String word) {
        String latin = Folding.fold(Transliteration.latin(word)) + (word.endsWith(".") ? "." : "");
        return latin.length() > 4 && latin.endsWith("s") && !latin.endsWith("ss")
                ? latin.substring(0, latin.length() - 1)
                : latin;
    }

    /** The name with its country, as its short form may have it: the Kenya National Bureau of Statistics is the KNBS. */
    private static List<String> firstPart(String seen) {
        return words(PART.split(BRACKETS.matcher(seen).replaceAll(","), 2)[0]);
    }

    private static Set<String> initials(List<String> own, List<String> whole, String aside) {
        Set<String> initials = new LinkedHashSet<>();
        initials.add(first(own));
        initials.add(first(whole));
        initials.add(own.stream()
                .map(word -> word.startsWith("egov") ? "eg" : word.substring(0, 1))
                .collect(Collectors.joining()));
        if (!aside.isEmpty()) {
            initials.add(aside);
        }
        return initials;
    }

    private static String first(List<String> words) {
        return words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }

    private static String acronym(List<String> own, String aside) {
        return own.size() == 1 && own.get(0).length() < 9 ? own.get(0).replace(".", "") : aside;
    }
}
