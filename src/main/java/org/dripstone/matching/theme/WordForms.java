package org.dripstone.matching.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The words of a text, by the rules of one language: without its smallest words, and without endings. */
public final class WordForms {
    private static final Map<String, Analyzer> ANALYZERS = Map.of(
            "en", new EnglishWords(),
            "fr", new FrenchAnalyzer(),
            "ru", new RussianAnalyzer(),
            "es", new SpanishAnalyzer(),
            "ar", new ArabicAnalyzer(),
            "pt", new PortugueseAnalyzer(),
            "zh", new CJKAnalyzer(),
            "kk", new KazakhWords());

    private WordForms() {}

    public static Set<String> languages() {
        return ANALYZERS.keySet();
    }

    /** The rules of one of {@link #languages()}. */
    public static Analyzer analyzer(String language) {
        Analyzer analyzer = ANALYZERS.get(language);
        if (analyzer == null) {
            throw new IllegalArgumentException("no rules for the words of " + language);
        }
        return analyzer;
    }

    /** The words of the text in their order, by the rules of one of {@link #languages()}. */
    public static List<WordForm> of(String text, String language) {
        List<WordForm> words = new ArrayList<>();
        try (TokenStream stream = analyzer(language).tokenStream("", text)) {
            CharTermAttribute form = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new WordForm(form.toString(), place.startOffset(), place.endOffset()));
            }
            stream.end();
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
