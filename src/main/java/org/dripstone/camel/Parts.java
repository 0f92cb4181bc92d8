package org.dripstone.camel;

import org.dripstone.correspondence.Doubts;
import org.dripstone.correspondence.Outbox;
import org.dripstone.correspondence.Sender;
import org.dripstone.correspondence.Witnesses;
import org.dripstone.domain.Transactions;
import org.dripstone.feed.EventChoice;
import org.dripstone.feed.FeedIntake;
import org.dripstone.feed.FeedReader;
import org.dripstone.feed.SolutionStore;
import org.dripstone.identity.PersonMerging;
import org.dripstone.identity.PersonSplitting;
import org.dripstone.matching.InterestMatching;
import org.dripstone.matching.ReviewDesk;
import org.dripstone.matching.suggest.SuggestionRound;
import org.dripstone.normalise.Countries;
import org.dripstone.partnership.PartnershipOpening;
import org.dripstone.report.ReceiptBook;
import org.dripstone.store.Database;
import org.dripstone.store.ExportQueries;
import org.dripstone.store.StatusQueries;
import org.dripstone.undo.FeedUndoing;

/** Everything the program is made of, put together once; whoever has it closes it. */
public record Parts(
        Database database,
        EventChoice events,
        FeedReader reader,
        FeedIntake intake,
        InterestMatching matching,
        PartnershipOpening opening,
        Outbox outbox,
        FollowingUp following,
        VisitParts visits,
        Witnesses witnesses,
        Doubts doubts,
        Sender sender,
        SolutionStore solutions,
        ReceiptBook receipts,
        ReviewDesk reviews,
        ExportQueries exports,
        StatusQueries status,
        Countries countries,
        MailParts mail,
        FeedUndoing undoing,
        PersonMerging merging,
        PersonSplitting splitting,
        SuggestionRound suggestions)
        implements AutoCloseable {

    public Transactions transactions() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }
}
