package org.dripstone.feed;

/** How far a feed has come. */
public enum FeedStatus {
    /** Its rows are being read; after a crash, reading goes on where it stopped. */
    READING,
    TAKEN_IN,
    /** The same bytes came before; nothing was read. */
    REPEATED,
    /** The file as a whole could not be read. */
    FAILED,
    /** Taken back: what it alone said is gone; dropped again, it is read as new. */
    UNDONE
}
