package org.dripstone.mail;

import static org.dripstone.domain.ProblemCode.FILE_UNREADABLE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dripstone.correspondence.incoming.IncomingMail;
import org.dripstone.correspondence.incoming.MailPart;
import org.dripstone.feed.MailForm;
import org.dripstone.feed.MailForms;
import org.dripstone.feed.UnreadableFeed;

/** Reads forms that came by mail, tolerating what mail programs get wrong. */
public final class MimeMailForms implements MailForms {

    @Override
    public MailForm open(Path eml) throws UnreadableFeed {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(eml))) {
            IncomingMail mail = MimeMails.read(in);
            return new MailForm(
                    mail.from(),
                    mail.fromName(),
                    mail.date(),
                    mail.subject(),
                    mail.body().strip(),
                    charset(mail));
        } catch (IOException e) {
            throw new UnreadableFeed(FILE_UNREADABLE, "a message that cannot be read");
        }
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
