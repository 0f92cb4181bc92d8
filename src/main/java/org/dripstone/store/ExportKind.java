package org.dripstone.store;

import java.util.List;

/** What can be exported, with the keys of its records in order. */
public enum ExportKind {
    PEOPLE("id emails name given_name family_name organisation country language zone modes roles attended minutes"
            + " consent status sources"),
    INTERESTS("id event person_id person_email solution actions need language submitted_at status sources"),
    PARTNERSHIPS("id event solution solution_title provider_country provider_email seeker_id seeker_email"
            + " seeker_country stage stage_since confirmed flags next_step next_due"),
    FEEDS("id name event sha256 received_at via layout encoding rows accepted updated unchanged rejected review"
            + " status"),
    MESSAGES("id message_id partnership_id person_id to step language status due_at sent_at attempts in_reply_to");

    private final String keys;

    ExportKind(String keys) {
        this.keys = keys;
    }

    public List<String> keys() {
        return List.of(keys.split(" ", -1));
    }
}
