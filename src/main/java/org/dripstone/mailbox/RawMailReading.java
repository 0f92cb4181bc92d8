package org.dripstone.mailbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/**
 * Takes the bytes of a message from the wire, no more than may be kept, and tells by what it will be known again.
 *
 * <p>The hash is of what its sender wrote: a message that was delivered on two ways differs only in what servers noted.
 */
public final class RawMailReading {
    private static final int BUFFER = 64 << 10;
    private static final int LONGEST_HEAD = 512 << 10;
    private static final int LONGEST_ID = 400;
    private static final Set<String> WRITTEN_BY_ITS_SENDER = Set.of(
            "from",
            "sender",
            "reply-to",
            "to",
            "cc",
            "subject",
            "date",
            "message-id",
            "in-reply-to",
            "references",
            "content-type",
            "content-transfer-encoding",
            // Not by the sender, but what it says decides what may be made of the message.
            "authentication-results");

    private final Workplace place;
    private final long mostBytes;
    private final int beginning;

    /**
     * Reads within limits.
     *
     * @param mostBytes what is larger is not kept whole
     * @param beginning how much is kept of it
     */
    public RawMailReading(Workplace place, long mostBytes, int beginning) {
        this.place = place;
        this.mostBytes = mostBytes;
        this.beginning = beginning;
    }

    /**
     * Reads no further than it must.
     *
     * @param declared how large the server says it is; negative when it does not say
     */
    public RawMail read(InputStream raw, long declared) throws IOException {
        Path file = place.file();
        try {
            return read(raw, declared, file);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private RawMail read(InputStream raw, long declared, Path file) throws IOException {
        long most = declared > mostBytes ? beginning : mostBytes;
        Head head = new Head();
        long taken;
        try (OutputStream out = Files.newOutputStream(file)) {
            taken = copy(raw, out, most, head);
        }
        boolean cut = declared > mostBytes || (taken == most && read(raw, new byte[1], 1) > 0);
        long size = cut ? Math.max(declared, taken) : taken;
        return new RawMail(file, size, cut, head.messageId(), head.hash(cut ? size : 0));
    }

    private static long copy(InputStream raw, OutputStream out, long most, Head head) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long taken = 0;
        int read = read(raw, buffer, most);
        while (read > 0) {
            out.write(buffer, 0, read);
            head.add(buffer, read);
            taken += read;
            read = taken < most ? read(raw, buffer, most - taken) : -1;
        }
        return taken;
    }

    private static int read(InputStream raw, byte[] buffer, long most) throws UnreadableMail {
        try {
            return raw.read(buffer, 0, (int) Math.min(buffer.length, most));
        } catch (IOException e) {
            throw new UnreadableMail(e);
        }
    }

    /** Follows the fields as they pass by; all that comes after them goes into the hash as it is. */
    private static final class Head {
        private final MessageDigest digest = sha256();
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private boolean over;
        private boolean counts;
        private boolean isId;
        private int length;
        private String id = "";

        void add(byte[] bytes, int count) {
            int at = 0;
            while (!over && at < count) {
                byte next = bytes[at++];
                line.write(next);
                length++;
                if (next == '\n' || length > LONGEST_HEAD) {
                    endLine();
                }
            }
            digest.update(bytes, at, count - at);
        }

        private void endLine() {
            byte[] raw = line.toByteArray();
            line.reset();
            String text = new String(raw, StandardCharsets.ISO_8859_1).stripTrailing();
            if (text.isEmpty() || length > LONGEST_HEAD) {
                over = true;
            } else {
                take(text);
            }
        }

        private void take(String text) {
            boolean folded = text.startsWith(" ") || text.startsWith("\t");
            if (!folded) {
                String name = text.split(":", 2)[0].strip().toLowerCase(Locale.ROOT);
                counts = WRITTEN_BY_ITS_SENDER.contains(name);
                isId = name.equals("message-id");
            }
            if (counts) {
                digest.update((text.strip() + "\n").getBytes(StandardCharsets.ISO_8859_1));
            }
            if (isId && id.isEmpty()) {
                String value = folded ? text : text.substring(text.indexOf(':') + 1);
                id = clipped(value.strip());
            }
        }

        private static String clipped(String value) {
            String printable = value.replaceAll("[^!-~]+", "");
            return printable.substring(0, Math.min(LONGEST_ID, printable.length()));
        }

        String messageId() {
            return id;
        }

        /** @param size stands for what is not kept; 0 when all is */
        String hash(long size) {
            if (line.size() > 0) {
                endLine();
            }
            digest.update(("\n" + size).getBytes(StandardCharsets.ISO_8859_1));
            return HexFormat.of().formatHex(digest.digest());
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }
}
