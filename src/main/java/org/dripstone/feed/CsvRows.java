package org.dripstone.feed;

import java.io.Closeable;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;

/** Splits delimited text into records, leniently and one at a time; blank lines are records too. */
public interface CsvRows {

    /** The records; closing them closes the text. */
    Records read(Reader text, char delimiter);

    /** Records in the order of the text. */
    interface Records extends Iterator<List<String>>, Closeable {

        /** How many of those that were handed on nobody sees in their sheet. */
        default int hidden() {
            return 0;
        }

        /** Those behind the record with this number, counted from 0. */
        default Records after(int number) {
            for (int i = 0; i <= number && hasNext(); i++) {
                next();
            }
            return this;
        }
    }
}
