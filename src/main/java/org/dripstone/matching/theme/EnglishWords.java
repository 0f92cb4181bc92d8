package org.dripstone.matching.theme;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * English by a dictionary of stems. Porter's rules, which Lucene takes by default, make one word of "productivity" and
 * "product", of "informal" and "information", of "universal" and "university".
 */
final class EnglishWords extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream lower = new LowerCaseFilter(new EnglishPossessiveFilter(words));
        TokenStream telling = new StopFilter(lower, EnglishAnalyzer.getDefaultStopSet());
        return new TokenStreamComponents(words, new KStemFilter(new BritishSpelling(telling)));
    }
}
