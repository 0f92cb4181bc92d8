package org.dripstone.normalise;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.dripstone.normalise.CountryPhrase.Mention;
import org.dripstone.normalise.CountrySense.Kind;

/** Finds countries in running text, where "us" is a pronoun and "in French" tells a language. */
final class CountryMentions {

    private static final Pattern CAPITALISED = Pattern.compile("(?<!\\p{L})\\p{Lu}[\\p{L}.]*");

    private static final int ABBREVIATION = 3;

    private final Supplier<CountryLexicon> lexicon;
    private final CountryWords words;

    CountryMentions(Supplier<CountryLexicon> lexicon, CountryWords words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    List<String> in(String text) {
        var key = CountryText.key(text);
        var capitals = capitalised(text);
        var tokens = CountryPhrase.tokens(key);
        return CountryPhrase.of(key, lexicon.get(), words).found().stream()
                .filter(mention -> isCountry(mention, tokens, capitals))
                .map(mention -> mention.sense().codes().get(0))
                .toList();
    }

    private boolean isCountry(Mention mention, List<String> tokens, Set<String> capitals) {
        return mention.sense().isSure()
                && mention.sense().kind() != Kind.PLACE
                && !isEverydayWord(mention.key(), capitals)
                && !(mention.sense().kind() == Kind.ADJECTIVE && isLanguage(mention, tokens));
    }

    private boolean isEverydayWord(String key, Set<String> capitals) {
        return (isAbbreviation(key) || words.isEveryday(key)) && !capitals.contains(key);
    }

    private static boolean isAbbreviation(String key) {
        return key.length() <= ABBREVIATION && key.charAt(0) < 0x250;
    }

    private boolean isLanguage(Mention mention, List<String> tokens) {
        return words.leadsToLanguage(at(tokens, mention.from() - 1)) || words.saysLanguage(at(tokens, mention.to()));
    }

    private static String at(List<String> tokens, int place) {
        return place >= 0 && place < tokens.size() ? tokens.get(place) : "";
    }

    private static Set<String> capitalised(String text) {
        var capitals = new HashSet<String>();
        CAPITALISED.matcher(text).results().forEach(word -> {
            if (word.group().length() > ABBREVIATION || isAllCapitals(word.group())) {
                capitals.add(CountryText.key(word.group()));
            }
        });
        return capitals;
    }

    private static boolean isAllCapitals(String word) {
        return word.chars().allMatch(letter -> Character.isUpperCase(letter) || letter == '.');
    }
}
