package org.dripstone.feed;

/** How our own rejects files differ from the files whose rows they hold. */
public interface RejectsForm {

    /** Whether a column is one we added. */
    boolean isOurs(String header);

    /** The cell as it came, before it was made safe to open in a spreadsheet. */
    String restore(String cell);
}
