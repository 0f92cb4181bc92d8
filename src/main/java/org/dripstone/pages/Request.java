package org.dripstone.pages;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * What a browser asks, as far as we look at it.
 *
 * @param path decoded; empty when the address has none
 * @param here the address of this machine that the request came in at
 * @param forwarded whether a proxy says that it passes on what somebody else asked
 */
record Request(
        String method,
        String path,
        Optional<String> host,
        Optional<String> authorization,
        InetAddress here,
        boolean forwarded) {

    private static final Set<String> MARKS_OF_PROXIES =
            Set.of("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP");

    static Request of(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        return new Request(
                exchange.getRequestMethod(),
                Optional.ofNullable(exchange.getRequestURI()).map(URI::getPath).orElse(""),
                Optional.ofNullable(headers.getFirst("Host")),
                Optional.ofNullable(headers.getFirst("Authorization")),
                exchange.getLocalAddress().getAddress(),
                MARKS_OF_PROXIES.stream().anyMatch(headers::containsKey));
    }
}
