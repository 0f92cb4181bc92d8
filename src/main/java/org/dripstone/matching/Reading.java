package org.dripstone.matching;

import java.util.List;

/**
 * A clause and what it was taken to mean.
 *
 * @param isCountry goes by a country alone: "the one from Fiji"
 * @param isBareCountry names one and no more: "Fiji", "from Fiji"
 */
record Reading(Mention mention, Clause clause, boolean isCountry, boolean isBareCountry) {

    boolean isSure() {
        return mention.sure();
    }

    boolean meansTheSameAs(Reading other) {
        return mention.candidates().equals(other.mention().candidates());
    }

    List<Integer> candidates() {
        return mention.candidates();
    }

    Reading doubted(String why) {
        return new Reading(mention.doubted(why), clause, isCountry, isBareCountry);
    }
}
