package org.dripstone.correspondence;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A mailbox and the name shown beside it.
 *
 * @param name empty when there is none; never with a line break
 * @param address {@code local@domain}, either part may be other than ASCII
 */
public record MailAddress(String name, String address) {

    private static final Pattern MAILBOX =
            Pattern.compile("[^\\s\\p{Cntrl}<>,;:()\\[\\]\"\\\\@]+@[^\\s\\p{Cntrl}<>,;:()\\[\\]\"\\\\@]+");

    public MailAddress {
        name = LetterText.oneLine(name);
        if (!MAILBOX.matcher(address).matches() || address.length() > 254) {
            // Without the address itself: messages of exceptions end in logs, which hold none.
            throw new IllegalArgumentException("not one mail address");
        }
    }

    /** In lower case; empty when there is none. */
    public static String domainOf(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
