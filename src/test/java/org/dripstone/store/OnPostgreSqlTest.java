package org.dripstone.store;

import org.junit.jupiter.api.Nested;

/** Every store keeps its promises on PostgreSQL. */
final class OnPostgreSqlTest {
    @Nested
    class CorrespondentsInSql extends CorrespondentsContract {
        CorrespondentsInSql() {
            super(new PostgreSql());
        }
    }

    @Nested
    class Feeds extends FeedStoreContract {
        Feeds() {
            super(new PostgreSql());
        }
    }

    @Nested
    class Mappings extends MappingStoreContract {
        Mappings() {
            super(new PostgreSql());
        }
    }

    @Nested
    class People extends PeopleStoreContract {
        People() {
            super(new PostgreSql());
        }
    }

    @Nested
    class MergedPeople extends PersonMergeContract {
        MergedPeople() {
            super(new PostgreSql());
        }
    }

    @Nested
    class KeysOfPeople extends KeysAnewContract {
        KeysOfPeople() {
            super(new PostgreSql());
        }
    }

    @Nested
    class SplitPeople extends PersonSplitContract {
        SplitPeople() {
            super(new PostgreSql());
        }
    }

    @Nested
    class PeopleKeptApart extends KeptApartContract {
        PeopleKeptApart() {
            super(new PostgreSql());
        }
    }

    @Nested
    class Solutions extends SolutionStoreContract {
        Solutions() {
            super(new PostgreSql());
        }
    }

    @Nested
    class Interests extends InterestStoreContract {
        Interests() {
            super(new PostgreSql());
        }
    }

    @Nested
    class Partnerships extends PartnershipStoreContract {
        Partnerships() {
            super(new PostgreSql());
        }
    }

    @Nested
    class OpenedPartnerships extends PartnershipOpeningContract {
        OpenedPartnerships() {
            super(new PostgreSql());
        }
    }

    @Nested
    class JourneysOfPartnerships extends JourneysContract {
        JourneysOfPartnerships() {
            super(new PostgreSql());
        }
    }

    @Nested
    class DigestsForTheSecretariat extends DigestsContract {
        DigestsForTheSecretariat() {
            super(new PostgreSql());
        }
    }

    @Nested
    class FollowUpLetters extends FollowUpsContract {
        FollowUpLetters() {
            super(new PostgreSql());
        }
    }

    @Nested
    class Outbox extends OutboxStoreContract {
        Outbox() {
            super(new PostgreSql());
        }
    }

    @Nested
    class SentLetters extends OutboxContract {
        SentLetters() {
            super(new PostgreSql());
        }
    }

    @Nested
    class Mails extends MailStoreContract {
        Mails() {
            super(new PostgreSql());
        }
    }

    @Nested
    class Doubts extends DoubtStoreContract {
        Doubts() {
            super(new PostgreSql());
        }
    }

    @Nested
    class ContactsOfPeople extends ContactsContract {
        ContactsOfPeople() {
            super(new PostgreSql());
        }
    }

    @Nested
    class Reviews extends ReviewStoreContract {
        Reviews() {
            super(new PostgreSql());
        }
    }

    @Nested
    class Suggestions extends SuggestionStoreContract {
        Suggestions() {
            super(new PostgreSql());
        }
    }

    @Nested
    class SuggestionsKept extends SuggestionsKeptContract {
        SuggestionsKept() {
            super(new PostgreSql());
        }
    }

    @Nested
    class Exports extends ExportQueriesContract {
        Exports() {
            super(new PostgreSql());
        }
    }

    @Nested
    class Status extends StatusQueriesContract {
        Status() {
            super(new PostgreSql());
        }
    }

    @Nested
    class DatabaseItself extends DatabaseContract {
        DatabaseItself() {
            super(new PostgreSql());
        }
    }

    @Nested
    class RouteSql extends RouteSqlContract {
        RouteSql() {
            super(new PostgreSql());
        }
    }

    @Nested
    class Plans extends QueryPlanContract {
        Plans() {
            super(new PostgreSql());
        }
    }

    @Nested
    class Meetings extends MeetingStoreContract {
        Meetings() {
            super(new PostgreSql());
        }
    }

    @Nested
    class Visits extends VisitStoreContract {
        Visits() {
            super(new PostgreSql());
        }
    }

    @Nested
    class OfferedTimes extends OfferStoreContract {
        OfferedTimes() {
            super(new PostgreSql());
        }
    }
}
