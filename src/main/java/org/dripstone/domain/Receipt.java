package org.dripstone.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of one feed, row by row where something is wrong.
 *
 * @param feed our id of the feed
 * @param name the file's name without folders
 * @param delimiter as a character; empty where the container has none
 * @param sheet empty where the container has none
 * @param headerRow the line or row of the file the header was found in, counted from 1; 0 when none was found
 * @param columns the file's own column names, in its order, with what each was taken for
 * @param sameAs the earlier feed that brought the same bytes; empty when there is none
 */
public record Receipt(
        String feed,
        String name,
        String sha256,
        String event,
        FeedKind kind,
        String layout,
        String encoding,
        String delimiter,
        String sheet,
        int headerRow,
        Map<String, Field> columns,
        Counts counts,
        List<Problem> problems,
        Instant receivedAt,
        long tookMillis,
        String sameAs) {
    public Receipt {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        problems = List.copyOf(problems);
    }

    /** What a person, or a program, may have to act on. */
    public List<Problem> faults() {
        return problems.stream().filter(problem -> !problem.code().isNote()).toList();
    }

    /** What is good to know of the file besides. */
    public List<Problem> notes() {
        return problems.stream().filter(problem -> problem.code().isNote()).toList();
    }

    /** How many rows came to what; they add up to all rows, always. */
    public record Counts(int accepted, int updated, int unchanged, int rejected, int review) {

        public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        public int rows() {
            return accepted + updated + unchanged + rejected + review;
        }
    }
}
