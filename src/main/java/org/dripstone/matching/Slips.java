package org.dripstone.matching;

import java.util.Optional;

/**
 * Lays a title over a cell, letter by letter, and counts slips of the keyboard. A slip is forgiven by the word it falls
 * in, so that "women" never passes for "men", nor "Phase 3" for "Phase 2", however long the title around it is.
 */
final class Slips {
    private static final int NEVER = 1 << 20;

    private final Letters title;
    private final Letters cell;
    private final int[][] cost;

    Slips(Letters title, Letters cell) {
        this.title = title;
        this.cell = cell;
        this.cost = new int[title.size() + 1][cell.size() + 1];
        fill();
    }

    static int allowed(int titleLetters) {
        return titleLetters < 5 ? 0 : 1 + titleLetters / 12;
    }

    /** How many slips lie between two whole texts. */
    static int between(Letters one, Letters other) {
        var laid = new Slips(one, other);
        for (int j = 1; j <= other.size(); j++) {
            laid.cost[0][j] = j;
        }
        laid.fillRows();
        return laid.cost[one.size()][other.size()];
    }

    /** The title as it stands before this letter, when it does and all its slips can be forgiven. */
    Optional<TitleMatch> endingAt(int end, int solution) {
        int slips = cost[title.size()][end];
        if (!cell.edge[end] || slips > allowed(title.size())) {
            return Optional.empty();
        }
        var forgiveness = new Forgiveness(title, cell, slips);
        int start = walkBack(end, forgiveness);
        return start < end && forgiveness.grants()
                ? Optional.of(new TitleMatch(solution, start, end, slips))
                : Optional.empty();
    }

    private void fill() {
        for (int j = 0; j <= cell.size(); j++) {
            cost[0][j] = cell.edge[j] ? 0 : NEVER;
        }
        fillRows();
    }

    private void fillRows() {
        for (int i = 1; i <= title.size(); i++) {
            cost[i][0] = i;
            for (int j = 1; j <= cell.size(); j++) {
                cost[i][j] = cheapest(i, j);
            }
        }
    }

    private int cheapest(int i, int j) {
        int best = cost[i - 1][j - 1] + (same(i, j) ? 0 : 1);
        best = Math.min(best, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        return swapped(i, j) ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }

    private boolean same(int i, int j) {
        return title.letter[i - 1] == cell.letter[j - 1];
    }

    private boolean swapped(int i, int j) {
        return i > 1 && j > 1 && title.letter[i - 1] == cell.letter[j - 2] && title.letter[i - 2] == cell.letter[j - 1];
    }

    private int walkBack(int end, Forgiveness forgiveness) {
        int i = title.size();
        int j = end;
        while (i > 0) {
            int here = cost[i][j];
            if (j > 0 && same(i, j) && cost[i - 1][j - 1] == here) {
                i--;
                j--;
            } else if (swapped(i, j) && cost[i - 2][j - 2] + 1 == here) {
                forgiveness.ask(i - 1, j - 1);
                i -= 2;
                j -= 2;
            } else if (j > 0 && cost[i - 1][j - 1] + 1 == here) {
                forgiveness.ask(i - 1, j - 1);
                i--;
                j--;
            } else if (cost[i - 1][j] + 1 == here) {
                forgiveness.ask(i - 1, -1);
                i--;
            } else {
                forgiveness.askBetween(i - 1, i, j - 1);
                j--;
            }
        }
        return j;
    }
}
