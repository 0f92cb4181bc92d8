package org.dripstone.matching.suggest;

import java.util.List;
import java.util.Set;

/** Where needs and offers are found, and suggestions wait for a yes. */
public interface SuggestionStore {

    /** What those need who may be written to: their own words, or else the titles of what they asked for. */
    List<Need> needs(String event);

    /** The solutions of the event, and those of others where somebody is hosted, with how many on each. */
    List<Offer> offers(String event);

    /** Between whom something is already said: an interest, or a suggestion that was answered. */
    Set<Pair> taken(String event);

    /** The suggestions that wait are these from now on; one that waited before keeps its id. */
    void replaceOpen(String event, List<Waiting> suggestions);

    /** A suggestion and one sentence of why. */
    record Waiting(Suggestion suggestion, String why) {
        public Pair pair() {
            return new Pair(suggestion.need().person(), suggestion.offer().id());
        }
    }
}
