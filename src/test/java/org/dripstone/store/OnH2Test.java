package org.dripstone.store;

import org.junit.jupiter.api.Nested;

/** Every store keeps its promises on H2. */
final class OnH2Test {
    @Nested
    class CorrespondentsInSql extends CorrespondentsContract {
        CorrespondentsInSql() {
            super(new H2());
        }
    }

    @Nested
    class Feeds extends FeedStoreContract {
        Feeds() {
            super(new H2());
        }
    }

    @Nested
    class Mappings extends MappingStoreContract {
        Mappings() {
            super(new H2());
        }
    }

    @Nested
    class People extends PeopleStoreContract {
        People() {
            super(new H2());
        }
    }

    @Nested
    class MergedPeople extends PersonMergeContract {
        MergedPeople() {
            super(new H2());
        }
    }

    @Nested
    class KeysOfPeople extends KeysAnewContract {
        KeysOfPeople() {
            super(new H2());
        }
    }

    @Nested
    class SplitPeople extends PersonSplitContract {
        SplitPeople() {
            super(new H2());
        }
    }

    @Nested
    class PeopleKeptApart extends KeptApartContract {
        PeopleKeptApart() {
            super(new H2());
        }
    }

    @Nested
    class Solutions extends SolutionStoreContract {
        Solutions() {
            super(new H2());
        }
    }

    @Nested
    class Interests extends InterestStoreContract {
        Interests() {
            super(new H2());
        }
    }

    @Nested
    class Partnerships extends PartnershipStoreContract {
        Partnerships() {
            super(new H2());
        }
    }

    @Nested
    class OpenedPartnerships extends PartnershipOpeningContract {
        OpenedPartnerships() {
            super(new H2());
        }
    }

    @Nested
    class JourneysOfPartnerships extends JourneysContract {
        JourneysOfPartnerships() {
            super(new H2());
        }
    }

    @Nested
    class DigestsForTheSecretariat extends DigestsContract {
        DigestsForTheSecretariat() {
            super(new H2());
        }
    }

    @Nested
    class FollowUpLetters extends FollowUpsContract {
        FollowUpLetters() {
            super(new H2());
        }
    }

    @Nested
    class Outbox extends OutboxStoreContract {
        Outbox() {
            super(new H2());
        }
    }

    @Nested
    class SentLetters extends OutboxContract {
        SentLetters() {
            super(new H2());
        }
    }

    @Nested
    class Mails extends MailStoreContract {
        Mails() {
            super(new H2());
        }
    }

    @Nested
    class Doubts extends DoubtStoreContract {
        Doubts() {
            super(new H2());
        }
    }

    @Nested
    class ContactsOfPeople extends ContactsContract {
        ContactsOfPeople() {
            super(new H2());
        }
    }

    @Nested
    class Reviews extends ReviewStoreContract {
        Reviews() {
            super(new H2());
        }
    }

    @Nested
    class Suggestions extends SuggestionStoreContract {
        Suggestions() {
            super(new H2());
        }
    }

    @Nested
    class SuggestionsKept extends SuggestionsKeptContract {
        SuggestionsKept() {
            super(new H2());
        }
    }

    @Nested
    class Exports extends ExportQueriesContract {
        Exports() {
            super(new H2());
        }
    }

    @Nested
    class Status extends StatusQueriesContract {
        Status() {
            super(new H2());
        }
    }

    @Nested
    class DatabaseItself extends DatabaseContract {
        DatabaseItself() {
            super(new H2());
        }
    }

    @Nested
    class RouteSql extends RouteSqlContract {
        RouteSql() {
            super(new H2());
        }
    }

    @Nested
    class Plans extends QueryPlanContract {
        Plans() {
            super(new H2());
        }
    }

    @Nested
    class Meetings extends MeetingStoreContract {
        Meetings() {
            super(new H2());
        }
    }

    @Nested
    class Visits extends VisitStoreContract {
        Visits() {
            super(new H2());
        }
    }

    @Nested
    class OfferedTimes extends OfferStoreContract {
        OfferedTimes() {
            super(new H2());
        }
    }
}
