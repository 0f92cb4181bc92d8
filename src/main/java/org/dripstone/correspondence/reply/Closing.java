package org.dripstone.correspondence.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts what stands under a person's words: signature, name and address, "sent from my phone", small print. */
final class Closing {

    private static final QuoteWords WORDS = QuoteWords.STANDARD;
    private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:--|__|—{2,}|–{2,}|- -|\\+\\+)\\s*");
    private static final Pattern NAME_AFTER_DASH =
            Pattern.compile("\\s*[-–—~]{1,2} ?\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,3}\\s*");
    private static final Pattern CONTACT = Pattern.compile(
            "[^\\s<>]+@[^\\s<>]+\\.[^\\s<>]+|https?://|www\\.|\\+?\\d[\\d ()./-]{6,}\\d|mailing list",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TRIMMINGS = Pattern.compile("[^\\p{L}\\p{N}&]+$|^[^\\p{L}\\p{N}]+");
    private static final Pattern ORNAMENTS = Pattern.compile("[^\\p{L}\\p{N}&]+$|^[*_\\[(\"'<~ —–-]+");
    private static final Pattern LINK = Pattern.compile("<?\\(?(?:https?://|mailto:)[^\\s>)]*[>)]?");
    private static final Pattern POSTSCRIPT =
            Pattern.compile("(?:p\\.? ?s\\.?|n\\.?b\\.?|з\\. ?ы\\.?|p\\. ?d\\.?|ps|附言)[ :：.].*");
    private static final Pattern PROGRAM = Pattern.compile(
            "iphone|ipad|\\bios\\b|android|outlook|gmail|yahoo|samsung|galaxy|huawei|xiaomi|redmi|blackberry|windows|proton|nokia|"
                    + "bluemail|typeapp|sparrow|spark|\\baol\\b|zoho|thunderbird|mailspring|smartphone|mobile|handy|telefon|"
                    + "téléphone|teléfono|celular|телефон|手机|手機|جوال|هاتف|\\bmail\\b|почт|\\bapp\\b");
    private static final Pattern POSSESSIVE =
            Pattern.compile(".*(?: my| a| mon| meinem| mobile| iphone| моего|我的|my)$");
    private static final Pattern PRINTS =
            Pattern.compile(".*(?:environment|print|environnement|imprim|virus|umwelt|milieu).*");
    private static final int MOST_LINES = 16;
    private static final int LONGEST = 100;

    private Closing() {}

    /** The lines above the first mark of a closing; all of them when there is none. */
    static List<Line> cut(List<Line> lines) {
        for (int at = 0; at < lines.size(); at++) {
            if (isClosing(lines, at)) {
                List<Line> kept = new ArrayList<>(lines.subList(0, withoutFrame(lines, at)));
                List<Line> postscript = postscript(lines, at);
                while (!postscript.isEmpty()
                        && !kept.isEmpty()
                        && kept.get(kept.size() - 1).isBlank()) {
                    kept.remove(kept.size() - 1);
                }
                kept.addAll(postscript);
                return kept;
            }
        }
        return lines;
    }

    /** Gateways draw a line above their small print as well as below. */
    private static int withoutFrame(List<Line> lines, int at) {
        return at > 1 && lines.get(at - 1).isDivider() && lines.get(at - 2).isBlank() ? at - 1 : at;
    }

    private static boolean isClosing(List<Line> lines, int at) {
        Line line = lines.get(at);
        if (line.isBlank()) {
            return false;
        }
        boolean own = hasWords(lines, at);
        return isSeparator(lines, at)
                || isSentFrom(lines, at)
                || (own && isSmallPrint(lines, at))
                || (own && isFarewell(lines, at))
                || (own && isDashedName(lines, at))
                || (own && NameBlock.startsAt(lines, at))
                || (own && isRule(lines, at));
    }

    private static boolean isSeparator(List<Line> lines, int at) {
        return SEPARATOR.matcher(lines.get(at).text()).matches()
                && (written(lines, at + 1) <= 25 || lines.get(at).text().equals("-- "));
    }

    private static boolean isSentFrom(List<Line> lines, int at) {
        String plain = LINK.matcher(lines.get(at).text()).replaceAll("").strip();
        String key = ORNAMENTS.matcher(Line.of(plain).key()).replaceAll("");
        if (key.length() > 90 || key.split(" ").length > 9) {
            return false;
        }
        return WORDS.sentFrom(key).filter(words -> isProgram(words, key, plain)).isPresent();
    }

    /** "Sent via Courier" may be a person's word; a program names itself or the writer's own telephone. */
    private static boolean isProgram(String words, String key, String plain) {
        int start = plain.toLowerCase(Locale.ROOT).indexOf(words);
        String rest = start < 0 ? "" : plain.substring(start + words.length()).strip();
        boolean named = !rest.isEmpty() && Character.isUpperCase(rest.codePointAt(0)) && key.split(" ").length <= 6;
        return key.equals(words)
                || POSSESSIVE.matcher(words).matches()
                || named
                || PROGRAM.matcher(key).find();
    }

    private static boolean isSmallPrint(List<Line> lines, int at) {
        String key = TRIMMINGS.matcher(lines.get(at).key()).replaceAll("");
        if (!(at == 0 || lines.get(at - 1).isBlank() || lines.get(at - 1).isDivider()) || !WORDS.isSmallPrint(key)) {
            return false;
        }
        int length = 0;
        for (int next = at; next < lines.size() && !lines.get(next).isBlank(); next++) {
            length += lines.get(next).key().length();
        }
        boolean wide = key.codePoints().anyMatch(Character::isIdeographic);
        return length >= (wide ? 25 : 100)
                || PRINTS.matcher(key).matches()
                || (key.split(" ").length <= 3 && restIsLong(lines, at));
    }

    private static boolean restIsLong(List<Line> lines, int at) {
        return lines.subList(at, lines.size()).stream()
                        .mapToInt(line -> line.key().length())
                        .sum()
                >= 120;
    }

    private static boolean isFarewell(List<Line> lines, int at) {
        String key = TRIMMINGS.matcher(lines.get(at).key()).replaceAll("");
        return (WORDS.isCloser(key) || WORDS.isFarewell(key)) && isShort(lines, at + 1);
    }

    private static boolean isDashedName(List<Line> lines, int at) {
        if (!lines.get(at - 1).isBlank()
                || !NAME_AFTER_DASH.matcher(lines.get(at).text()).matches()) {
            return false;
        }
        int next = next(lines, at + 1);
        return next == lines.size() || isSeparator(lines, next) || isSentFrom(lines, next) || isRule(lines, next);
    }

    private static boolean isRule(List<Line> lines, int at) {
        return lines.get(at).isDivider()
                && written(lines, at + 1) > 0
                && written(lines, at + 1) <= 8
                && isShort(lines, at + 1)
                && lines.subList(at + 1, lines.size()).stream()
                        .anyMatch(line -> CONTACT.matcher(line.text()).find());
    }

    private static boolean isShort(List<Line> lines, int from) {
        int count = 0;
        for (Line line : lines.subList(Math.min(from, lines.size()), lines.size())) {
            if (POSTSCRIPT.matcher(line.key()).matches()
                    || WORDS.isSmallPrint(TRIMMINGS.matcher(line.key()).replaceAll(""))) {
                return true;
            }
            if (line.isBlank()) {
                continue;
            }
            count++;
            if (count > MOST_LINES
                    || line.key().length() > LONGEST
                    || line.key().endsWith("?")
                    || line.key().endsWith("？")) {
                return false;
            }
        }
        return true;
    }

    private static List<Line> postscript(List<Line> lines, int at) {
        for (int next = at + 1; next < lines.size(); next++) {
            if (POSTSCRIPT.matcher(lines.get(next).key()).matches()) {
                List<Line> kept = new ArrayList<>(List.of(Line.of("")));
                kept.addAll(cut(lines.subList(next, lines.size())));
                return kept;
            }
        }
        return List.of();
    }

    private static boolean hasWords(List<Line> lines, int at) {
        return lines.subList(0, at).stream().anyMatch(line -> !line.isBlank());
    }

    private static int written(List<Line> lines, int from) {
        return (int) lines.subList(Math.min(from, lines.size()), lines.size()).stream()
                .filter(line -> !line.isBlank())
                .count();
    }

    private static int next(List<Line> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        return at;
    }
}
