package org.dripstone.mail;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dripstone.correspondence.incoming.IncomingMail;
import org.dripstone.mailbox.MailOpening;

/** Opens kept messages with {@link MimeMails}. */
public final class MimeMailOpening implements MailOpening {

    @Override
    public IncomingMail open(Path eml) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(eml))) {
            return MimeMails.read(in);
        }
    }

    @Override
    public Unpacked unpack(Path eml, Path folder) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(eml)) {
            bytes = in.readNBytes(MimeMails.LONGEST);
        }
        return new Unpacking(folder).unpack(bytes);
    }
}
