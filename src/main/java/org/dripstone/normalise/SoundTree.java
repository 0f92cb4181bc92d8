package org.dripstone.normalise;

import java.util.List;

/**
 * All names in the order of their sounds, so that those that begin alike are compared with a text only once as far as
 * they do.
 */
final class SoundTree {

    private final List<String> sorted;
    private final int longest;

    SoundTree(List<String> soundings) {
        sorted = soundings.stream().sorted().distinct().toList();
        longest = sorted.stream().mapToInt(String::length).max().orElse(0);
    }

    /** What is called with every name near enough. */
    interface Near {
        void is(String name, float distance);
    }

    /** Tells of all names not farther than {@code reach} from a text. */
    void search(String sounds, float reach, Near near) {
        var rows = new SoundRows(sounds, reach, longest);
        var read = "";
        int given = 0;
        for (String name : sorted) {
            int common = common(read, name);
            if (common > given) {
                continue;
            }
            read = name;
            given = fill(name, common, rows);
            if (given == name.length() && rows.distance(given) <= reach) {
                near.is(name, rows.distance(given));
            }
        }
    }

    /** Reads on until the end, or until nothing that begins so can be near. */
    private static int fill(String name, int from, SoundRows rows) {
        int at = from;
        while (at < name.length() && rows.fill(at, name.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int common(String some, String other) {
        int at = 0;
        while (at < some.length() && at < other.length() && some.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }
}
