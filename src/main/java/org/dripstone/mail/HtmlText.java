package org.dripstone.mail;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTML of a mail as the lines a reader sees; enough for forms and answers, no browser. */
final class HtmlText {

    private static final Pattern UNSEEN =
            Pattern.compile("(?is)<(head|style|script|title)\\b.*?</\\1\\s*>|<!--.*?-->|<!\\[.*?\\]>");
    private static final Pattern CELL = Pattern.compile("(?i)</t[dh]\\s*>\\s*(?=<t[dh]\\b)");
    private static final Pattern SPACE = Pattern.compile("[ \\r\\n\\f]+");
    private static final Pattern LINE =
            Pattern.compile("(?i)<br\\s*/?>|</?(p|div|tr|li|ul|ol|table|h[1-6]|blockquote|pre|section|dt|dd)\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!?][^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
    private static final Pattern EDGES = Pattern.compile("(?m)^ +| +$");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("laquo", "«"),
            Map.entry("raquo", "»"),
            Map.entry("hellip", "…"),
            Map.entry("bull", "•"),
            Map.entry("eacute", "é"),
            Map.entry("egrave", "è"),
            Map.entry("ecirc", "ê"),
            Map.entry("agrave", "à"),
            Map.entry("acirc", "â"),
            Map.entry("ccedil", "ç"),
            Map.entry("ocirc", "ô"),
            Map.entry("icirc", "î"),
            Map.entry("ugrave", "ù"),
            Map.entry("ntilde", "ñ"),
            Map.entry("oacute", "ó"),
            Map.entry("aacute", "á"),
            Map.entry("iacute", "í"),
            Map.entry("uacute", "ú"),
            Map.entry("atilde", "ã"),
            Map.entry("otilde", "õ"));

    private HtmlText() {}

    static String of(String html) {
        String text = UNSEEN.matcher(html).replaceAll(" ");
        text = SPACE.matcher(text.replace('\t', ' ')).replaceAll(" ");
        text = CELL.matcher(text).replaceAll("\t");
        text = LINE.matcher(text).replaceAll("\n");
        text = TAG.matcher(text).replaceAll("");
        text = ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(letter(entity)));
        return EMPTY_LINES
                .matcher(EDGES.matcher(text).replaceAll(""))
                .replaceAll("\n\n")
                .strip();
    }

    private static String letter(MatchResult entity) {
        String name = entity.group(1);
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, entity.group());
        }
        boolean hex = Character.toLowerCase(name.charAt(1)) == 'x';
        int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
        return Character.isValidCodePoint(code) ? Character.toString(code) : entity.group();
    }
}
