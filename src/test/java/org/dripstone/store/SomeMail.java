package org.dripstone.store;

import static org.dripstone.store.SomeWorkshop.NOON;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dripstone.mailbox.MailPlace;
import org.dripstone.mailbox.RawMail;

/** Mails in the store. */
final class SomeMail {
    final JdbiMailStore store;
    private final Database database;

    SomeMail(Database database) {
        this.database = database;
        this.store = new JdbiMailStore(database);
    }

    /** Kept from place {@code uid}; the content tells mails with one id apart. */
    long kept(String id, String content, long uid) throws IOException {
        Path file = Files.createTempFile("some-mail", ".eml");
        Files.write(file, content.getBytes(StandardCharsets.UTF_8));
        try (RawMail raw = new RawMail(file, content.length(), false, id, "hash " + content.hashCode())) {
            store.keep(raw, new MailPlace("box", 7, uid), NOON);
        }
        return database.with(h -> h.createQuery("select max(mail_id) from mail_copy where uid = :uid")
                .bind("uid", uid)
                .mapTo(Long.class)
                .one());
    }
}
