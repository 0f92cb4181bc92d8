package org.dripstone.mail;

import static org.dripstone.domain.ProblemCode.FILE_UNREADABLE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dripstone.correspondence.incoming.IncomingMail;
import org.dripstone.correspondence.incoming.MailPart;
import org.dripstone.feed.MailForm;
import org.dripstone.feed.MailForms;
import org.dripstone.feed.UnreadableFeed;
import org.dripstone.mailbox.MailOpening.Unpacked;

/** Reads forms that came by mail, tolerating what mail programs get wrong. */
public final class MimeMailForms implements MailForms {

    @Override
    public MailForm open(Path message) throws UnreadableFeed {
        try {
            IncomingMail mail = MimeMails.read(new ByteArrayInputStream(bytes(message)));
            return new MailForm(mail.from(), mail.fromName(), mail.date(), mail.subject(), bodies(mail), charset(mail));
        } catch (IOException e) {
            throw unreadable();
        }
    }

    @Override
    public Enclosed unpack(Path message, Path folder) throws UnreadableFeed {
        try {
            Unpacked unpacked = new Unpacking(folder).unpack(bytes(message));
            return new Enclosed(
                    unpacked.files().stream()
                            .map(each -> new EnclosedFile(each.file(), each.name()))
                            .toList(),
                    unpacked.left());
        } catch (IOException e) {
            throw unreadable();
        }
    }

    private static List<String> bodies(IncomingMail mail) {
        return Stream.of(mail.plainText(), mail.htmlText())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static byte[] bytes(Path message) throws IOException {
        if (OutlookMessages.isOne(message)) {
            return OutlookMessages.asMime(message);
        }
        try (InputStream in = Files.newInputStream(message)) {
            return in.readNBytes(MimeMails.LONGEST);
        }
    }

    private static UnreadableFeed unreadable() {
        return new UnreadableFeed(FILE_UNREADABLE, "a message that cannot be read");
    }

    private static String charset(IncomingMail mail) {
        return mail.parts().stream()
                .filter(part -> !part.text().isBlank())
                .map(MailPart::charset)
                .map(name -> name.equals("US-ASCII") ? "UTF-8" : name)
                .findFirst()
                .orElse("UTF-8");
    }
}
