package org.dripstone.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The words around a mention, by what they do there, in all languages at once. */
final class SmallWords {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final int SHORTEST_JOINED = 3;

    static final SmallWords SHIPPED = shipped();

    private final Map<?, ?> lists;
    private final Set<String> filler;
    private final Set<String> general = new HashSet<>();
    private final Set<String> state;
    private final Set<String> origin;
    private final Set<String> and;
    private final Set<String> or;
    private final Set<String> not;
    private final Set<String> all;
    private final Set<String> number;
    private final Set<List<String>> takesBack;
    private final Set<List<String>> writer;
    private final Set<List<String>> called;
    private final Set<List<String>> own;
    private final Set<List<String>> farewell;
    private final Set<String> greeting;

    private SmallWords(Map<?, ?> lists) {
        this.lists = lists;
        filler = list("filler");
        list("general").forEach(word -> general.add(Stem.of(word)));
        state = list("state");
        origin = list("origin");
        and = list("and");
        or = list("or");
        not = list("not");
        all = list("all");
        number = list("number");
        greeting = list("greeting");
        takesBack = phrases("takes-back");
        writer = phrases("writer");
        called = phrases("called");
        own = phrases("own");
        farewell = phrases("farewell");
    }

    private Set<List<String>> phrases(String name) {
        var byLanguage = (Map<?, ?>) Objects.requireNonNull(lists.get(name), name);
        return byLanguage.values().stream()
                .flatMap(phrases -> ((List<?>) phrases).stream())
                .map(SmallWords::words)
                .collect(Collectors.toSet());
    }

    private static List<String> words(Object phrase) {
        return Word.of(phrase.toString()).stream().map(Word::text).toList();
    }

    /** Whether the words tell where who writes is from. */
    boolean tellOfWriter(List<String> words) {
        return has(words, writer);
    }

    /** Whether the words tell what who writes has or did: "we already have". */
    boolean tellOfOwn(List<String> words) {
        return has(words, own);
    }

    private static boolean has(List<String> words, Set<List<String>> phrases) {
        return phrases.stream().anyMatch(phrase -> Collections.indexOfSubList(words, phrase) >= 0);
    }

    /** Whether what precedes the word at {@code i} says that it is the name of who writes: "I am". */
    boolean introduce(List<String> words, int i) {
        return called.stream().anyMatch(phrase -> endsAt(words, i, phrase));
    }

    private static boolean endsAt(List<String> words, int end, List<String> phrase) {
        return end >= phrase.size() && words.subList(end - phrase.size(), end).equals(phrase);
    }

    /** Where a phrase begins that takes something back, "instead of"; -1 if none does. */
    int takingBack(List<String> words) {
        return firstOf(takesBack, words);
    }

    /** Where the words begin with which a letter ends, "best wishes"; -1 if none do. */
    int farewellIn(List<String> words) {
        return firstOf(farewell, words);
    }

    private static int firstOf(Set<List<String>> phrases, List<String> words) {
        return phrases.stream()
                .mapToInt(phrase -> Collections.indexOfSubList(words, phrase))
                .filter(at -> at >= 0)
                .min()
                .orElse(-1);
    }

    /** "Hello all" greets; it does not ask for all. */
    boolean greetAll(List<String> words, int i) {
        return meansAll(words.get(i))
                && words.subList(0, i).stream().anyMatch(greeting::contains)
                && words.subList(0, i).stream().allMatch(this::isFiller);
    }

    boolean isFiller(String word) {
        return filler.contains(word) || and.contains(word) || isLoneLetter(word) || joinsFiller(word);
    }

    /** Arabic writes "and" in one with what follows: "and the experience of". */
    boolean joinsFiller(String word) {
        return word.length() > SHORTEST_JOINED && word.startsWith("و") && filler.contains(word.substring(1));
    }

    private static boolean isLoneLetter(String word) {
        return word.length() == 1 && Word.measure(word) == 1 && !Character.isDigit(word.charAt(0));
    }

    boolean isGeneral(String stem) {
        return general.contains(stem);
    }

    boolean isFormOfState(String word) {
        return state.contains(word);
    }

    boolean saysWherefrom(String word) {
        return origin.contains(word);
    }

    boolean joins(String word) {
        return and.contains(word);
    }

    boolean leavesOpen(String word) {
        return or.contains(word);
    }

    /** Arabic writes "and not" in one. */
    boolean denies(String word) {
        return not.contains(word)
                || (word.length() >= SHORTEST_JOINED && word.startsWith("و") && not.contains(word.substring(1)));
    }

    boolean meansAll(String word) {
        return all.contains(word);
    }

    boolean announcesNumber(String word) {
        return number.contains(word);
    }

    private Set<String> list(String name) {
        var words = new HashSet<String>();
        collect(Objects.requireNonNull(lists.get(name), name), words);
        return words;
    }

    private static void collect(Object entry, Collection<String> words) {
        if (entry instanceof Map<?, ?> byLanguage) {
            byLanguage.values().forEach(each -> collect(Objects.requireNonNull(each), words));
        } else {
            BLANKS.splitAsStream(entry.toString().trim()).map(Folding::fold).forEach(words::add);
        }
    }

    private static SmallWords shipped() {
        try (InputStream in = SmallWords.class.getResourceAsStream("mention-words.yaml")) {
            return new SmallWords(new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
