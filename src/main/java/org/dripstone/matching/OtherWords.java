package org.dripstone.matching;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A title told in other words than the catalogue's, perhaps in another language: a word that one title alone has and the
 * country of that solution decide, where nothing that was written belongs to another solution. One word is not both:
 * "Michael Jordan" is nothing of the Jordan Valley.
 */
final class OtherWords {
    private static final Pattern PARTING = Pattern.compile("[,，、،&+;；؛\\n]");
    private static final int SHORTEST = 4;

    private final Vocabulary vocabulary;
    private final String text;

    OtherWords(Vocabulary vocabulary, String text) {
        this.vocabulary = vocabulary;
        this.text = text;
    }

    /** The one solution meant by all the words; nothing where a comma may part two wishes. */
    Optional<BitSet> meant(Clause clause, List<Heard> demanded) {
        if (PARTING.matcher(text.substring(clause.start(), clause.end())).find()) {
            return Optional.empty();
        }
        var meant = new BitSet();
        demanded.stream().filter(this::isTelling).map(Heard::title).forEach(meant::or);
        return meant.cardinality() == 1
                        && demanded.stream().anyMatch(Heard::namesCountry)
                        && demanded.stream().allMatch(word -> agrees(word, meant))
                ? Optional.of(meant)
                : Optional.empty();
    }

    private boolean isTelling(Heard word) {
        return word.title().cardinality() == 1
                && !word.namesCountry()
                && !word.slip()
                && !vocabulary.isGeneral(word.stem())
                && (word.acronym() || Word.measure(word.piece().text()) >= SHORTEST)
                && vocabulary.entry(word.stem()).map(Vocabulary.Entry::users).orElse(1) == 1;
    }

    /** A word that nobody in the catalogue uses says nothing against it; the name of another country does. */
    private static boolean agrees(Heard word, BitSet meant) {
        return word.namesCountry()
                ? word.country().intersects(meant)
                : word.anyhow().isEmpty() || word.anyhow().intersects(meant);
    }
}
