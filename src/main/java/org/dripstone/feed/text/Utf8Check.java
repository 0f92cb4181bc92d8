package org.dripstone.feed.text;

/** Counts sound and broken letters of UTF-8, byte by byte, so that a file of any size needs no memory. */
final class Utf8Check {

    private int awaited;
    private int lead;
    private int sound;
    private int broken;

    static Utf8Check of(byte[] line) {
        Utf8Check check = new Utf8Check();
        for (byte b : line) {
            check.take(b);
        }
        check.broken += check.awaited > 0 ? 1 : 0;
        return check;
    }

    void take(byte b) {
        int value = b & 0xFF;
        if (awaited > 0) {
            follow(value);
        } else if (value >= 0x80) {
            open(value);
        }
    }

    /** A letter cut off at the end of the file is a wound only when nothing else was sound. */
    void end() {
        awaited = 0;
    }

    boolean isAwaiting() {
        return awaited > 0;
    }

    int sound() {
        return sound;
    }

    int broken() {
        return broken;
    }

    private void open(int value) {
        lead = value;
        if (value >= 0xC2 && value <= 0xDF) {
            awaited = 1;
        } else if (value >= 0xE0 && value <= 0xEF) {
            awaited = 2;
        } else if (value >= 0xF0 && value <= 0xF4) {
            awaited = 3;
        } else {
            broken++;
        }
    }

    private void follow(int value) {
        if (value < 0x80 || value > 0xBF || isOverlong(value)) {
            broken++;
            awaited = 0;
            if (value >= 0x80) {
                open(value);
            }
            return;
        }
        lead = 0;
        awaited--;
        sound += awaited == 0 ? 1 : 0;
    }

    /** Longer than needed, a surrogate, or beyond the last letter of Unicode. */
    private boolean isOverlong(int value) {
        return switch (lead) {
            case 0xE0 -> value < 0xA0;
            case 0xED -> value > 0x9F;
            case 0xF0 -> value < 0x90;
            case 0xF4 -> value > 0x8F;
            default -> false;
        };
    }
}
