package org.dripstone.normalise;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.regex.Pattern;

/** What an address may look like: RFC 5321 with the letters of RFC 6531, and a domain that can have a mail server. */
final class EmailSyntax {

    private static final String ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
    private static final String WORD = "(" + ATOM + "|\"([^\"\\\\\\p{Cc}]|\\\\[^\\p{Cc}])*\")";
    private static final Pattern LOCAL = Pattern.compile(WORD + "(\\." + WORD + ")*");
    private static final Pattern LABEL =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]([\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern LITERAL =
            Pattern.compile("\\[(IPv6:[0-9a-f:.]+|\\d{1,3}(\\.\\d{1,3}){3})]", Pattern.CASE_INSENSITIVE);

    private static final IDNA NAMES = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.USE_STD3_RULES);

    private EmailSyntax() {}

    /** What is wrong with an address; empty when nothing is. */
    static String fault(String address) {
        int at = address.lastIndexOf('@');
        if (at < 0) {
            return "no @ in it";
        }
        if (address.length() > 254) {
            return "longer than any address can be";
        }
        var local = localFault(address.substring(0, at));
        return local.isEmpty() ? domainFault(address.substring(at + 1)) : local;
    }

    /** In lower case, the domain in ASCII; unchanged where that cannot be done. */
    static String canonical(String address) {
        int at = address.lastIndexOf('@');
        var lower = address.strip().toLowerCase(Locale.ROOT);
        if (at < 0 || at > lower.length() - 2) {
            return lower;
        }
        return lower.substring(0, at + 1) + ascii(lower.substring(at + 1));
    }

    private static String ascii(String domain) {
        var out = new StringBuilder();
        var report = new IDNA.Info();
        NAMES.nameToASCII(domain, out, report);
        return report.hasErrors() || domain.startsWith("[") ? domain : out.toString();
    }

    private static String localFault(String local) {
        if (local.isEmpty()) {
            return "nothing before the @";
        }
        if (local.length() > 64) {
            return "more than 64 letters before the @";
        }
        return LOCAL.matcher(local).matches() ? "" : "'" + local + "' cannot stand before the @";
    }

    private static String domainFault(String domain) {
        if (LITERAL.matcher(domain).matches()) {
            return "";
        }
        var labels = domain.split("\\.", -1);
        for (String label : labels) {
            if (label.length() > 63 || !LABEL.matcher(label).matches()) {
                return "'" + domain + "' is no domain";
            }
        }
        return labels.length < 2 || DIGITS.matcher(labels[labels.length - 1]).matches()
                ? "'" + domain + "' is no domain of the Internet"
                : "";
    }
}
