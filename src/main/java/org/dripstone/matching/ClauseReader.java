package org.dripstone.matching;

import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dripstone.domain.Solution;

/** Decides what one clause means: a title or a code and what agrees with it, or else words that only one solution has. */
final class ClauseReader {
    private static final int TOO_MANY = 200;
    private static final int FEW = 5;

    private final List<Solution> catalogue;
    private final Vocabulary vocabulary;
    private final Countries countries;
    private final Hearing hearing;
    private final SmallWords small;
    private final Denials denials;
    private final String text;
    private final Writers writers;

    ClauseReader(
            List<Solution> catalogue,
            Vocabulary vocabulary,
            Countries countries,
            Hearing hearing,
            SmallWords small,
            Denials denials,
            String text) {
        this.catalogue = catalogue;
        this.vocabulary = vocabulary;
        this.countries = countries;
        this.hearing = hearing;
        this.small = small;
        this.denials = denials;
        this.text = text;
        writers = new Writers(small, text);
    }

    /** Nothing when the clause says nothing of solutions: a greeting, or where who writes is from. */
    Optional<Reading> read(Clause clause) {
        var heard = hearing.hear(clause.words(), text);
        if (heard.isEmpty() && clause.anchors().isEmpty()) {
            return Optional.empty();
        }
        var mention = clause.anchors().isEmpty() ? byWords(clause, heard) : byAnchor(clause, heard);
        var checked = checked(mention, clause, heard);
        boolean country = isCountry(clause, heard);
        if (writers.areAllItTells(clause, demanded(heard))) {
            return Optional.empty();
        }
        return Optional.of(new Reading(checked, clause, country, country && isBare(clause, demanded(heard))));
    }

    private Mention checked(Mention mention, Clause clause, List<Heard> heard) {
        if (denials.takeBack(clause)) {
            return mention.doubted("takes something back");
        }
        return writers.areToldOf(clause, demanded(heard)) ? mention.doubted("tells of who writes") : mention;
    }

    private boolean isBare(Clause clause, List<Heard> heard) {
        return clause.words().stream()
                .filter(word -> !small.saysWherefrom(word.text()))
                .allMatch(word -> heard.stream().anyMatch(each -> each.piece().equals(word)));
    }

    private static boolean isCountry(Clause clause, List<Heard> heard) {
        return clause.anchors().isEmpty() && demanded(heard).stream().allMatch(Heard::namesCountry);
    }

    private Mention byAnchor(Clause clause, List<Heard> heard) {
        var named = all();
        clause.anchors().forEach(anchor -> named.and(bits(anchor.candidates())));
        if (named.isEmpty()) {
            return unsure(clause, anchored(clause), "what is named here does not agree");
        }
        var fitting = (BitSet) named.clone();
        demanded(heard).forEach(word -> fitting.and(clause.isJoint() ? word.byOrigin() : word.anyhow()));
        return switch (fitting.cardinality()) {
            case 1 -> sure(clause, fitting, clause.has(Piece.Kind.CODE) ? "by its code" : "by its title");
            case 0 -> contained(clause, named);
            default -> unsure(clause, fitting, "several solutions are called so");
        };
    }

    /** Words that do not go with the title they stand by: perhaps it is part of a longer one, not written out. */
    private Mention contained(Clause clause, BitSet named) {
        if (!clause.has(Piece.Kind.CODE) && !clause.isJoint()) {
            var words = Word.in(text, clause.start(), clause.end()).stream()
                    .map(Piece::word)
                    .toList();
            var longer = byWords(clause, hearing.hear(words, text));
            if (longer.sure()) {
                return longer;
            }
        }
        return unsure(clause, named, "something beside it does not agree or is not understood");
    }

    private Mention byWords(Clause clause, List<Heard> heard) {
        var demanded = demanded(heard);
        var everything = demanded.stream().filter(this::meansAll).toList();
        var fitting = all();
        demanded.stream()
                .filter(word -> !everything.contains(word))
                .forEach(word -> fitting.and(clause.isJoint() ? word.strongly() : word.anyhow()));
        if (fitting.isEmpty()) {
            return new OtherWords(vocabulary, text)
                    .meant(clause, demanded)
                    .filter(solution -> everything.isEmpty())
                    .map(solution -> sure(clause, solution, "a word only it has, and its country: " + spoken(demanded)))
                    .orElseGet(() -> unsure(clause, likely(heard), "no solution has all of: " + spoken(demanded)));
        }
        if (!everything.isEmpty()) {
            return unsure(clause, fitting, "asks for all; a person should choose");
        }
        return fitting.cardinality() > TOO_MANY
                ? unsure(clause, new BitSet(), "fits too many")
                : single(clause, heard, fitting);
    }

