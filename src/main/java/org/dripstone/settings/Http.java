package org.dripstone.settings;

import java.util.Optional;

/**
 * Where the browser pages are served.
 *
 * @param user who may see them; empty when whoever uses this machine may
 */
public record Http(String host, int port, Optional<String> user, String password) {

    /** As one types it on this machine. */
    public String url() {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/";
    }

    @Override
    public String toString() {
        return "Http[" + host + ":" + port + "]";
    }
}
