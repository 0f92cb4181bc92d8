package org.dripstone.undo;

import java.util.List;
import org.dripstone.undo.UndoStore.SentLetter;

/** What came of undoing a feed. */
public sealed interface Undoing {

    /**
     * It is taken back.
     *
     * @param people of whom it had told
     * @param withdrawn partnerships that came only from it
     * @param sent letters about those that had left
     */
    record Undone(String name, int people, List<Long> withdrawn, List<SentLetter> sent) implements Undoing {}

    /** It was undone before, and nothing changed. */
    record UndoneBefore(String name) implements Undoing {}

    /** It cannot be undone, and why. */
    record NotUndone(String why) implements Undoing {}
}
