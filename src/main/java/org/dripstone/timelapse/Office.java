package org.dripstone.timelapse;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The program as whoever plays with it sees it: mail goes in, letters come out, and it has something to do at times. */
public interface Office {

    /** A mail arrives. */
    void receive(byte[] raw) throws IOException;

    /** Does all that is due; the letters that left, as mails. */
    List<byte[]> work() throws IOException;

    /** When something more is due, if that is known. */
    Optional<Instant> next();
}
