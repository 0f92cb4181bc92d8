package org.dripstone.mail;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field of the form {@code value; name=value; name="value"}, with the continuations and charsets of RFC 2231.
 *
 * @param value lower case, without comments
 */
record Parameters(String value, Map<String, String> named) {

    private static final Pattern PARAMETER = Pattern.compile(
            ";\\s*([\\w!#$%&'*+.^`|~-]{1,60})\\s*=\\s*(\"((?:[^\"\\\\]|\\\\.){0,2000}+)\"?|[^;\\s]{0,2000})");
    private static final Pattern PLACE = Pattern.compile("(.+?)(?:\\*(\\d{1,3}))?(\\*)?");

    static Parameters of(String field) {
        String head = field.length() > 8000 ? field.substring(0, 8000) : field;
        int semicolon = head.indexOf(';');
        String value = (semicolon < 0 ? head : head.substring(0, semicolon)).strip();
        Map<String, String> named = new LinkedHashMap<>();
        Map<String, StringBuilder> encoded = new LinkedHashMap<>();
        Matcher each = PARAMETER.matcher(head);
        while (each.find()) {
            String written =
                    each.group(3) == null ? each.group(2) : each.group(3).replaceAll("\\\\(.)", "$1");
            put(each.group(1).toLowerCase(Locale.ROOT), written, named, encoded);
        }
        encoded.forEach((name, pieces) -> named.putIfAbsent(name, decoded(pieces.toString())));
        return new Parameters(value.toLowerCase(Locale.ROOT).replaceAll("[\\s(].*", ""), named);
    }

    String get(String name) {
        return named.getOrDefault(name, "");
    }

    private static void put(
            String name, String written, Map<String, String> named, Map<String, StringBuilder> encoded) {
        Matcher place = PLACE.matcher(name);
        if (place.matches() && name.contains("*")) {
            encoded.computeIfAbsent(place.group(1), n -> new StringBuilder()).append(written);
        } else {
            named.putIfAbsent(name, written);
        }
    }

    /** {@code UTF-8'en'na%C3%AFve}; what names no charset is as it is. */
    private static String decoded(String written) {
        String[] pieces = written.split("'", 3);
        if (pieces.length < 3) {
            return written;
        }
        try {
            Charset charset = MailText.charset(pieces[0]).orElse(StandardCharsets.UTF_8);
            return URLDecoder.decode(pieces[2].replace("+", "%2B"), charset);
        } catch (IllegalArgumentException e) {
            return pieces[2];
        }
    }
}
