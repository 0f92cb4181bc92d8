package org.dripstone.matching.suggest;

import java.util.List;
import java.util.function.Supplier;
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
     */
    public record Round(List<Waiting> waiting, List<Unmet> unmet) {
        public Round {
            waiting = List.copyOf(waiting);
            unmet = List.copyOf(unmet);
        }
    }

    /** Takes the place of the round before; what was answered stays answered. */
    public Round hold(String event) {
        Themes themes = lexicon.get();
        WhySentence why = new WhySentence(themes, language);
        return transactions.inTurn(() -> {
            List<Need> needs = store.needs(event);
            List<Offer> offers = store.offers(event);
            List<Waiting> waiting = new Suggesting(themes)
                    .suggest(needs, offers, store.taken(event)).stream()
                            .sorted((one, other) -> Double.compare(other.score(), one.score()))
                            .map(each -> new Waiting(each, why.of(each)))
                            .toList();
            store.replaceOpen(event, waiting);
            return new Round(waiting, unmet(new UnmetDemand(themes).of(needs, offers), why));
        });
    }

    private static List<Unmet> unmet(List<Unmet> themes, WhySentence names) {
        return themes.stream()
                .map(each -> new Unmet(names.name(each.theme()), each.people()))
                .toList();
    }
}
