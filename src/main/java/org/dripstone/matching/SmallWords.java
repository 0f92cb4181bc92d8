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
    private final Set<List<String>> writer = new HashSet<>();

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
        ((Map<?, ?>) Objects.requireNonNull(lists.get("writer"), "writer"))
                .values()
                .forEach(phrases -> ((List<?>) phrases).forEach(phrase -> writer.add(words(phrase))));
    }

    private static List<String> words(Object phrase) {
        return Word.of(phrase.toString()).stream().map(Word::text).toList();
    }

    /** Whether the words tell where who writes is from. */
    boolean tellOfWriter(List<String> words) {
        return writer.stream().anyMatch(phrase -> Collections.indexOfSubList(words, phrase) >= 0);
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

    boolean denies(String word) {
        return not.contains(word);
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
