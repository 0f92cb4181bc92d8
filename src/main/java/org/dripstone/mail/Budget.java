package org.dripstone.mail;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What reading one message may still cost, and what was wrong with it so far. */
final class Budget {

    private static final int MOST_PARTS = 1000;
    private static final int MOST_MESSAGES = 50;
    private static final int MOST_BLEMISHES = 20;
    private static final long MOST_SCANNED = 8L * MimeMails.LONGEST;

    private final Set<String> blemishes = new LinkedHashSet<>();
    private int parts = MOST_PARTS;
    private int messages = MOST_MESSAGES;
    private int text = 8 << 20;
    private long scanned = MOST_SCANNED;

    void note(String blemish) {
        if (blemishes.size() < MOST_BLEMISHES) {
            blemishes.add(blemish);
        }
    }

    boolean takePart() {
        if (parts-- > 0) {
            return true;
        }
        note("only its first " + MOST_PARTS + " parts were read");
        return false;
    }

    boolean takeMessage() {
        if (messages-- > 0) {
            return true;
        }
        note("only its first " + MOST_MESSAGES + " enclosed messages were read");
        return false;
    }

    /** Each level of nesting looks at all bytes again. */
    boolean takeScan(int bytes) {
        scanned -= bytes;
        if (scanned < 0) {
            note("nested too deeply to be read whole");
        }
        return scanned >= 0;
    }

    /** How many bytes of a text may be decoded. */
    int takeText(int wanted, int most) {
        int granted = Math.max(0, Math.min(Math.min(wanted, most), text));
        text -= granted;
        if (granted < wanted) {
            note("a text was cut off");
        }
        return granted;
    }

    List<String> blemishes() {
        return new ArrayList<>(blemishes);
    }
}
