package org.dripstone.pages;

import java.util.Optional;
import java.util.Set;
import org.dripstone.report.Words;
import org.dripstone.settings.Http;

/** Who gets in; whoever does not is told why. */
final class Gate {
    private final HostNames names;
    private final Optional<Credentials> credentials;
    private final Words words;

    Gate(Http http, Optional<String> publicUrl, Words words) {
        this.names = new HostNames(http.host(), publicUrl);
        this.credentials = http.user().map(user -> new Credentials(user, http.password()));
        this.words = words;
    }

    Optional<Answer> refusal(Request request) {
        if (!Set.of("GET", "HEAD").contains(request.method())) {
            return Optional.of(refused(405, "method").with("Allow", "GET, HEAD"));
        } else if (request.path().equals(Site.HEALTH)) {
            return Optional.empty();
        } else if (request.host()
                .filter(host -> names.include(host, request.here()))
                .isEmpty()) {
            return Optional.of(refused(421, "host"));
        }
        return credentials.isPresent() ? unlessKnown(request, credentials.get()) : unlessFromHere(request);
    }

    private Optional<Answer> unlessKnown(Request request, Credentials known) {
        return request.authorization().filter(known::match).isPresent()
                ? Optional.empty()
                : Optional.of(
                        refused(401, "user").with("WWW-Authenticate", "Basic realm=\"Dripstone\", charset=\"UTF-8\""));
    }

    /** Pages without a password are for this machine alone, whatever a proxy on it passes on. */
    private Optional<Answer> unlessFromHere(Request request) {
        boolean outside =
                request.forwarded() || request.host().filter(names::isPublic).isPresent();
        return outside ? Optional.of(refused(403, "outside")) : Optional.empty();
    }

    private Answer refused(int status, String why) {
        return Answer.text(status, words.say("refused." + why));
    }
}
