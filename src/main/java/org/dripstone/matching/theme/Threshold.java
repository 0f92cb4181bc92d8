package org.dripstone.matching.theme;

/**
 * How much has to speak for a subject before a text is told to be about it. In a title one word settles it; in a sentence or
 * more, one word may be there by the way or mean something else, and another has to keep it company.
 *
 * @param share of all that the text says
 * @param least of any text
 * @param perWord how much more by the length of the text
 * @param most however long it is
 * @param alone in a text of so many words one word, said once, is no longer enough whatever it weighs
 */
record Threshold(double share, double least, double perWord, double most, int alone) {

    boolean isReached(double score, double ofAll, int words) {
        return score >= Math.min(most, least + perWord * words) && score >= share * ofAll;
    }

    boolean asksForCompany(int words) {
        return words >= alone;
    }
}
