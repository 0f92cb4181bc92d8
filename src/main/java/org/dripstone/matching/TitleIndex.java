package org.dripstone.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dripstone.domain.Solution;

/** Finds where whole titles stand in a cell, slips included, without trying every title. */
final class TitleIndex {
    private static final int LONG = 4;

    private final List<Letters> titles;
    private final List<Set<String>> words;
    private final Set<String> allWords;
    private final int[] trigramCounts;
    private final Map<Long, int[]> byTrigram = new HashMap<>();

    TitleIndex(List<Solution> catalogue) {
        titles = catalogue.stream()
                .map(solution -> new Letters(solution.title()))
                .toList();
        words = titles.stream().map(Letters::words).toList();
        allWords = words.stream().flatMap(Set::stream).collect(Collectors.toSet());
        trigramCounts =
                titles.stream().mapToInt(title -> title.trigrams().size()).toArray();
        var postings = new HashMap<Long, List<Integer>>();
        IntStream.range(0, titles.size())
                .forEach(i -> titles.get(i)
                        .trigrams()
                        .forEach(trigram -> postings.computeIfAbsent(trigram, none -> new ArrayList<>())
                                .add(i)));
        postings.forEach((trigram, solutions) ->
                byTrigram.put(trigram, solutions.stream().mapToInt(i -> i).toArray()));
    }

    List<TitleSpan> spansIn(String text) {
        var cell = new Letters(text);
        var matches = matchesIn(cell);
        return best(matches).stream().map(match -> span(match, matches, cell)).toList();
    }

    private List<TitleMatch> matchesIn(Letters cell) {
        var matches = new ArrayList<TitleMatch>();
        var insideOthers = new ArrayList<Integer>();
        for (int solution : likely(cell)) {
            var exact = exactly(solution, cell);
            matches.addAll(exact.isEmpty() ? nearly(solution, cell) : exact);
            if (!exact.isEmpty()) {
                insideOthers.add(solution);
            }
        }
        insideOthers.removeIf(solution -> standsByItself(solution, matches));
        insideOthers.forEach(solution -> matches.addAll(nearly(solution, cell)));
        return matches;
    }

    /** A title found only inside longer ones may stand elsewhere too, with a slip. */
    private static boolean standsByItself(int solution, List<TitleMatch> matches) {
        return matches.stream()
                .filter(match -> match.solution() == solution)
                .anyMatch(match -> matches.stream().noneMatch(other -> other.reachesBeyond(match)));
    }

    /** One slip spoils three runs of three letters at most. */
    private int[] likely(Letters cell) {
        int[] hits = new int[titles.size()];
        cell.trigrams().forEach(trigram -> {
            for (int solution : byTrigram.getOrDefault(trigram, new int[0])) {
                hits[solution]++;
            }
        });
        return IntStream.range(0, hits.length)
                .filter(i -> hits[i] >= needed(i) || titles.get(i).size() < 3)
                .toArray();
    }

    private int needed(int solution) {
        return Math.max(
                1,
                trigramCounts[solution] - 3 * Slips.allowed(titles.get(solution).size()));
    }

    private List<TitleMatch> exactly(int solution, Letters cell) {
        int size = titles.get(solution).size();
        return IntStream.rangeClosed(0, cell.size() - size)
                .filter(at -> size > 0 && cell.edge[at] && cell.edge[at + size] && standsAt(solution, cell, at))
                .mapToObj(at -> new TitleMatch(solution, at, at + size, 0))
                .toList();
    }

    private boolean standsAt(int solution, Letters cell, int at) {
        int size = titles.get(solution).size();
        return Arrays.equals(titles.get(solution).letter, 0, size, cell.letter, at, at + size);
    }

    private List<TitleMatch> nearly(int solution, Letters cell) {
        if (Slips.allowed(titles.get(solution).size()) == 0) {
            return List.of();
        }
        var laid = new Slips(titles.get(solution), cell);
        return IntStream.rangeClosed(1, cell.size())
                .mapToObj(end -> laid.endingAt(end, solution))
                .flatMap(java.util.Optional::stream)
                .filter(match -> !saysAnotherWord(match, cell))
                .toList();
    }

    /** A word of another title is no slip: "diving" is not "driving" where both have a licence. */
    private boolean saysAnotherWord(TitleMatch match, Letters cell) {
        return cell.wordsBetween(match.from(), match.to()).stream()
                .anyMatch(word -> word.length() >= LONG
                        && allWords.contains(word)
                        && !words.get(match.solution()).contains(word));
    }

    /** The matches that together explain most of the cell without overlapping. */
    private static List<TitleMatch> best(List<TitleMatch> matches) {
        var byEnd = matches.stream()
                .filter(match -> match.worth() > 0)
                .sorted(Comparator.comparingInt(TitleMatch::to)
                        .thenComparingInt(TitleMatch::from)
                        .thenComparingInt(TitleMatch::solution))
                .toList();
        int[] worth = new int[byEnd.size() + 1];
        int[] previous = new int[byEnd.size() + 1];
        for (int i = 1; i <= byEnd.size(); i++) {
            previous[i] = lastEndingBefore(byEnd, i - 1);
            worth[i] =
                    Math.max(worth[i - 1], worth[previous[i]] + byEnd.get(i - 1).worth());
        }
        var chosen = new ArrayList<TitleMatch>();
        for (int i = byEnd.size(); i > 0; ) {
            boolean taken = worth[i] > worth[i - 1];
            if (taken) {
                chosen.add(0, byEnd.get(i - 1));
            }
            i = taken ? previous[i] : i - 1;
        }
        return chosen;
    }

    private static int lastEndingBefore(List<TitleMatch> byEnd, int index) {
        int i = index;
        while (i > 0 && byEnd.get(i - 1).to() > byEnd.get(index).from()) {
            i--;
        }
        return i;
    }

    private TitleSpan span(TitleMatch match, List<TitleMatch> all, Letters cell) {
        var candidates = all.stream()
                .filter(other -> other.mostlyCovers(match) && rivals(other, match))
                .map(TitleMatch::solution)
                .distinct()
                .sorted()
                .toList();
        return new TitleSpan(
                cell.startInText(match.from()), cell.endInText(match.to()), candidates, match.slips() == 0);
    }

    /**
     * Whether a slip may have turned the other title into this one: not when the other is as much further from what is
     * written as the two titles are from each other, for then the difference between them is written right.
     */
    private boolean rivals(TitleMatch other, TitleMatch match) {
        if (other.solution() == match.solution() || (other.standsWhere(match) && other.slips() == match.slips())) {
            return true;
        }
        int apart = Slips.between(titles.get(match.solution()), titles.get(other.solution()));
        return match.slips() > 0 && other.slips() < match.slips() + apart && other.slips() <= match.slips() + 1;
    }
}
