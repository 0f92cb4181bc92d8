package org.dripstone.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks at the letters that are decided and have not left. */
public interface LettersWaiting {

    /** Those that leave until then, earliest first. */
    List<Waiting> until(Instant until);

    List<Waiting> to(long person);

    List<Waiting> about(long partnership);

    Optional<Waiting> find(long id);

    /** As it will leave; of a letter that {@link #find finds}. */
    Letter letter(long id);

    /** The person who reads mail at {@code address}; the first one known, where several share it. */
    Optional<Long> personAt(String address);

    /** A letter that waits. */
    record Waiting(long id, long person, String step, List<Long> partnerships, Instant dueAt) {
        public Waiting {
            partnerships = List.copyOf(partnerships);
        }
    }
}
