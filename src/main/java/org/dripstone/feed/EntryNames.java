package org.dripstone.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.dripstone.feed.text.EncodingSearch;

/** What the entries are called, whatever encoding the program that packed them used. */
record EntryNames(Charset charset) {

    static EntryNames of(List<ZipArchiveEntry> entries, EncodingSearch encodings) {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        entries.forEach(entry -> {
            raw.writeBytes(entry.getRawName());
            raw.write('\n');
        });
        return new EntryNames(encodings.of(raw.toByteArray()).charset());
    }

    String of(ZipArchiveEntry entry) {
        String name = entry.getGeneralPurposeBit().usesUTF8ForNames()
                ? entry.getName()
                : new String(entry.getRawName(), charset);
        List<String> path = new ArrayList<>();
        for (String part : name.split("[/\\\\]", -1)) {
            String plain = part.replaceAll("\\p{Cntrl}", "").strip();
            if (!plain.isEmpty() && !plain.equals(".") && !plain.equals("..")) {
                path.add(plain);
            }
        }
        return path.isEmpty() ? "unnamed" : String.join("/", path);
    }

    /** Programs leave files of their own in archives, which no organiser sees. */
    boolean isVisible(ZipArchiveEntry entry) {
        for (String part : of(entry).split("/", -1)) {
            if (part.startsWith(".")
                    || part.startsWith("~$")
                    || part.equals("__MACOSX")
                    || part.equalsIgnoreCase("Thumbs.db")
                    || part.equalsIgnoreCase("desktop.ini")) {
                return false;
            }
        }
        return true;
    }
}
