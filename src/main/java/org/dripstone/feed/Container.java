package org.dripstone.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dripstone.feed.text.WideText;

/** What kind of file it is, told by its first bytes; a name only says what somebody believed. */
enum Container {
    TEXT("delimited text"),
    WORKBOOK("a workbook"),
    OPEN_DOCUMENT("an OpenDocument workbook"),
    DOCUMENT("a Word document"),
    OLE("a workbook of the old Office format"),
    ARCHIVE("an archive of several files"),
    OUTLOOK("a message of Outlook"),
    JSON("a list of objects in JSON"),
    PAGE("the tables of a page"),
    CARDS("an address book"),
    CALENDAR("the guests of a calendar"),
    MAIL("a message"),
    BINARY("no text");

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("\u0089PNG", "a PNG picture"),
            Map.entry("\u00ff\u00d8\u00ff", "a JPEG picture"),
            Map.entry("GIF8", "a GIF picture"),
            Map.entry("BM\u0000", "a picture"),
            Map.entry("II*\u0000", "a TIFF picture"),
            Map.entry("RIFF", "a sound, film or picture"),
            Map.entry("%PDF", "a PDF document"),
            Map.entry("{\\rtf", "an RTF document"),
            Map.entry("Rar!", "a RAR archive"),
            Map.entry("7z\u00bc\u00af", "a 7z archive"),
            Map.entry("\u001f\u008b", "a gzip archive"),
            Map.entry("BZh", "a bzip2 archive"),
            Map.entry("\u00fd7zXZ", "an xz archive"),
            Map.entry("\u007fELF", "a program"),
            Map.entry("MZ\u0090", "a program"),
            Map.entry("SQLite format", "a database"),
            Map.entry("ID3", "a sound"));

    /** An object, or a list of them, after a mark and blank space. */
    private static final Pattern JSON_OPENING =
            Pattern.compile("^(?:\u00ef\u00bb\u00bf)?\\s*(?:\\[\\s*)?\\{\\s*[\"}].*", Pattern.DOTALL);

    /** A page is of use only where a table begins near its top. */
    private static final Pattern PAGE_OPENING = Pattern.compile(
            "^(?:\u00ef\u00bb\u00bf)?\\s*<(?:!doctype html|html|head|meta|style|body|div|table)\\b.*<table\\b.*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final Pattern CARD_OPENING =
            Pattern.compile("^(?:\u00ef\u00bb\u00bf)?\\s*BEGIN:VCARD\\s.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern CALENDAR_OPENING = Pattern.compile(
            "^(?:\u00ef\u00bb\u00bf)?\\s*BEGIN:VCALENDAR\\s.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final Pattern MAIL_HEADER =
            Pattern.compile("^[A-Za-z][A-Za-z0-9-]{1,60}:[ \\t\\r\\n].*", Pattern.DOTALL);
    private static final Pattern FROM = Pattern.compile("(?im)^from:");
    private static final Pattern OTHER_HEADER =
            Pattern.compile("(?im)^(date|subject|message-id|mime-version|received|content-type):");

    private final String said;

    Container(String said) {
        this.said = said;
    }

    /** For the one who asks why. */
    String said() {
        return said;
    }

    /** Of what comes in containers of containers, the file itself must tell what is in it. */
    static Container of(Path file, byte[] head, String name) {
        Container container = of(head, name);
        if (container == WORKBOOK) {
            return InflationGuard.kindOf(file);
        }
        return container == OLE && OldWorkbook.isMessage(file) ? OUTLOOK : container;
    }

    private static Container of(byte[] head, String name) {
        String opening = new String(head, ISO_8859_1);
        if (opening.startsWith("PK\u0003\u0004") || opening.startsWith("PK\u0005\u0006")) {
            return WORKBOOK;
        }
        if (opening.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return OLE;
        }
        if (!sign(opening).isEmpty() || isBinary(head)) {
            return BINARY;
        }
        if (isMail(opening, name)) {
            return MAIL;
        }
        return ofText(opening);
    }

    private static Container ofText(String opening) {
        if (JSON_OPENING.matcher(opening).matches()) {
            return JSON;
        }
        if (PAGE_OPENING.matcher(opening).matches()) {
            return PAGE;
        }
        if (CARD_OPENING.matcher(opening).matches()) {
            return CARDS;
        }
        return CALENDAR_OPENING.matcher(opening).matches() ? CALENDAR : TEXT;
    }

    /** What a file of no use to us is; empty when its first bytes are no known sign. */
    static String sign(String opening) {
        return SIGNS.entrySet().stream()
                .filter(sign -> opening.startsWith(sign.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static boolean isMail(String opening, String name) {
        String headers = opening.split("\r?\n\r?\n", 2)[0];
        boolean named = name.toLowerCase(Locale.ROOT).endsWith(".eml");
        return MAIL_HEADER.matcher(headers).matches()
                && FROM.matcher(headers).find()
                && (named || OTHER_HEADER.matcher(headers).find());
    }

    /** Codes that no text in any encoding has; the NULs of UTF-16 stand in every second byte. */
    private static boolean isBinary(byte[] whole) {
        if (hasWideMark(whole)) {
            return false;
        }
        byte[] head = Arrays.copyOf(whole, lastOfText(whole) + 1);
        int[] nuls = new int[2];
        int codes = 0;
        for (int i = 0; i < head.length; i++) {
            nuls[i & 1] += head[i] == 0 ? 1 : 0;
            codes += isCode(head[i]) ? 1 : 0;
        }
        boolean wide =
                Math.min(nuls[0], nuls[1]) * 4 < Math.max(nuls[0], nuls[1]) && (nuls[0] + nuls[1]) * 10 > head.length;
        boolean odd = codes * 50 > head.length || (!wide && (nuls[0] + nuls[1]) * 20 > head.length);
        return odd && WideText.in(head).isEmpty();
    }

    /** Disks and drives fill the last block of a text with NULs; one belongs to the last letter of UTF-16. */
    private static int lastOfText(byte[] head) {
        int last = head.length - 1;
        while (last > 0 && head[last] == 0) {
            last--;
        }
        return Math.min(last + 1, head.length - 1);
    }

    private static boolean hasWideMark(byte[] head) {
        return List.of("\u00ff\u00fe", "\u00fe\u00ff")
                .contains(new String(head, 0, Math.min(2, head.length), ISO_8859_1));
    }

    /** Databases set cells apart by the codes 1 and 31, and records by 30. */
    private static boolean isCode(byte b) {
        return b > 1 && b < 0x1E && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B && b != 0x1A;
    }
}
