package org.dripstone.pages;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names a browser may know this machine by. Any page on the web can give a name of its own our address, and would
 * then be allowed to read what we answer: so we answer to our own names alone.
 */
final class HostNames {
    private static final Pattern HOST = Pattern.compile("(\\[[\\p{XDigit}:.%]+]|[^:\\[\\]]+)(:\\d*)?");
    private static final Pattern LOOPBACK = Pattern.compile("(.+\\.)?localhost|127(\\.\\d{1,3}){3}|::1");

    private final String configured;
    private final Optional<String> publicHost;

    HostNames(String configured, Optional<String> publicUrl) {
        this.configured = configured.toLowerCase(Locale.ROOT);
        this.publicHost =
                publicUrl.map(url -> bare(String.valueOf(URI.create(url).getHost())));
    }

    boolean include(String hostHeader, InetAddress here) {
        String name = bare(hostHeader);
        return isLoopback(name)
                || name.equals(configured)
                || publicHost.filter(name::equals).isPresent()
                // No name, so nobody's name: only the machine at this address can be meant.
                || name.equals(here.getHostAddress().replaceFirst("%.*", ""));
    }

    /** Whether it is the name under which everybody reaches us. */
    boolean isPublic(String hostHeader) {
        String name = bare(hostHeader);
        return publicHost.filter(name::equals).isPresent() && !isLoopback(name);
    }

    private static boolean isLoopback(String name) {
        return LOOPBACK.matcher(name).matches();
    }

    /** Without port, brackets and the dot that may end a name; empty when it is no host at all. */
    private static String bare(String host) {
        Matcher parts = HOST.matcher(host.strip().toLowerCase(Locale.ROOT));
        return parts.matches() ? parts.group(1).replaceAll("[\\[\\]]|\\.$", "") : "";
    }
}
