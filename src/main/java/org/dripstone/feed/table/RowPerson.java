package org.dripstone.feed.table;

/**
 * What words say of somebody who stands in a row with others.
 *
 * @param called without the number and small words: {@code member} of {@code Member 2}; empty where nothing else is said
 * @param number 0 where none is said
 */
public record RowPerson(String called, int number, Part part) {

    /** Nobody in particular: the row is theirs. */
    static final RowPerson UNSAID = new RowPerson("", 0, Part.UNKNOWN);

    /** What they have to do with the list. */
    public enum Part {
        UNKNOWN,
        /** One of those it is a list of: {@code Participant}. */
        PARTICIPANT,
        /** Takes part beside the one of the row: {@code Colleague}. */
        FELLOW
    }

    /** Whether both are called by the same word, and stand under different numbers. */
    boolean isNextTo(RowPerson other) {
        return called.equals(other.called) && number != other.number;
    }
}
