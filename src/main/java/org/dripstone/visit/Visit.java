package org.dripstone.visit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The file of one visit.
 *
 * @param uid under which calendar programs know it, for ever
 * @param sequence one more with each change that calendars are told of; -1 while nobody was invited
 * @param stopped why it does not take place, as things stand; empty when it does
 * @param entries what is known; a field of which nothing is known is absent
 * @param done steps that somebody said are done
 */
public record Visit(
        long id,
        long partnership,
        String uid,
        int sequence,
        String stopped,
        Map<VisitField, String> entries,
        Set<VisitStep> done) {
    /** Nobody was invited so far. */
    static final int UNTOLD = -1;

    /** Why a visit was stopped of two who go separate ways; for the secretariat, since the two have a letter about that. */
    static final String PARTNERSHIP_OVER = "the partnership is over";

    /** Why a visit was stopped that nobody called off. */
    static final String VISA_REFUSED = "visa-refused";

    public Visit {
        entries = Map.copyOf(entries);
        done = Set.copyOf(done);
    }

    /** Of which nothing was told yet, and which no store has. */
    static Visit unopened(long partnership) {
        return new Visit(0, partnership, "", UNTOLD, "", Map.of(), Set.of());
    }

    boolean isOpened() {
        return id > 0;
    }

    /** As people name it. */
    public String reference() {
        return "V" + id;
    }

    public String entry(VisitField field) {
        return entries.getOrDefault(field, "");
    }

    public Optional<LocalDate> firstDay() {
        return day(VisitField.FIRST_DAY);
    }

    public Optional<LocalDate> lastDay() {
        return day(VisitField.LAST_DAY);
    }

    private Optional<LocalDate> day(VisitField field) {
        return Optional.ofNullable(entries.get(field)).map(LocalDate::parse);
    }

    public boolean isStopped() {
        return !stopped.isEmpty();
    }

    /** Whether both days are known, and it is to take place. */
    public boolean hasDates() {
        return !isStopped() && firstDay().isPresent() && lastDay().isPresent();
    }

    boolean hasOtherDaysThan(Visit before) {
        return !firstDay().equals(before.firstDay()) || !lastDay().equals(before.lastDay());
    }

    public boolean isOver(LocalDate today) {
        return hasDates() && lastDay().filter(today::isAfter).isPresent();
    }

    /** Whether calendars hold it now. */
    boolean isInCalendars() {
        return sequence > UNTOLD && !isStopped();
    }

    /** Whether somebody said so, or the file holds all that it asks for. */
    public boolean isDone(VisitStep step) {
        return done.contains(step)
                || (!step.fields().isEmpty() && step.fields().stream().allMatch(this::isSettled));
    }

    boolean isSettled(VisitField field) {
        return field.kind() == VisitField.Kind.STATE
                ? VisitState.of(entry(field)).filter(VisitState::isSettled).isPresent()
                : !entry(field).isBlank();
    }

    boolean isRefusedAVisa() {
        return entry(VisitField.VISA).equals(VisitState.REFUSED.code());
    }

    boolean hasPlan() {
        return entries.keySet().containsAll(VisitField.PLAN);
    }

    Visit with(Map<VisitField, String> entriesNow) {
        return new Visit(id, partnership, uid, sequence, stopped, entriesNow, done);
    }

    Visit withDone(Collection<VisitStep> doneNow) {
        return new Visit(id, partnership, uid, sequence, stopped, entries, Set.copyOf(doneNow));
    }

    /** As told to the calendars once more. */
    Visit told() {
        return new Visit(id, partnership, uid, sequence + 1, stopped, entries, done);
    }

    Visit stopped(String why) {
        return new Visit(id, partnership, uid, sequence, why, entries, done);
    }
}
