package org.dripstone.mailbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dripstone.correspondence.incoming.IncomingMail;
import org.dripstone.correspondence.incoming.MailClass;
import org.dripstone.domain.Receipt;
import org.dripstone.domain.Transactions;
import org.dripstone.feed.Drop;
import org.dripstone.feed.EventChoice;
import org.dripstone.feed.FeedIntake;
import org.dripstone.mailbox.MailOpening.MailedFile;
import org.dripstone.mailbox.MailOpening.Unpacked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in what a message brings: an organiser's files the way dropped files go, anybody's form as their own interest.
 * Files of others wait until a person lets them in.
 */
public final class FeedsByMail {
    private static final Logger LOG = LoggerFactory.getLogger(FeedsByMail.class);

    private final MailStore store;
    private final MailOpening opening;
    private final FeedIntake intake;
    private final SenderTrust trust;
    private final EventChoice events;
    private final Workplace place;
    private final Consumer<ReadMail> forms;
    private final Transactions transactions;
    private final Clock clock;

    /**
     * @param forms told of each message whose sender's own form became an interest or waits, in the transaction that
     *     marks it
     */
    public FeedsByMail(
            MailStore store,
            MailOpening opening,
            FeedIntake intake,
            SenderTrust trust,
            EventChoice events,
            Workplace place,
            Consumer<ReadMail> forms,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.opening = opening;
        this.intake = intake;
        this.trust = trust;
        this.events = events;
        this.place = place;
        this.forms = forms;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Every file is taken in at most once, also when the process ends in the middle; what came of the message is marked
     * when all are.
     */
    void take(ReadMail mail) throws IOException {
        boolean trusted = mail.kept().admitted() || trust.isOrganiser(mail.content());
        boolean files = FeedMailReader.hasFile(mail.content())
                || !mail.content().enclosed().isEmpty();
        if (mail.kept().cut()) {
            settle(mail, MailOutcome.parked("feed", "too large to be kept: ask for its files in several mails"));
        } else if (FeedMailReader.hasWinmail(mail.content()) && !files) {
            settle(
                    mail,
                    MailOutcome.parked(
                            "feed",
                            "its files are packed into winmail.dat, which only Outlook opens:"
                                    + " ask for them again, sent as HTML or plain text"));
        } else if (trusted) {
            takeFiles(mail);
        } else if (files) {
            settle(mail, MailOutcome.waiting(MailClass.FEED, "files wait in review", whyNot(mail.content())));
        } else {
            takeOwnForm(mail);
        }
    }

    private String whyNot(IncomingMail mail) {
        return trust.claimsToBeOrganiser(mail)
                ? "files in the name of an organiser, but the mail server says that it was not from there"
                : "files from somebody who is not among dripstone.secretariat.organisers";
    }

    private void takeFiles(ReadMail mail) throws IOException {
        Path unpacked = place.folder();
        try {
            Unpacked brought = opening.unpack(mail.file(), unpacked);
            List<MailedFile> files =
                    brought.files().isEmpty() ? List.of(new MailedFile(mail.file(), formName(mail))) : brought.files();
            List<Receipt> receipts = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                receipts.addAll(intake.acceptAll(drop(mail, files.get(i), i + 1, Drop.MAIL)));
            }
            takenIn(mail, receipts, brought.left(), AnswerPolicy.isAnswered(mail.content()), false);
        } finally {
            Workplace.remove(unpacked);
        }
    }

    private void takeOwnForm(ReadMail mail) {
        MailedFile form = new MailedFile(mail.file(), formName(mail));
        Receipt receipt = intake.accept(drop(mail, form, 1, Drop.OWN_FORM));
        takenIn(mail, List.of(receipt), List.of(), false, isTaken(receipt));
    }

    private static boolean isTaken(Receipt receipt) {
        return receipt.counts().rows() > receipt.counts().rejected();
    }

    private static String formName(ReadMail mail) {
        return mail.kept().name() + ".eml";
    }

    /** The same for the same message, however often it is begun: so the intake knows it again. */
    private Drop drop(ReadMail mail, MailedFile file, int number, String via) {
        String droppedAs = mail.kept().name() + " " + number;
        return new Drop(file.file(), file.name(), MailedEvent.of(mail.content(), events), via, droppedAs);
    }

    private void takenIn(ReadMail mail, List<Receipt> receipts, List<String> left, boolean answered, boolean own) {
        String feeds = receipts.stream().map(Receipt::feed).collect(Collectors.joining(", "));
        String why = Stream.concat(mail.understanding().why().stream(), left.stream())
                .collect(Collectors.joining("; "));
        transactions.inOne(() -> {
            store.brought(
                    mail.kept().id(), receipts.stream().map(FeedsByMail::id).toList(), answered);
            store.settle(mail.kept().id(), MailOutcome.takenIn("taken in as " + feeds, why), clock.instant());
            if (own) {
                forms.accept(mail);
            }
            return true;
        });
        LOG.info("{} feed: taken in as {}", mail.kept().name(), feeds);
    }

    private static long id(Receipt receipt) {
        return Long.parseLong(receipt.feed().substring(1));
    }

    private void settle(ReadMail mail, MailOutcome outcome) {
        transactions.inOne(() -> {
            store.settle(mail.kept().id(), outcome, clock.instant());
            return true;
        });
        LOG.info("{} feed: {}", mail.kept().name(), outcome.outcome());
    }
}
