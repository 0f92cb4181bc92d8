package org.dripstone.correspondence.incoming.bounce;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses as servers write them into their reports. */
final class Addresses {

    /** Letters of any script; also what no standard allows and mobile carriers hand out, such as two dots in a row. */
    static final Pattern ONE = Pattern.compile("(\"[^\"\\\\\\r\\n]{1,64}\"|[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,128}+)@"
            + "([\\p{L}\\p{N}](?:[\\p{L}\\p{N}_-]|\\.(?=[\\p{L}\\p{N}])){0,250}+)");

    private static final Pattern TYPE =
            Pattern.compile("(?i)^\\s*(rfc-?\\s?822|smtp|utf-?8|dns|unknown|x400|local|system)\\s*[;:]\\s*");
    private static final Pattern PREFIX =
            Pattern.compile("(?i)^[^\\p{L}\\p{N}\"_+=&#-]+|^(smtp|rfc822|to|mailto|addr)=");
    private static final Pattern XTEXT = Pattern.compile("\\+([0-9A-F]{2})");

    private Addresses() {}

    /** The address in a field such as {@code rfc822; someone@example.org}; a bare name stays one; empty when none. */
    static String inField(String field) {
        String value = TYPE.matcher(field).replaceFirst("").strip();
        Matcher one = ONE.matcher(value);
        if (one.find()) {
            return cleaned(one.group());
        }
        String decoded = xtext(value);
        Matcher again = ONE.matcher(decoded);
        return again.find()
                ? cleaned(again.group())
                : value.replaceAll("^<|>$", "").strip();
    }

    static String cleaned(String address) {
        String clean = PREFIX.matcher(address).replaceFirst("");
        return clean.replaceAll("[.'-]+$", "");
    }

    /** Not cut short for somebody's privacy. */
    static boolean isWhole(String address) {
        int at = address.lastIndexOf('@');
        return at > 0 && at < address.length() - 1 && !address.contains("...") && !address.contains("***");
    }

    static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    static String localPart(String address) {
        return address.substring(0, Math.max(address.lastIndexOf('@'), 0));
    }

    private static String xtext(String written) {
        return XTEXT.matcher(written)
                .replaceAll(
                        hex -> Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(hex.group(1), 16))));
    }
}
