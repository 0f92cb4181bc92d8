package org.dripstone.feed;

import org.dripstone.identity.PeopleStore;

/** Where the parts of a row go. */
public record IntakeStores(
        FeedStore feeds, PeopleStore people, SolutionStore solutions, RefusalStore refusals, MappingStore mappings) {}
