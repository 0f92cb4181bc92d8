package org.dripstone.cli.doctor;

import java.util.List;
import java.util.Optional;

/** What the name servers know. */
interface Records {

    /** The records of the type; none when the name has none; empty when nobody could be asked. */
    Optional<List<String>> of(String name, String type);
}
