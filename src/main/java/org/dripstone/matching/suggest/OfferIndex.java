package org.dripstone.matching.suggest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.dripstone.matching.theme.SpokenLanguages;
import org.dripstone.matching.theme.WordForms;

/** The texts of all offers, ranked by the words of a need: rare ones count for more. A field for each language. */
final class OfferIndex implements AutoCloseable {
    private static final String PLACE = "place";

    /** Of each language: all of them together stay below what Lucene asks for at once. */
    private static final int MOST_WORDS = 150;

    /** What the score of Lucene would have to be for the half of ours. */
    private static final double HALF = 2;

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final int size;

    OfferIndex(List<Offer> offers) {
        size = Math.max(1, offers.size());
        try {
            write(offers);
            reader = DirectoryReader.open(directory);
            searcher = new IndexSearcher(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(List<Offer> offers) throws IOException {
        Map<String, Analyzer> analyzers =
                WordForms.languages().stream().collect(Collectors.toMap(language -> language, WordForms::analyzer));
        Analyzer each = new PerFieldAnalyzerWrapper(WordForms.analyzer("en"), analyzers);
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(each))) {
            for (int i = 0; i < offers.size(); i++) {
                writer.addDocument(document(i, offers.get(i).text()));
            }
        }
    }

    private static Document document(int place, String text) {
        Document document = new Document();
        document.add(new StoredField(PLACE, place));
        SpokenLanguages.of(text).forEach(language -> document.add(new TextField(language, text, Store.NO)));
        return document;
    }

    /** By place in the list of offers, from 0 to 1; those that share no word are left out. */
    Map<Integer, Double> rank(String need) {
        Map<Integer, Double> ranked = new HashMap<>();
        try {
            for (ScoreDoc found : searcher.search(query(need), size).scoreDocs) {
                int place = searcher.storedFields()
                        .document(found.doc)
                        .getField(PLACE)
                        .numericValue()
                        .intValue();
                ranked.put(place, found.score / (found.score + HALF));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ranked;
    }

    private Query query(String need) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String language : SpokenLanguages.of(need)) {
            telling(need, language).forEach(word -> any.add(new TermQuery(word), Occur.SHOULD));
        }
        return any.build();
    }

    /** The rarest words that are there at all tell most; a query holds no more than so many. */
    private List<Term> telling(String need, String language) {
        return WordForms.of(need, language).stream()
                .map(word -> new Term(language, word.form()))
                .distinct()
                .filter(word -> offersWith(word) > 0)
                .sorted(Comparator.comparingInt(this::offersWith))
                .limit(MOST_WORDS)
                .toList();
    }

    private int offersWith(Term word) {
        try {
            return reader.docFreq(word);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
