package org.dripstone.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses in a From or To field, however it is written. */
record Mailboxes(List<String> addresses, List<String> names) {

    private static final int MOST = 500;
    private static final int LONGEST = 64 << 10;
    private static final Pattern ONE =
            Pattern.compile("((?:\"(?:[^\"\\\\]|\\\\.){0,500}+\"|[^\",;<>]){0,600}?)<\\s*([^<>]{0,320}?)\\s*>"
                    + "|([^\\s\",;:<>()]{1,256}@[^\\s\",;:<>()]{1,256})");
    /** The name of a group, whose members stand behind it (RFC 5322, 3.4). */
    private static final Pattern GROUP = Pattern.compile("^\\s*(?:\"[^\"]{0,200}\"|[^\"<>@,;:]{1,200}):(?=[^;]*;)");

    private static final Pattern COMMENT = Pattern.compile("\\(([^()]{0,300})\\)");

    static Mailboxes of(String field) {
        List<String> addresses = new ArrayList<>();
        List<String> names = new ArrayList<>();
        String kept = field.length() > LONGEST ? field.substring(0, LONGEST) : field;
        Matcher comment = COMMENT.matcher(kept);
        String said = comment.find() ? comment.group(1) : "";
        Matcher one = ONE.matcher(GROUP.matcher(comment.replaceAll(" ")).replaceFirst(""));
        while (addresses.size() < MOST && one.find()) {
            boolean bracketed = one.group(3) == null;
            addresses.add(bracketed ? one.group(2).replaceFirst("(?i)^mailto:", "") : one.group(3));
            names.add(bracketed ? name(one.group(1)) : EncodedWords.decode(said));
        }
        return new Mailboxes(addresses, names);
    }

    String firstAddress() {
        return addresses.isEmpty() ? "" : addresses.get(0);
    }

    String firstName() {
        return names.isEmpty() ? "" : names.get(0);
    }

    private static String name(String written) {
        String decoded = EncodedWords.decode(written.strip());
        return decoded.replaceAll("^[\"']+|[\"']+$", "").replace("\\", "").strip();
    }
}
