package org.dripstone.feed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dripstone.domain.Field;
import org.dripstone.feed.table.MappingDoubt;

/** Where it is kept what columns mean that a person had to say so of. */
public interface MappingStore {

    /** What a person said that columns of these names, in this order, mean. */
    Optional<Map<String, Field>> remembered(List<String> header);

    void remember(Map<String, Field> columns);

    /** Lets a feed wait until a person has said what its columns mean. */
    void doubt(long feed, List<MappingDoubt> doubts);

    /** Whether a feed waits for that. */
    boolean isOpen(long feed);

    /** The feed waits no more; its rows are matched anew. */
    void decide(long feed, boolean accepted);
}
