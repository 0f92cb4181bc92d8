package org.dripstone.mailbox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.dripstone.correspondence.incoming.IncomingMail;
import org.dripstone.correspondence.incoming.MailClass;
import org.dripstone.correspondence.incoming.MailPart;
import org.dripstone.correspondence.incoming.MailReader;
import org.dripstone.correspondence.incoming.Understanding;
import org.dripstone.correspondence.meaning.TextLanguage;
import org.dripstone.feed.FormLines;

/** Knows messages that bring files or a filled-in form; asked before the readers of what people write in words. */
public final class FeedMailReader implements MailReader {
    private static final Pattern TABLE = Pattern.compile(".*\\.(csv|tsv|tab|txt|xlsx|xlsm|xls|ods|eml|msg|zip)$");
    private static final Pattern NO_FILE =
            Pattern.compile("multipart/.*|text/(calendar|x-vcard|vcard)|application/(pkcs7|pgp|x-pkcs7).*");

    private final SenderTrust trust;
    private final FormLines form;

    public FeedMailReader(SenderTrust trust, FormLines form) {
        this.trust = trust;
        this.form = form;
    }

    @Override
    public Optional<Understanding> read(IncomingMail mail) {
        if (bringsFiles(mail)) {
            return Optional.of(feed(mail, "it brings files"));
        }
        if (form.areIn(mail.plainText()) || form.areIn(mail.htmlText()) || isForwardedForm(mail)) {
            return Optional.of(feed(mail, "its text is a filled-in form"));
        }
        return Optional.empty();
    }

    /** Its language is that of its answer; whoever writes nothing may say something in the subject. */
    private static Understanding feed(IncomingMail mail, String why) {
        String language = TextLanguage.of(mail.subject() + "\n" + mail.body());
        return Understanding.of(MailClass.FEED, why).withText("", language);
    }

    /** A stranger's file in the middle of a conversation is part of what they say in words. */
    private boolean bringsFiles(IncomingMail mail) {
        boolean organiser = trust.claimsToBeOrganiser(mail);
        if (!organiser && !mail.inReplyTo().isEmpty()) {
            return false;
        }
        return hasFile(mail) || (organiser && hasOtherFiles(mail)) || isWrapped(mail, organiser);
    }

    /** A table, or a document, which may hold one or a form. */
    static boolean hasFile(IncomingMail mail) {
        return has(mail, part -> isTable(part) || isDocument(part));
    }

    static boolean hasTable(IncomingMail mail) {
        return has(mail, FeedMailReader::isTable);
    }

    private static boolean has(IncomingMail mail, Predicate<MailPart> kind) {
        return mail.parts().stream().anyMatch(kind) || mail.enclosed().stream().anyMatch(each -> has(each, kind));
    }

    private static boolean hasOtherFiles(IncomingMail mail) {
        return !mail.enclosed().isEmpty()
                || mail.parts().stream()
                        .anyMatch(part -> part.isAttachment()
                                && !part.type().startsWith("image/")
                                && !NO_FILE.matcher(part.type()).matches());
    }

    private static boolean isTable(MailPart part) {
        return TABLE.matcher(part.fileName().toLowerCase(Locale.ROOT)).matches()
                || List.of("text/csv", "application/vnd.ms-excel").contains(part.type())
                || part.type().contains("spreadsheetml");
    }

    private static boolean isDocument(MailPart part) {
        return part.fileName().toLowerCase(Locale.ROOT).endsWith(".docx")
                || part.type().endsWith("wordprocessingml.document");
    }

    /** Outlook packed everything into a file only Outlook opens; what people wrote beside it is read as ever. */
    private static boolean isWrapped(IncomingMail mail, boolean organiser) {
        return hasWinmail(mail) && (organiser || mail.body().isBlank());
    }

    static boolean hasWinmail(IncomingMail mail) {
        return mail.parts().stream()
                .anyMatch(part -> part.isFile("winmail.dat") || part.type().endsWith("/ms-tnef"));
    }

    /** Quoted as a whole, as organisers forward the forms that reached them. */
    private boolean isForwardedForm(IncomingMail mail) {
        return trust.claimsToBeOrganiser(mail) && mail.inReplyTo().isEmpty() && form.areQuotedIn(mail.body());
    }
}
