package org.dripstone.report;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.dripstone.domain.Receipt;

/** What the files about one feed are called, whatever its own file was called. */
final class FeedFiles {

    /** Most file systems allow 255 bytes; this leaves room for our endings and for a name being written. */
    private static final int MOST_BYTES = 180;

    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}/\\\\:*?\"<>|]+");
    private static final Pattern EDGES = Pattern.compile("^[.\\s]+|[.\\s]+$");
    private static final Pattern NOT_ASCII = Pattern.compile("[^\\p{ASCII}]+");

    private FeedFiles() {}

    static String page(Receipt r) {
        return pageOf(r.feed(), r.name());
    }

    static String json(Receipt r) {
        return stem(r.feed(), r.name()) + ".json";
    }

    static String rejects(Receipt r) {
        return rejectsOf(r.feed(), r.name());
    }

    /** Whether a file of this name is the page of that feed, whatever name the feed came under. */
    static boolean isPageOf(String feed, String fileName) {
        return fileName.startsWith(safe(feed) + "-") && fileName.endsWith(".html");
    }

    /** What the page of that feed is called if it brought a file of the same name. */
    static String pageOf(String feed, String name) {
        return stem(feed, name) + ".html";
    }

    static String rejectsOf(String feed, String name) {
        return stem(feed, name) + ".rejects.csv";
    }

    /** {@code <feed>-<name>}: one path segment, visible, of bounded length, that this machine can write. */
    private static String stem(String feed, String fileName) {
        String name = safe(feed) + "-" + safe(fileName);
        return cut(named(name) ? name : NOT_ASCII.matcher(name).replaceAll("_"));
    }

    private static String safe(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        return EDGES.matcher(UNSAFE.matcher(composed).replaceAll("_")).replaceAll("");
    }

    /** A machine without a UTF-8 locale can name no file in Cyrillic. */
    private static boolean named(String name) {
        String charset = System.getProperty("sun.jnu.encoding", StandardCharsets.UTF_8.name());
        return Charset.forName(charset).newEncoder().canEncode(name);
    }

    private static String cut(String name) {
        int end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }
}
