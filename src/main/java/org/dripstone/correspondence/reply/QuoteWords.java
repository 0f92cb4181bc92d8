package org.dripstone.correspondence.reply;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The words of quotes.yaml. All languages are asked at once: the program's language is not the writer's. */
final class QuoteWords {

    private static final Pattern AND =
            Pattern.compile("\\s*(?:[,،，;]|\\s(?:and|&|et|y|e|и|және|with|avec|con|com)\\s)\\s*");

    /** Below the patterns that reading needs. */
    static final QuoteWords STANDARD = new QuoteWords();

    private final WholeWords wrote;
    private final Pattern original;
    private final Map<String, String> fields = new HashMap<>();
    private final Set<String> closers;
    private final Set<String> thanks;
    private final List<String> sentFrom;
    private final List<String> smallPrint;
    private final List<String> farewells;
    private final List<String> banners;

    private QuoteWords() {
        Map<String, Map<String, List<String>>> sections = load();
        wrote = new WholeWords(all(sections, "wrote").toList());
        original = Pattern.compile(
                "(?:" + all(sections, "original").map(Pattern::quote).collect(Collectors.joining("|")) + ")");
        section(sections, "fields").forEach((field, labels) -> labels.forEach(label -> fields.put(label, field)));
        closers = new HashSet<>(all(sections, "closers").toList());
        thanks = new HashSet<>(all(sections, "thanks").toList());
        sentFrom = all(sections, "sentfrom").toList();
        smallPrint = all(sections, "smallprint").toList();
        farewells = all(sections, "farewells").toList();
        banners = all(sections, "banners").toList();
    }

    /** The last place where somebody "wrote". */
    WholeWords.Place lastWrote(String key) {
        return wrote.last(key);
    }

    boolean isOriginal(String key) {
        return original.matcher(key).matches();
    }

    boolean startsLikeOriginal(String key) {
        return original.matcher(key).lookingAt();
    }

    Optional<String> field(String label) {
        return Optional.ofNullable(fields.get(label));
    }

    /** One of them, or some in a row: "many thanks and best wishes". */
    boolean isCloser(String key) {
        if (closers.contains(key)) {
            return true;
        }
        List<String> parts = AND.splitAsStream(key).toList();
        return parts.size() > 1
                && parts.stream().anyMatch(closers::contains)
                && parts.stream().allMatch(part -> closers.contains(part) || thanks.contains(part));
    }

    /** A whole sentence of politeness, as official letters end. */
    boolean isFarewell(String key) {
        return farewells.stream().anyMatch(key::startsWith);
    }

    boolean isBanner(String key) {
        return banners.stream().anyMatch(key::startsWith);
    }

    /** The words "sent from my" or the like that a line begins or ends with. */
    Optional<String> sentFrom(String key) {
        return sentFrom.stream()
                .filter(words -> key.startsWith(words) || (key.endsWith(words) && words.length() > 4))
                .findFirst();
    }

    boolean isSmallPrint(String key) {
        return smallPrint.stream().anyMatch(key::startsWith);
    }

    private static Stream<String> all(Map<String, Map<String, List<String>>> sections, String name) {
        return section(sections, name).values().stream()
                .flatMap(Collection::stream)
                .distinct();
    }

    private static Map<String, List<String>> section(Map<String, Map<String, List<String>>> sections, String name) {
        Map<String, List<String>> section = new HashMap<>();
        Objects.requireNonNull(sections.get(name), name)
                .forEach((key, words) -> section.put(
                        String.valueOf(key),
                        words.stream()
                                .map(word -> String.valueOf(word).toLowerCase(Locale.ROOT))
                                .toList()));
        return section;
    }

    private static Map<String, Map<String, List<String>>> load() {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        try (InputStream in = Objects.requireNonNull(QuoteWords.class.getResourceAsStream("quotes.yaml"))) {
            return yaml.load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
