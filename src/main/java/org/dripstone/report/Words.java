package org.dripstone.report;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What our pages say in one language. A language that is missing, or that lacks a single sentence, falls back to English
 * as a whole, so that no page is half in one language and half in another.
 */
public final class Words {

    static final String ENGLISH = "en";

    /** Day before month. */
    private static final String WORLD_ENGLISH = "en-001";

    private static final Map<List<Object>, Words> KNOWN = new ConcurrentHashMap<>();

    private final String language;
    private final ULocale locale;
    private final Map<String, String> said;

    /** Made once, since that takes a hundred times as long as a sentence; not made to be used by two at once. */
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Words(String language, Map<String, String> said) {
        this.language = language;
        this.locale = ULocale.forLanguageTag((language.equals(ENGLISH) ? WORLD_ENGLISH : language) + "-u-nu-latn");
        this.said = said;
    }

    /** @param tag BCP 47, as people write it: {@code fr}, {@code fr-CA}, {@code FR_fr} */
    static Words in(String tag) {
        return in(tag, Words.class);
    }

    /** Those of the folder {@code words} that lies beside {@code page}. */
    public static Words in(String tag, Class<?> page) {
        String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
        return KNOWN.computeIfAbsent(List.of(page, language), key -> read(language, page));
    }

    public String language() {
        return language;
    }

    public Locale locale() {
        return locale.toLocale();
    }

    public boolean isRightToLeft() {
        return say("dir").equals("rtl");
    }

    /** A sentence as it stands; its key when there is none, which only a code newer than the words can cause. */
    public String say(String key) {
        return said.getOrDefault(key, key.substring(key.lastIndexOf('.') + 1).replace('_', ' '));
    }

    /** A sentence about something; what is put in is never read as part of the sentence's grammar. */
    public String say(String key, Map<String, Object> about) {
        MessageFormat sentence = formats.computeIfAbsent(key, k -> new MessageFormat(say(k), locale));
        synchronized (sentence) {
            return sentence.format(about);
        }
    }

    private static Words read(String language, Class<?> page) {
        return complete(language, page).orElseGet(() -> new Words(ENGLISH, sentences(ENGLISH, page)));
    }

    private static Optional<Words> complete(String language, Class<?> page) {
        Map<String, String> sentences = sentences(language, page);
        boolean whole = sentences.keySet().containsAll(sentences(ENGLISH, page).keySet());
        return whole ? Optional.of(new Words(language, sentences)) : Optional.empty();
    }

    static Map<String, String> sentences(String language) {
        return sentences(language, Words.class);
    }

    private static Map<String, String> sentences(String language, Class<?> page) {
        try (InputStream in = page.getResourceAsStream("words/" + language + ".yaml")) {
            return in == null ? Map.of() : flat(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> flat(Map<?, ?> tree) {
        Map<String, String> leaves = new LinkedHashMap<>();
        tree.entrySet().stream().flatMap(Words::leaves).forEach(leaf -> leaves.put(leaf.getKey(), leaf.getValue()));
        return leaves;
    }

    private static Stream<Map.Entry<String, String>> leaves(Map.Entry<?, ?> entry) {
        String key = String.valueOf(entry.getKey());
        if (entry.getValue() instanceof Map<?, ?> inner) {
            return inner.entrySet().stream()
                    .flatMap(Words::leaves)
                    .map(leaf -> Map.entry(key + "." + leaf.getKey(), leaf.getValue()));
        }
        return Stream.of(Map.entry(key, String.valueOf(entry.getValue())));
    }
}