    private Mention single(Clause clause, List<Heard> heard, BitSet fitting) {
        int best = ranked(fitting.stream(), heard).findFirst().orElseThrow();
        var rivals = rivals(heard, best);
        if (!rivals.isEmpty() && isWrittenOut(clause, best, rivals)) {
            return sure(clause, bits(List.of(best)), "a whole part of its title, as it is written");
        }
        if (!rivals.isEmpty()) {
            rivals.set(best);
            return unsure(clause, rivals.cardinality() > TOO_MANY ? new BitSet() : rivals, "could be any of these");
        }
        return evidence(heard, best).total() >= Evidence.ENOUGH
                ? sure(clause, bits(List.of(best)), "only this one has: " + spoken(demanded(heard)))
                : unsure(clause, likely(heard), "too little to be sure: " + spoken(demanded(heard)));
    }

    /** The solutions that all words which point to the best one point to as well. */
    private BitSet rivals(List<Heard> heard, int best) {
        var rivals = all();
        var telling = demanded(heard).stream()
                .filter(word -> word.strongly().get(best))
                .filter(word -> !vocabulary.isGeneral(word.stem()))
                .toList();
        (telling.size() > 1 ? telling : demanded(heard))
                .stream().filter(word -> word.strongly().get(best)).forEach(word -> rivals.and(comparable(word, best)));
        rivals.clear(best);
        boolean whole = evidence(heard, best).isWholeTitle();
        return whole
                        && rivals.stream()
                                .noneMatch(rival -> evidence(heard, rival).isWholeTitle())
                ? new BitSet()
                : rivals;
    }

    /** "Water that counts" stands so in one title; the other has the words too, but apart. */
    private boolean isWrittenOut(Clause clause, int best, BitSet rivals) {
        var words = clause.words().stream().map(Piece::text).toList();
        var having = vocabulary.havingPartAsWritten(words);
        return having.cardinality() == 1
                && having.get(best)
                && vocabulary.contentStems(String.join(" ", words)).size() > 1
                && rivals.stream().noneMatch(rival -> Collections.indexOfSubList(titleWords(rival), words) >= 0);
    }

    private List<String> titleWords(int solution) {
        return Word.of(catalogue.get(solution).title()).stream().map(Word::text).toList();
    }

    /** A word of the title counts for more than one of an organisation's name. */
    private static BitSet comparable(Heard word, int best) {
        return word.title().get(best) ? Heard.union(word.title(), word.country()) : word.strongly();
    }

    private BitSet likely(List<Heard> heard) {
        var pointedTo = Heard.union(heard.stream().map(Heard::strongly).toArray(BitSet[]::new));
        var likely = new BitSet();
        if (pointedTo.cardinality() <= TOO_MANY) {
            ranked(pointedTo.stream(), heard)
                    .filter(solution -> evidence(heard, solution).total() >= Evidence.WEAK)
                    .limit(FEW)
                    .forEach(likely::set);
        }
        return likely;
    }

    private Stream<Integer> ranked(IntStream solutions, List<Heard> heard) {
        return solutions
                .boxed()
                .sorted(Comparator.comparingDouble(
                        solution -> -evidence(heard, solution).total()));
    }

    private Evidence evidence(List<Heard> heard, int solution) {
        return new Evidence(vocabulary, heard, solution, countries.solutionsOfCountryOf(catalogue.get(solution)));
    }

    private boolean meansAll(Heard word) {
        return small.meansAll(word.piece().text());
    }

    private static List<Heard> demanded(List<Heard> heard) {
        return heard.stream().filter(word -> !word.chatter()).toList();
    }

    private static String spoken(List<Heard> heard) {
        return heard.stream().map(word -> word.piece().text()).collect(Collectors.joining(" "));
    }

    private static BitSet anchored(Clause clause) {
        return Heard.union(clause.anchors().stream()
                .map(anchor -> bits(anchor.candidates()))
                .toArray(BitSet[]::new));
    }

    private BitSet all() {
        var all = new BitSet();
        all.set(0, catalogue.size());
        return all;
    }

    private static BitSet bits(List<Integer> solutions) {
        var bits = new BitSet();
        solutions.forEach(bits::set);
        return bits;
    }

    private Mention sure(Clause clause, BitSet solution, String why) {
        return new Mention(written(clause), solution.stream().boxed().toList(), true, why);
    }

    private Mention unsure(Clause clause, BitSet candidates, String why) {
        return new Mention(written(clause), candidates.stream().boxed().toList(), false, why);
    }

    private String written(Clause clause) {
        var written = text.substring(clause.start(), clause.end()).strip();
        return written.contains("(") && !written.contains(")") && text.startsWith(")", clause.end())
                ? written + ")"
                : written;
    }
}
