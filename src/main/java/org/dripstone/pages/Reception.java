package org.dripstone.pages;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes requests and hands answers out. Nothing of either is logged, for both may name people. */
final class Reception implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    private static final int NO_BODY = -1;

    /** On every answer, unless it has its own. */
    private static final Map<String, String> CAREFUL = Map.of(
            "Cache-Control", "no-store",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff");

    private final Site site;

    Reception(Site site) {
        this.site = site;
    }

    @Override
    public void handle(HttpExchange exchange) {
        try (Answer answer = answer(Request.of(exchange))) {
            send(answer, exchange);
        } catch (IOException gone) {
            LOG.debug("an answer did not arrive");
        } finally {
            exchange.close();
        }
    }

    // The last stop: whatever went wrong, the browser gets an answer and the operator a trace.
    private Answer answer(Request request) {
        try {
            return site.answer(request);
        } catch (IOException | RuntimeException failure) {
            LOG.error("a page could not be shown", failure);
            return Answer.text(500, "500: this page could not be shown; the log says why.");
        }
    }

    private static void send(Answer answer, HttpExchange exchange) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        CAREFUL.forEach(headers::set);
        answer.headers().forEach(headers::set);
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", Long.toString(answer.length()));
            exchange.sendResponseHeaders(answer.status(), NO_BODY);
        } else {
            exchange.sendResponseHeaders(answer.status(), answer.length() == 0 ? NO_BODY : answer.length());
            answer.body().transferTo(exchange.getResponseBody());
        }
    }
}
