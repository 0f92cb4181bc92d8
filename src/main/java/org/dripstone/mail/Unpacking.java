package org.dripstone.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dripstone.mailbox.MailOpening.MailedFile;
import org.dripstone.mailbox.MailOpening.Unpacked;

/**
 * Writes the files a message brings into a folder. Nothing is opened: what is in them, nested archives too, is for those
 * who read files.
 */
final class Unpacking {
    private static final int MOST_FILES = 50;
    private static final int DEEPEST = 20;
    /** Pictures of signatures, invitations, keys: parts of the message itself. */
    private static final Pattern NO_FILE = Pattern.compile(
            "multipart/.*|image/.*|text/(calendar|x-vcard|vcard)|application/(pkcs7|x-pkcs7|pgp).*|.*/ms-tnef");

    private static final Pattern MESSAGE = Pattern.compile("message/(rfc822|global|news)");
    private static final Set<String> BODIES = Set.of("text/plain", "text/html", "");

    private final Path folder;
    private final Budget budget = new Budget();
    private final List<MailedFile> files = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    Unpacking(Path folder) {
        this.folder = folder;
    }

    Unpacked unpack(byte[] bytes) throws IOException {
        collect(Entity.of(bytes, 0, bytes.length, budget), 0);
        return new Unpacked(files, left);
    }

    private void collect(Entity entity, int depth) throws IOException {
        String type = entity.contentType().value();
        String name = fileName(entity);
        if (depth > DEEPEST) {
            leave("files nested too deeply");
        } else if (type.startsWith("multipart/")) {
            multipart(entity, depth);
        } else if (isMessage(type, name)) {
            message(entity, name, depth);
        } else if (isFile(entity, type, name)) {
            write(content(entity), name.isEmpty() ? "unnamed" : name);
        }
    }

    private void multipart(Entity entity, int depth) throws IOException {
        for (int[] piece : new Pieces(entity, entity.contentType().get("boundary"), budget).split()) {
            collect(Entity.of(entity.bytes(), piece[0], piece[1], budget), depth + 1);
        }
    }

    /** The files of a forwarded message, or the message itself when it brings none. */
    private void message(Entity entity, String name, int depth) throws IOException {
        byte[] inner = content(entity);
        int before = files.size();
        collect(Entity.of(inner, 0, inner.length, budget), depth + 1);
        if (files.size() == before) {
            write(inner, name.isEmpty() ? "forwarded.eml" : name);
        }
    }

    private static boolean isMessage(String type, String name) {
        return MESSAGE.matcher(type).matches()
                || (name.toLowerCase(Locale.ROOT).endsWith(".eml") && !type.startsWith("multipart/"));
    }

    private static String fileName(Entity entity) {
        String name = entity.disposition().get("filename");
        return EncodedWords.decode(name.isEmpty() ? entity.contentType().get("name") : name);
    }

    private static boolean isFile(Entity entity, String type, String name) {
        boolean attached = entity.disposition().value().equals("attachment");
        return !NO_FILE.matcher(type.toLowerCase(Locale.ROOT)).matches()
                && (!name.isEmpty() || (attached && !BODIES.contains(type)));
    }

    private static byte[] content(Entity entity) {
        return TransferDecoding.isEncoded(entity.transferEncoding())
                ? TransferDecoding.decode(entity, MimeMails.LONGEST)
                : Arrays.copyOfRange(entity.bytes(), entity.from(), entity.to());
    }

    private void write(byte[] bytes, String name) throws IOException {
        if (files.size() >= MOST_FILES) {
            leave("only the first " + MOST_FILES + " files were taken");
            return;
        }
        Path file = folder.resolve("file-" + (files.size() + 1));
        Files.write(file, bytes);
        files.add(new MailedFile(file, baseName(name)));
    }

    /** A name is no path, whatever it says. */
    private static String baseName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return last.isEmpty() || last.equals(".") || last.equals("..") ? "unnamed" : last;
    }

    private void leave(String why) {
        if (!left.contains(why)) {
            left.add(why);
        }
    }
}
