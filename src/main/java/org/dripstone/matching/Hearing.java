package org.dripstone.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Takes the words of a mention for words of the catalogue, forgiving a slip, a space too many or too few. */
final class Hearing {
    private final Vocabulary vocabulary;
    private final Countries countries;
    private final SmallWords small;
    private final Denials denials;

    Hearing(Vocabulary vocabulary, Countries countries, SmallWords small, Denials denials) {
        this.denials = denials;
        this.vocabulary = vocabulary;
        this.countries = countries;
        this.small = small;
    }

    List<Heard> hear(List<Piece> words, String text) {
        var mended = mend(words);
        var named = countries.namedBy(mended, text);
        var written = mended.stream().map(Piece::text).toList();
        var heard = new ArrayList<Heard>();
        for (int i = 0; i < mended.size(); i++) {
            boolean silent = saysNothing(written.get(i), named.get(i)) || small.greetAll(written, i);
            if (!silent && !denials.isOfATitle(mended, i)) {
                var word = hear(mended.get(i), named.get(i), text);
                heard.add(word.chatter() && denials.standsAsInATitle(mended, i) ? demanded(word) : word);
            }
        }
        heard.addAll(compounds(mended));
        return demandingSomething(heard);
    }

    /** "X-Road" is more than a road, and more than two words. */
    private List<Heard> compounds(List<Piece> words) {
        return IntStream.range(1, words.size())
                .filter(i -> words.get(i).start() - words.get(i - 1).end() <= 1)
                .mapToObj(i -> compound(words.get(i - 1), words.get(i)))
                .filter(compound -> !compound.title().isEmpty())
                .toList();
    }

    private Heard compound(Piece first, Piece second) {
        var whole = new Piece(Piece.Kind.WORD, first.text() + second.text(), first.start(), second.end(), List.of());
        var title = vocabulary.compound(first.text(), second.text());
        var none = new BitSet();
        return new Heard(whole, whole.text(), title, none, none, none, none, false, false, true, false);
    }

    private boolean saysNothing(String word, Set<String> countries) {
        boolean silent = small.isFiller(word)
                && (Word.measure(word) <= 3 || !vocabulary.isInATitle(word))
                && !small.meansAll(word)
                && !small.denies(word);
        return silent && countries.isEmpty();
    }

    private Heard hear(Piece word, Set<String> named, String text) {
        var stem = Stem.of(word.text());
        var known = vocabulary.entry(stem);
        var misspelt =
                known.isPresent() || !named.isEmpty() ? Optional.<String>empty() : vocabulary.misspelt(word.text());
        var taken = misspelt.orElse(stem);
        var entry = vocabulary.entry(taken).orElseGet(() -> abbreviated(word, text));
        var acronym = acronym(word, text);
        return new Heard(
                word,
                taken,
                Heard.union(entry.title(), acronym),
                entry.presenter(),
                Heard.union(entry.organisation(), initials(word, text)),
                countries.solutionsOf(named),
                entry.summary(),
                misspelt.isPresent(),
                small.isFiller(word.text()),
                !acronym.isEmpty(),
                !named.isEmpty());
    }

    /** "дет. сад": the beginning of a word, with a full stop. */
    private Vocabulary.Entry abbreviated(Piece word, String text) {
        return text.startsWith(".", word.end()) && word.text().length() > 1 && !word.isNumber()
                ? vocabulary.entriesBeginning(word.text())
                : new Vocabulary.Entry();
    }

    /** Only capitals make an acronym of letters. */
    private BitSet acronym(Piece word, String text) {
        return isInCapitals(word, text) ? vocabulary.acronym(word.text()) : new BitSet();
    }

    private BitSet initials(Piece word, String text) {
        return isInCapitals(word, text) ? vocabulary.organisationOfInitials(word.text()) : new BitSet();
    }

    private static boolean isInCapitals(Piece word, String text) {
        var written = text.substring(word.start(), word.end());
        return written.equals(written.toUpperCase(Locale.ROOT));
    }

    /** When all that was heard may be chatter, it is what was meant: "e-learning" where a title has "learning". */
    private static List<Heard> demandingSomething(List<Heard> heard) {
        return heard.stream().allMatch(Heard::chatter)
                ? heard.stream().map(Hearing::demanded).toList()
                : heard;
    }

    private static Heard demanded(Heard heard) {
        return new Heard(
                heard.piece(),
                heard.stem(),
                heard.title(),
                heard.presenter(),
                heard.organisation(),
                heard.country(),
                heard.summary(),
                heard.slip(),
                false,
                heard.acronym(),
                heard.namesCountry());
    }

    /** "DigitalS kills" and "procurementmonitoring" are two words each. */
    private List<Piece> mend(List<Piece> words) {
        var mended = new ArrayList<Piece>();
        for (int i = 0; i < words.size(); i++) {
            if (isUnknown(words.get(i)) && i + 1 < words.size() && isUnknown(words.get(i + 1))) {
                var run = words.get(i).text() + words.get(i + 1).text();
                var parts = vocabulary.isKnown(run) ? List.of(run) : vocabulary.partsOf(run);
                if (!parts.isEmpty()) {
                    mended.addAll(
                            parted(parts, words.get(i).start(), words.get(i + 1).end()));
                    i++;
                    continue;
                }
            }
            mended.addAll(apart(words.get(i)));
        }
        return mended;
    }

    private List<Piece> apart(Piece word) {
        var parts = isUnknown(word) ? vocabulary.partsOf(word.text()) : List.<String>of();
        return parts.isEmpty() ? List.of(word) : parted(parts, word.start(), word.end());
    }

    private static List<Piece> parted(List<String> parts, int start, int end) {
        return parts.stream()
                .map(part -> new Piece(Piece.Kind.WORD, part, start, end, List.of()))
                .toList();
    }

    private boolean isUnknown(Piece word) {
        return !word.isNumber() && !vocabulary.isKnown(word.text());
    }
}
