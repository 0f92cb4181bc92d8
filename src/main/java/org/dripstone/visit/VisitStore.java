package org.dripstone.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dripstone.domain.Side;

/** Where visit files are kept, with all that was ever said for them. */
public interface VisitStore {

    /** A new file of {@code partnership}, of which nothing is known. */
    Visit add(long partnership, String uid, Instant now);

    /** The file of {@code partnership}, of several the latest. */
    Optional<Visit> of(long partnership);

    /** As {@link #of}; nobody else changes it until the transaction ends. */
    Optional<Visit> lock(long partnership);

    /** Nobody else counts the visits to the solution of {@code partnership} so until the transaction ends. */
    void lockSolution(long partnership);

    /** The visit that calendar programs know as {@code uid}. */
    Optional<Visit> named(String uid);

    /**
     * Keeps all but what it says line by line.
     *
     * @param next when something is next to be written about it, if ever
     */
    void keep(Visit visit, Optional<Instant> next);

    /** One more word about one line; the last word of each counts. */
    void say(long visit, Said said);

    /** All that was ever said of {@code field}, oldest first. */
    List<Said> said(long visit, VisitField field);

    /** Notes that this is written to {@code side}, for a visit that begins then; false when it was before. */
    boolean wrote(long visit, VisitStep step, Side side, LocalDate firstDay, Instant now);

    /** What was written for a visit that begins then. */
    Set<Written> written(long visit, LocalDate firstDay);

    /**
     * The latest files of all partnerships that go on, of visits that are not over on {@code today}; the first day first, those
     * without one last. Who was there meanwhile, and never told the days, needs none any more.
     */
    List<Visit> ahead(LocalDate today);

    /** When both sides were last told that a visit of theirs does not take place. */
    Optional<Instant> calledOffAt(long partnership);

    /** All visits that calendars were ever told of. */
    List<Visit> told();

    /** How many visits the provider of {@code visit} can host a year, and how many others have days in {@code year}. */
    Load load(Visit visit, int year);

    /**
     * What somebody said of a line.
     *
     * @param text empty when it is taken back
     * @param by nobody when the secretariat did
     */
    record Said(VisitField field, String text, Optional<Side> by, Instant at, String evidence) {}

    /** What was written to whom. */
    record Written(VisitStep step, Side side) {}

    /**
     * How much hosting is asked of a provider in a year.
     *
     * @param capacity -1 when it was never said
     * @param others visits besides the one that is asked about
     */
    record Load(int capacity, int others) {
        boolean isKnown() {
            return capacity >= 0;
        }

        boolean isFull() {
            return isKnown() && others >= capacity;
        }
    }
}
