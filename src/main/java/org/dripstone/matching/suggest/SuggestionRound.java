package org.dripstone.matching.suggest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dripstone.domain.Transactions;
import org.dripstone.matching.suggest.SuggestionStore.Waiting;
import org.dripstone.matching.suggest.UnmetDemand.Unmet;
import org.dripstone.matching.theme.Themes;

/** Thinks anew of what would fit the needs of an event. Nothing comes of a suggestion until somebody says yes in the review. */
public final class SuggestionRound {
    private final SuggestionStore store;
    private final Supplier<Themes> lexicon;
    private final String language;
    private final Transactions transactions;

    /**
     * Reads nothing yet.
     *
     * @param lexicon asked for only when a round is held, for it takes a moment to read
     * @param language that of the secretariat, BCP 47
     */
    public SuggestionRound(
            SuggestionStore store, Supplier<Themes> lexicon, String language, Transactions transactions) {
        this.store = store;
        this.lexicon = lexicon;
        this.language = language;
        this.transactions = transactions;
    }

    /**
     * What came of a round.
     *
     * @param waiting for a yes, the best first
     * @param unmet themes that nobody offers, by what they are called in the secretariat's language
     * @param overtaken how many held no more when they were to be kept: needs or offers had changed meanwhile
     */
    public record Round(List<Waiting> waiting, List<Unmet> unmet, int overtaken) {
        public Round {
            waiting = List.copyOf(waiting);
            unmet = List.copyOf(unmet);
        }
    }

    /** What there is to think about, at one moment. */
    private record Known(List<Need> needs, List<Offer> offers, Set<Pair> taken) {}

    /** Takes the place of the round before; what was answered stays answered. Thinking keeps nobody else waiting. */
    public Round hold(String event) {
        Themes themes = lexicon.get();
        WhySentence why = new WhySentence(themes, language);
        Known known = transactions.inOne(() -> known(event));
        List<Waiting> found = new Suggesting(themes)
                .suggest(known.needs(), known.offers(), known.taken()).stream()
                        .sorted((one, other) -> Double.compare(other.score(), one.score()))
                        .map(each -> new Waiting(each, why.of(each)))
                        .toList();
        List<Unmet> unmet = unmet(new UnmetDemand(themes).of(known.needs(), known.offers()), why);
        List<Waiting> kept = transactions.inTurn(() -> keep(event, found));
        return new Round(kept, unmet, found.size() - kept.size());
    }

    private Known known(String event) {
        return new Known(store.needs(event), store.offers(event), store.taken(event));
    }

    private List<Waiting> keep(String event, List<Waiting> found) {
        Known now = known(event);
        Set<Need> needs = Set.copyOf(now.needs());
        Map<Long, Offer> offers = now.offers().stream().collect(Collectors.toMap(Offer::id, offer -> offer));
        Hosting hosting = new Hosting(now.offers());
        List<Waiting> holding = found.stream()
                .filter(each -> needs.contains(each.suggestion().need()))
                .filter(each -> !now.taken().contains(each.pair()))
                .filter(each -> isOffered(each.suggestion().offer(), offers))
                .filter(each -> hosting.take(
                        each.suggestion().offer(), each.suggestion().way()))
                .toList();
        store.replaceOpen(event, holding);
        return holding;
    }

    /** With the same words; who else asked for it meanwhile is counted among the places. */
    private static boolean isOffered(Offer offer, Map<Long, Offer> now) {
        Offer there = now.get(offer.id());
        return there != null
                && there.offered()
                && there.solution().equals(offer.solution())
                && there.provider().equals(offer.provider());
    }

    private static List<Unmet> unmet(List<Unmet> themes, WhySentence names) {
        return themes.stream()
                .map(each -> new Unmet(names.name(each.theme()), each.people()))
                .toList();
    }
}
