package org.dripstone.correspondence.incoming.calendar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One property of a calendar.
 *
 * @param name upper case
 * @param parameters by upper-case name, without quotes
 */
record ContentLine(String name, Map<String, String> parameters, String value) {

    private static final int MOST = 20_000;
    private static final int LONGEST = 16_000;

    /** Unfolded, however many line ends a gateway made of one; a line that is neither folded nor a property goes on where the last one stopped. */
    static List<ContentLine> in(String calendar) {
        List<StringBuilder> lines = new ArrayList<>();
        for (String line :
                calendar.lines().filter(each -> !each.isEmpty()).limit(MOST).toList()) {
            boolean folded = line.charAt(0) == ' ' || line.charAt(0) == '\t';
            if (lines.isEmpty() || !(folded || isBroken(line))) {
                lines.add(new StringBuilder(line));
            } else if (lines.get(lines.size() - 1).length() < LONGEST) {
                lines.get(lines.size() - 1).append(folded ? line.substring(1) : line);
            }
        }
        return lines.stream().map(line -> of(line.toString())).toList();
    }

    /** The parameter; empty when there is none. */
    String parameter(String wanted) {
        return parameters.getOrDefault(wanted, "");
    }

    /** The value with its escapes undone. */
    String text() {
        return value.replaceAll("\\\\[nN]", "\n").replaceAll("\\\\(.)", "$1").strip();
    }

    private static boolean isBroken(String line) {
        return !line.isBlank() && !line.matches("(?i)[A-Z][A-Z0-9-]*\\s*([;:].*)?");
    }

    private static ContentLine of(String line) {
        int end = nameEnd(line);
        Map<String, String> parameters = new LinkedHashMap<>();
        int at = end;
        while (at < line.length() && line.charAt(at) == ';') {
            int next = parameterEnd(line, at + 1);
            String written = line.substring(at + 1, next);
            int equals = written.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(
                        written.substring(0, equals).strip().toUpperCase(Locale.ROOT),
                        written.substring(equals + 1).replace("\"", "").strip());
            }
            at = next;
        }
        String value = at < line.length() ? line.substring(at + 1) : "";
        return new ContentLine(line.substring(0, end).strip().toUpperCase(Locale.ROOT), parameters, value.strip());
    }

    private static int nameEnd(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) != ':' && line.charAt(at) != ';') {
            at++;
        }
        return at;
    }

    /** The next colon or semicolon outside quotes. */
    private static int parameterEnd(String line, int from) {
        boolean quoted = false;
        for (int at = from; at < line.length(); at++) {
            char letter = line.charAt(at);
            quoted ^= letter == '"';
            if (!quoted && (letter == ':' || letter == ';')) {
                return at;
            }
        }
        return line.length();
    }
}
