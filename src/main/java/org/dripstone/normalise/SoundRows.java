package org.dripstone.normalise;

/**
 * How far the beginnings of a name are from those of a text, a row for each sound of the name; a sound that differs costs
 * about one. Only what is within reach is filled in, mostly a narrow band.
 */
final class SoundRows {

    private static final float TOO_FAR = Float.MAX_VALUE;

    private final String sounds;
    private final float reach;
    private final float[][] rows;
    /** Of each row, the first cell within reach; what stands before it is never asked for. */
    private final int[] first;

    /** The last one within reach; the cell beyond it is {@link #TOO_FAR}. */
    private final int[] last;

    /**
     * @param sounds those of the text
     * @param longest how many sounds a name has at most
     */
    SoundRows(String sounds, float reach, int longest) {
        this.sounds = sounds;
        this.reach = reach;
        rows = new float[longest + 1][sounds.length() + 1];
        first = new int[longest + 1];
        last = new int[longest + 1];
        close(0, 0);
    }

    /**
     * Fills the row of the name's sound at {@code at}, once those of all sounds before are filled.
     *
     * @return whether a name that begins so can be within reach
     */
    boolean fill(int at, char sound) {
        float[] above = rows[at];
        float[] row = rows[at + 1];
        float without = CountrySounds.without(sound);
        int from = first[at];
        int until = Math.min(last[at] + 1, sounds.length());
        row[from] = above[from] + without;
        first[at + 1] = row[from] <= reach ? from : Integer.MAX_VALUE;
        int reached = row[from] <= reach ? from : -1;
        for (int to = from + 1; to <= until; to++) {
            char other = sounds.charAt(to - 1);
            float replaced = above[to - 1] + CountrySounds.instead(sound, other);
            row[to] = Math.min(replaced, Math.min(above[to] + without, row[to - 1] + CountrySounds.without(other)));
            if (row[to] <= reach) {
                first[at + 1] = Math.min(first[at + 1], to);
                reached = to;
            }
        }
        if (reached >= 0) {
            close(at + 1, reached);
        }
        return reached >= 0;
    }

    /** Beyond what the row above reaches, only more sounds of the text can follow. */
    private void close(int at, int reached) {
        float[] row = rows[at];
        int to = reached;
        while (to < sounds.length() && row[to] + CountrySounds.without(sounds.charAt(to)) <= reach) {
            row[to + 1] = row[to] + CountrySounds.without(sounds.charAt(to));
            to++;
        }
        if (to < sounds.length()) {
            row[to + 1] = TOO_FAR;
        }
        last[at] = to;
    }

    /** How far the first {@code read} sounds of the name are from the whole text; more than any reach if too far. */
    float distance(int read) {
        return last[read] == sounds.length() ? rows[read][sounds.length()] : TOO_FAR;
    }
}
