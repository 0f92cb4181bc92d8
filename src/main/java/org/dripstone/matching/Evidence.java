package org.dripstone.matching;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * How strongly words point to one solution. One rare word of a title weighs 1; it takes {@link #ENOUGH} to be sure, so
 * two rare words, or one that also begins the title, or the country or the person that only this solution has.
 */
final class Evidence {
    static final double ENOUGH = 1.6;
    static final double WEAK = 0.9;

    private static final double IN_A_ROW = 0.5;
    private static final double BONUS = 0.6;
    private static final int LONG_HEAD = 5;
    private static final int LONG_NAME = 6;
    private static final int LONG_WORD = 8;

    private final Vocabulary vocabulary;
    private final List<Heard> heard;
    private final int solution;
    private final int ofItsCountry;

    Evidence(Vocabulary vocabulary, List<Heard> heard, int solution, int ofItsCountry) {
        this.vocabulary = vocabulary;
        this.heard = heard;
        this.solution = solution;
        this.ofItsCountry = ofItsCountry;
    }

    double total() {
        return isWholePart() ? Math.max(ENOUGH, words()) : words();
    }

    /** All that the title says was said, in whatever order. */
    boolean isWholeTitle() {
        return List.copyOf(vocabulary.title(solution)).stream()
                .distinct()
                .sorted()
                .toList()
                .equals(titleStems().stream().distinct().sorted().toList());
    }

    private double words() {
        return title()
                + origin(Heard::country, vocabulary.rarity(ofItsCountry))
                + origin(Heard::presenter, 1)
                + organisation();
    }

    private double title() {
        double sum = inTitle().stream().mapToDouble(this::weight).sum();
        return sum + (hasATellingWord() ? BONUS : row());
    }

    private double weight(Heard word) {
        double weight = word.acronym() ? 1 : vocabulary.weight(word.stem());
        return word.chatter() ? 0.3 : word.slip() ? weight * 0.8 : weight;
    }

    private double origin(java.util.function.Function<Heard, BitSet> where, double weight) {
        boolean named = heard.stream().anyMatch(word -> where.apply(word).get(solution));
        return named ? weight + BONUS : 0;
    }

    /** The words of an organisation's name that only it has; "ministry" says little. */
    private double organisation() {
        var words = heard.stream()
                .filter(word ->
                        word.organisation().get(solution) && !word.title().get(solution))
                .toList();
        double sum = words.stream()
                .mapToDouble(word -> vocabulary.weight(word.stem()))
                .sum();
        boolean telling = words.size() == 1
                && isUsedOnce(words.get(0).stem())
                && isLong(words.get(0), isWholeOrganisation(words) ? LONG_HEAD : LONG_NAME);
        return words.size() > 1 ? sum + IN_A_ROW : telling ? sum + BONUS : sum;
    }

    private boolean isWholeOrganisation(List<Heard> words) {
        return vocabulary
                .ofOrganisation(words.stream().map(Heard::stem).toList())
                .get(solution);
    }

    /** Words that stand together in the title too; more so when it begins with them. */
    private double row() {
        int at = titleStems().size() > 1 ? Collections.indexOfSubList(vocabulary.title(solution), titleStems()) : -1;
        return at < 0 ? 0 : at == 0 ? BONUS : IN_A_ROW;
    }

    /** One word is enough when nothing else in the catalogue has it and it is no everyday word, or a known acronym. */
    private boolean hasATellingWord() {
        return inTitle().stream().anyMatch(this::isTelling);
    }

    private boolean isTelling(Heard word) {
        return word.acronym() || (isLongEnough(word) && !vocabulary.isGeneral(word.stem()) && isUsedOnce(word.stem()));
    }

    private boolean isLongEnough(Heard word) {
        boolean head = vocabulary.title(solution).indexOf(word.stem()) == 0;
        int wanted = (head ? LONG_HEAD : LONG_WORD) + (word.slip() ? 2 : 0);
        return isLong(word, wanted);
    }

    private static boolean isLong(Heard word, int wanted) {
        return Word.measure(word.piece().text()) >= wanted;
    }

    private boolean isUsedOnce(String stem) {
        return vocabulary.entry(stem).map(Vocabulary.Entry::users).orElse(0) == 1;
    }

    private boolean isWholePart() {
        var having = vocabulary.havingPart(titleStems());
        return having.cardinality() == 1
                && having.get(solution)
                && inTitle().stream().noneMatch(Heard::slip);
    }

    private List<Heard> inTitle() {
        return heard.stream().filter(word -> word.title().get(solution)).toList();
    }

    private List<String> titleStems() {
        return inTitle().stream()
                .filter(word -> !word.acronym())
                .map(Heard::stem)
                .toList();
    }
}
