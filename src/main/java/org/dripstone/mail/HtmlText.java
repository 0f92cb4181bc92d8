package org.dripstone.mail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dripstone.correspondence.reply.Indent;

/** HTML of a mail as the lines a reader sees; enough for forms and answers, no browser. */
final class HtmlText {

    private static final String QUOTE = "blockquote";
    private static final Pattern CITED = Pattern.compile("type=[\"']?cite|class=[\"']?[^\"'>]*(?<!indent-block)quote");
    private static final int LONGEST_TAG = 1_000;
    private static final int DEEPEST = 6;
    private static final Pattern TAG_NAME = Pattern.compile("/?([a-zA-Z][a-zA-Z0-9]{0,12})");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");
    private static final Set<String> UNSEEN = Set.of("head", "style", "script", "title");
    private static final Set<String> LINES = Set.of(
            "br", "p", "div", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", QUOTE, "pre",
            "section", "dt", "dd");

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
            Map.entry("otilde", "õ"),
            Map.entry("auml", "ä"),
            Map.entry("ouml", "ö"),
            Map.entry("uuml", "ü"),
            Map.entry("Auml", "Ä"),
            Map.entry("Ouml", "Ö"),
            Map.entry("Uuml", "Ü"),
            Map.entry("szlig", "ß"),
            Map.entry("iuml", "ï"),
            Map.entry("euml", "ë"),
            Map.entry("Eacute", "É"),
            Map.entry("Agrave", "À"),
            Map.entry("iquest", "¿"),
            Map.entry("iexcl", "¡"),
            Map.entry("copy", "©"));

    private final String html;
    private final String lower;
    private final Set<String> neverClosed = new HashSet<>();
    private final StringBuilder out = new StringBuilder();
    /** Of each blockquote around, the innermost first, whether others' words are in it. */
    private final Deque<Boolean> quotes = new ArrayDeque<>();

    private int quoted;

    private HtmlText(String html) {
        this.html = html;
        this.lower = lower(html);
    }

    /** Letter by letter, so that places stay the same. */
    private static String lower(String html) {
        StringBuilder lower = new StringBuilder(html.length());
        html.chars().forEach(letter -> lower.append(Character.toLowerCase((char) letter)));
        return lower.toString();
    }

    static String of(String html) {
        return new HtmlText(html).read();
    }

    /** Goes over the text once: patterns with open ends take hours on what was made to be read badly. */
    private String read() {
        int at = 0;
        while (at < html.length()) {
            char letter = html.charAt(at);
            if (letter == '<' && beginsTag(at)) {
                at = tag(at);
            } else {
                letter(letter);
                at++;
            }
        }
        String text = ENTITY.matcher(out).replaceAll(entity -> Matcher.quoteReplacement(letter(entity)));
        String stripped = text.lines().map(HtmlText::withoutEdges).collect(Collectors.joining("\n"));
        return EMPTY_LINES.matcher(stripped).replaceAll("\n\n").strip();
    }

    private boolean beginsTag(int at) {
        char next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
        return (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || "/!?".indexOf(next) >= 0;
    }

    private void letter(char letter) {
        boolean blank = letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n' || letter == '\f';
        if (!blank) {
            out.append(letter);
        } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }

    /** Where the text goes on after the tag that begins here. */
    private int tag(int at) {
        if (html.startsWith("<!--", at)) {
            return after("-->", at + 4, at);
        }
        Matcher name = TAG_NAME.matcher(html).region(at + 1, Math.min(html.length(), at + 20));
        String tag = name.lookingAt() ? name.group(1).toLowerCase(Locale.ROOT) : "";
        boolean closes = html.charAt(at + 1) == '/';
        if (!closes && UNSEEN.contains(tag)) {
            int closing = after("</" + tag, at, at);
            return closing > at + 1 ? after(">", closing, closing) : after(">", at, at);
        }
        int end = after(">", at, at);
        if (tag.equals(QUOTE)) {
            quote(closes, lower.substring(at, Math.min(end, at + LONGEST_TAG)));
        }
        if (LINES.contains(tag)) {
            out.append('\n').append("> ".repeat(Math.min(quoted, DEEPEST)));
        }
        return closes && (tag.equals("td") || tag.equals("th")) ? nextCell(end) : end;
    }

    private void quote(boolean closes, String tag) {
        if (!closes) {
            quotes.push(CITED.matcher(tag).find() || !Indent.isIn(tag));
            quoted += quotes.element() ? 1 : 0;
        } else if (!quotes.isEmpty()) {
            quoted -= quotes.pop() ? 1 : 0;
        }
    }

    /** A tab parts cells that stand beside each other. */
    private int nextCell(int at) {
        int next = at;
        while (next < html.length() && Character.isWhitespace(html.charAt(next))) {
            next++;
        }
        if (lower.startsWith("<td", next) || lower.startsWith("<th", next)) {
            out.append('\t');
            return next;
        }
        return at;
    }

    /** Behind the next such piece; what is nowhere is not looked for twice, and passes one letter only. */
    private int after(String piece, int from, int tag) {
        int found = neverClosed.contains(piece) ? -1 : lower.indexOf(piece, from);
        if (found < 0) {
            neverClosed.add(piece);
            return tag + 1;
        }
        return found + piece.length();
    }

    private static String withoutEdges(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && line.charAt(from) == ' ') {
            from++;
        }
        while (to > from && line.charAt(to - 1) == ' ') {
            to--;
        }
        return line.substring(from, to);
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
