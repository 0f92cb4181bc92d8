package org.dripstone.identity.linkage;

import org.dripstone.normalise.Typing;

/**
 * How many slips of the keyboard two texts are apart, as {@link Typing} counts them, a column of its table at a time in
 * the bits of one number (Hyyrö 2003): millions of pairs are compared so.
 */
final class Slips {

    private static final int LETTERS = 128;

    private Slips() {}

    static int between(String one, String other) {
        return isPlain(one) && isPlain(other) && !one.isEmpty()
                ? counted(places(one), one.length(), other)
                : Typing.errors(one, other, Math.max(one.length(), other.length()));
    }

    private static boolean isPlain(String text) {
        if (text.length() > Long.SIZE) {
            return false;
        }
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= LETTERS) {
                return false;
            }
        }
        return true;
    }

    private static long[] places(String text) {
        long[] places = new long[LETTERS];
        for (int at = 0; at < text.length(); at++) {
            places[text.charAt(at)] |= 1L << at;
        }
        return places;
    }

    private static int counted(long[] places, int length, String other) {
        long higher = -1L;
        long lower = 0;
        long same = 0;
        long before = 0;
        long last = 1L << (length - 1);
        int slips = length;
        for (int at = 0; at < other.length(); at++) {
            long here = places[other.charAt(at)];
            long swapped = ((~same & here) << 1) & before;
            same = (((here & higher) + higher) ^ higher) | here | lower | swapped;
            long more = lower | ~(same | higher);
            long fewer = same & higher;
            slips += (more & last) != 0 ? 1 : (fewer & last) != 0 ? -1 : 0;
            more = (more << 1) | 1;
            higher = (fewer << 1) | ~(same | more);
            lower = more & same;
            before = here;
        }
        return slips;
    }
}
