package org.dripstone.consequences;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dripstone.consequences.Correspondents.ShortNote;
import org.dripstone.consequences.Correspondents.WrittenLetter;
import org.dripstone.correspondence.Contact;
import org.dripstone.correspondence.OutgoingMail;
import org.dripstone.correspondence.incoming.IncomingMail;
import org.dripstone.correspondence.incoming.MailClass;
import org.dripstone.correspondence.incoming.ReportedRecipient;
import org.dripstone.correspondence.incoming.bounce.ReturnedLetter;
import org.dripstone.followup.FollowUpPlanning;
import org.dripstone.mailbox.MailOutcome;
import org.dripstone.mailbox.ReadMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What delivery reports say. A dead address is closed, and its owner's other one is used from then on; the partnership
 * stays. An address that is only out of reach is closed once it was so on several days. Only addresses that we have
 * written to are believed to be dead: anybody can send a report.
 */
public final class BouncesFollowed {
    /** How addresses that no longer work are marked: the address is closed, not its owner. */
    public static final String CLOSED = Contact.LOST;

    private static final Logger LOG = LoggerFactory.getLogger(BouncesFollowed.class);
    private static final int DAYS = 4;
    private static final int WITHIN = 14;

    private final Correspondents correspondents;
    private final SenderProof proof;
    private final FollowUpPlanning planning;
    private final Clock clock;

    public BouncesFollowed(Correspondents correspondents, SenderProof proof, FollowUpPlanning planning, Clock clock) {
        this.correspondents = correspondents;
        this.proof = proof;
        this.planning = planning;
        this.clock = clock;
    }

    MailOutcome follow(ReadMail mail) {
        Optional<WrittenLetter> letter = returned(mail.content());
        Optional<ShortNote> note = letter.isPresent() ? Optional.empty() : returnedNote(mail.content());
        List<String> came = new ArrayList<>();
        boolean anyOfOurs = false;
        boolean refused = false;
        for (ReportedRecipient each : mail.understanding().recipients()) {
            Optional<String> ours = ofOurs(each, letter, note);
            came.add(ours.orElse("a report about an address that we did not write to"));
            anyOfOurs |= ours.isPresent();
            refused |= each.status().startsWith("5.7");
        }
        String reason = String.join("; ", came);
        // Beside our reader's address it may name the one where their mail is sent on to.
        return refused || !anyOfOurs
                ? MailOutcome.forAPerson(MailClass.BOUNCE, "to be read", reason)
                : MailOutcome.done(MailClass.BOUNCE, "noted", reason);
    }

    /** What came of one recipient; nothing when it is none of ours. */
    private Optional<String> ofOurs(
            ReportedRecipient reported, Optional<WrittenLetter> letter, Optional<ShortNote> note) {
        return owner(reported, letter)
                .map(person -> followed(person, reported))
                .or(() -> note.filter(sent -> sent.address().equalsIgnoreCase(reported.address()))
                        .map(sent -> ofNote(sent, reported)));
    }

    /** An acknowledgement or a receipt; whoever of the lists has that address cannot be reached there. */
    private String ofNote(ShortNote sent, ReportedRecipient reported) {
        return correspondents
                .person(sent.address())
                .map(person -> followed(person, reported))
                .orElse("our " + sent.step() + " to somebody who is in no list did not arrive: " + why(reported));
    }

    private Optional<ShortNote> returnedNote(IncomingMail report) {
        String given = ReturnedLetter.of(report).messageId();
        return (given.isEmpty()
                        ? Stream.concat(Stream.of(report.inReplyTo()), report.references().stream())
                        : Stream.of(given))
                .flatMap(id -> correspondents.shortNote(id).stream())
                .findFirst();
    }

    /**
     * The letter that came back. Where the report gives back another's, it is not about ours, whatever it refers to: spam in
     * our name comes back as well. Only at the return path of one letter nobody else's report arrives.
     */
    private Optional<WrittenLetter> returned(IncomingMail report) {
        ReturnedLetter given = ReturnedLetter.of(report);
        Optional<WrittenLetter> ours = Stream.concat(
                        Stream.of(given.messageId()), given.header(OutgoingMail.LETTER_HEADER).stream())
                .flatMap(id -> correspondents.letter(id.strip()).stream())
                .findFirst();
        return ours.or(() -> given.messageId().isEmpty() ? proof.letter(report) : proof.letterByReturnPath(report));
    }

    /** Whom our letter was for, when the report is about them: without a letter of ours, anybody could have made it up. */
    private Optional<Long> owner(ReportedRecipient reported, Optional<WrittenLetter> letter) {
        String address = reported.address().toLowerCase(Locale.ROOT);
        return letter.map(written -> correspondents.living(written.person()))
                .filter(person -> correspondents.addresses(person).contains(address));
    }

    private String followed(long person, ReportedRecipient reported) {
        String why = why(reported);
        if (reported.status().startsWith("5.7")) {
            LOG.warn("a mail server refuses letters of ours, not their recipient: {}", why);
            return "their server refuses us, not the person: " + why;
        }
        String address = reported.address().toLowerCase(Locale.ROOT);
        if (reported.permanent()) {
            return closed(person, address, why);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        int days = correspondents.unreached(address, today, today.minusDays(WITHIN));
        return days >= DAYS
                ? closed(person, address, why + " on " + days + " days")
                : "P" + person + " was out of reach on " + days + " days: " + why;
    }

    private static String why(ReportedRecipient reported) {
        return reported.reason().code() + " " + reported.status();
    }

    private String closed(long person, String address, String why) {
        correspondents.close(address, CLOSED + why, clock.instant());
        planning.personChanged(person);
        return "the address of P" + person + " is closed: " + why;
    }
}
