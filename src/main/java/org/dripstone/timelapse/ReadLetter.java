package org.dripstone.timelapse;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dripstone.correspondence.incoming.IncomingMail;
import org.dripstone.mail.MimeMails;

/**
 * One of our letters as its reader has it: a mail, with the links that answer it.
 *
 * @param about the partnerships it is about, in its order
 * @param offers the answers it offers
 * @param stop the subject of the mail that ends all mail; empty when it offers none
 */
record ReadLetter(IncomingMail mail, String to, String language, Set<String> about, List<Offer> offers, String stop) {
    private static final Pattern LINK = Pattern.compile(
            "href=\"mailto:(?<to>[^?\"]+)[?]subject=(?<subject>[^&\"]*)(?:&(?:amp;)?body=(?<body>[^\"]*))?");
    private static final Pattern REFERENCE = Pattern.compile("\\[(DS-\\d+)]");
    private static final Pattern STOP = Pattern.compile("<mailto:[^?>]+[?]subject=(?<subject>[^>&]+)>");

    static ReadLetter of(byte[] eml, Labels labels) {
        IncomingMail mail = MimeMails.read(eml);
        return new ReadLetter(
                mail,
                mail.to().isEmpty() ? "" : mail.to().get(0),
                mail.header("Content-Language").orElse("en"),
                references(mail.plainText()),
                offers(mail.html(), labels),
                mail.header("List-Unsubscribe").map(ReadLetter::stop).orElse(""));
    }

    private static Set<String> references(String text) {
        Set<String> found = new LinkedHashSet<>();
        REFERENCE.matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }

    private static List<Offer> offers(String html, Labels labels) {
        List<Offer> offers = new ArrayList<>();
        Matcher link = LINK.matcher(html);
        while (link.find()) {
            if (link.group("body") != null) {
                offer(decoded(link.group("to")), decoded(link.group("subject")), decoded(link.group("body")), labels)
                        .ifPresent(offers::add);
            }
        }
        return offers;
    }

    private static Optional<Offer> offer(String to, String subject, String body, Labels labels) {
        Matcher reference = REFERENCE.matcher(subject);
        String label = body.lines().findFirst().orElse("").strip();
        return reference.find()
                ? labels.meaning(label).map(answer -> new Offer(reference.group(1), answer, to, subject, body))
                : Optional.empty();
    }

    private static String stop(String header) {
        Matcher link = STOP.matcher(header);
        return link.find() ? decoded(link.group("subject")) : "";
    }

    /** In a mailto link a plus is a plus. */
    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("&amp;", "&").replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    List<Offer> offers(String reference) {
        return offers.stream()
                .filter(offer -> offer.reference().equals(reference))
                .toList();
    }

    String sender() {
        return mail.from();
    }
}
