package org.dripstone.settings;

import java.util.regex.Pattern;

/** Keeps passwords out of what people read. */
final class Secrets {
    private static final Pattern IN_URL = Pattern.compile("(?i)((?:password|pwd|sslpassword)=)[^;&]*");
    private static final Pattern BEFORE_HOST = Pattern.compile("(//[^/:@]*:)[^/@]*@");

    private Secrets() {}

    /** The URL as it may be shown: a password in it becomes dots. */
    static String hidden(String url) {
        return BEFORE_HOST.matcher(IN_URL.matcher(url).replaceAll("$1…")).replaceAll("$1…@");
    }
}
