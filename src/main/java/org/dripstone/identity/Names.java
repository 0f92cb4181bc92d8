package org.dripstone.identity;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.dripstone.normalise.ComparableName;
import org.dripstone.normalise.Homonyms;
import org.dripstone.normalise.NameToken;

/** Compares names word by word, whatever their order. */
final class Names {

    private Names() {}

    /** Names that sound the same and are both written out otherwise do not agree. */
    static NameAgreement compare(Prepared some, Prepared other) {
        NameAgreement heard = compare(some.name(), other.name());
        return heard == NameAgreement.SAME
                        && Homonyms.areTwo(some.told().name(), other.told().name())
                ? NameAgreement.RESEMBLES
                : heard;
    }

    static NameAgreement compare(ComparableName some, ComparableName other) {
        if (some.isBlank() || other.isBlank()) {
            return NameAgreement.UNKNOWN;
        }
        NameAgreement byWords = byWords(some, other);
        boolean nearly = byWords != NameAgreement.SOME && byWords != NameAgreement.NOTHING;
        return nearly && some.isOfAnotherGeneration(other) ? NameAgreement.CONTRADICTS : byWords;
    }

    private static NameAgreement byWords(ComparableName some, ComparableName other) {
        if (some.joined().equals(other.joined()) || some.isTurned(other)) {
            return NameAgreement.SAME;
        }
        // Pairing words is greedy: one order for both directions keeps it symmetric.
        return isBefore(some, other) ? pair(some, other) : pair(other, some);
    }

    /** Whether names with nothing in common still remind of each other: asked only beside a common address. */
    static boolean remind(ComparableName some, ComparableName other) {
        return some.tokens().stream().anyMatch(mine -> other.tokens().stream().anyMatch(mine::remindsOf));
    }

    /** Whether neither bears the given name of the other, in no form: asked only where both have a name in common. */
    static boolean areOfRelatives(Prepared some, Prepared other) {
        return isCalledOtherwise(some, other.name()) && isCalledOtherwise(other, some.name());
    }

    private static boolean isCalledOtherwise(Prepared person, ComparableName other) {
        List<NameToken> given = ComparableName.given(person.told().name()).tokens();
        return !given.isEmpty()
                && given.stream().noneMatch(mine -> other.tokens().stream().anyMatch(mine::mayStandFor));
    }

    private static boolean isBefore(ComparableName some, ComparableName other) {
        int bySize = Integer.compare(some.tokens().size(), other.tokens().size());
        return bySize == 0 ? some.joined().compareTo(other.joined()) < 0 : bySize < 0;
    }

    private static NameAgreement pair(ComparableName fewer, ComparableName more) {
        Pairing pairing = new Pairing(fewer.tokens(), more.tokens());
        NameAgreement byWords = pair(pairing, fewer);
        return byWords == NameAgreement.SAME && pairing.isShuffled() ? NameAgreement.RESEMBLES : byWords;
    }

    private static NameAgreement pair(Pairing pairing, ComparableName fewer) {
        int agreeing = pairing.take(NameToken::agreesWith);
        int initials = pairing.take(NameToken::startsLike);
        int called = pairing.take(NameToken::isCalledLike);
        int nearly = pairing.take(NameToken::isNearly);
        if (agreeing == 0) {
            return initials + called + nearly == 0 ? NameAgreement.NOTHING : NameAgreement.SOME;
        }
        if (called > 0) {
            return agreeing + initials + called == fewer.tokens().size() ? NameAgreement.INITIALS : NameAgreement.SOME;
        }
        boolean covered = agreeing + initials + nearly == fewer.tokens().size();
        return covered ? covered(pairing, agreeing, initials, nearly) : uncovered(pairing, agreeing);
    }

    private static NameAgreement covered(Pairing pairing, int agreeing, int initials, int nearly) {
        if (agreeing + initials + nearly < 2) {
            return pairing.isEven() ? NameAgreement.SAME : NameAgreement.SOME;
        }
        if (nearly > 0) {
            return nearly == 1 && initials == 0 && pairing.restIsOptional()
                    ? NameAgreement.RESEMBLES
                    : NameAgreement.SOME;
        }
        if (agreeing < 2) {
            return NameAgreement.INITIALS;
        }
        return pairing.restIsOptional() ? NameAgreement.SAME : NameAgreement.EXTENDED;
    }

    /** Both have a word the other lacks; that is no conflict where one has only what anybody may leave out. */
    private static NameAgreement uncovered(Pairing pairing, int agreeing) {
        if (agreeing < 2 || !pairing.restIsOptional() || !pairing.fewerRestIsOptional()) {
            return NameAgreement.SOME;
        }
        return pairing.restsContradict() ? NameAgreement.CONTRADICTS : NameAgreement.SAME;
    }

    /** Which words of two names have found their partner. */
    private static final class Pairing {
        private final List<NameToken> fewer;
        private final List<NameToken> more;
        private int fewerTaken;
        private int moreTaken;
        private final int[] partner;

        Pairing(List<NameToken> fewer, List<NameToken> more) {
            this.fewer = fewer;
            this.more = more;
            partner = new int[fewer.size()];
        }

        /**
         * A family name may stand at either end, which turns the words round and leaves their order. Ali Hassan Omar and
         * Omar Hassan Ali are two people, and so may José Luis García be and Luis José García.
         */
        boolean isShuffled() {
            if (fewer.size() <= 2) {
                return false;
            }
            int[] order = IntStream.range(0, fewer.size())
                    .filter(i -> isTaken(fewerTaken, i) && !fewer.get(i).isOptional())
                    .map(i -> partner[i])
                    .toArray();
            long backwards = IntStream.range(0, order.length)
                    .filter(i -> order[(i + 1) % order.length] < order[i])
                    .count();
            return backwards > 1;
        }

        int take(BiPredicate<NameToken, NameToken> fit) {
            int taken = 0;
            for (int i = 0; i < fewer.size(); i++) {
                for (int j = 0; j < more.size() && !isTaken(fewerTaken, i); j++) {
                    if (!isTaken(moreTaken, j) && fit.test(fewer.get(i), more.get(j))) {
                        fewerTaken |= 1 << i;
                        moreTaken |= 1 << j;
                        partner[i] = j;
                        taken++;
                    }
                }
            }
            return taken;
        }

        boolean isEven() {
            return fewer.size() == more.size();
        }

        boolean restIsOptional() {
            return restIsOptional(more, moreTaken);
        }

        /** Two initials, or two patronymics, that are not one tell of two people, as Ivan Petrovich and Ivan Pavlovich. */
        boolean restsContradict() {
            return !rest(fewer, fewerTaken, NameToken::isLeftOutByMany)
                    && !rest(more, moreTaken, NameToken::isLeftOutByMany);
        }

        boolean fewerRestIsOptional() {
            return restIsOptional(fewer, fewerTaken);
        }

        private static boolean restIsOptional(List<NameToken> tokens, int taken) {
            return rest(tokens, taken, NameToken::isOptional);
        }

        private static boolean rest(List<NameToken> tokens, int taken, Predicate<NameToken> is) {
            for (int i = 0; i < tokens.size(); i++) {
                if (!isTaken(taken, i) && !is.test(tokens.get(i))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isTaken(int taken, int at) {
            return (taken & 1 << at) != 0;
        }
    }
}
