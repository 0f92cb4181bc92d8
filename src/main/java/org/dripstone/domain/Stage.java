package org.dripstone.domain;

/** How far a partnership has come, from a form handed in to a solution at work in another country. */
public enum Stage {
    INTEREST,
    VALIDATED,
    INTRODUCED,
    IN_CONTACT,
    AGREED,
    LEARNING,
    VISIT_PLANNED,
    VISITED,
    ACTION_PLAN,
    ADAPTING,
    ADAPTED,
    DECLINED,
    DORMANT,
    MERGED,
    WITHDRAWN;

    /** Whether this stage lies on the way to adaptation, as opposed to an exit from it. */
    public boolean isOnTheWay() {
        return compareTo(DECLINED) < 0;
    }
}
