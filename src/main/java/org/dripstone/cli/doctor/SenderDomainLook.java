package org.dripstone.cli.doctor;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dripstone.settings.Settings;

/** Will other mail servers believe that our mail is ours, and can answers reach us? None of it is ours to fail on. */
final class SenderDomainLook {
    private final String domain;
    private final Records records;

    SenderDomainLook(Settings settings, Records records) {
        String address = settings.secretariat().address();
        this.domain = IDN.toASCII(address.substring(address.lastIndexOf('@') + 1), IDN.ALLOW_UNASSIGNED);
        this.records = records;
    }

    List<Finding> findings() {
        if (isAnExample()) {
            return List.of(Finding.warn(
                    domain + " is only an example", "set dripstone.secretariat.address to a mailbox that people read"));
        }
        return List.of(mx(), spf(), dmarc());
    }

    private Finding mx() {
        return records.of(domain, "MX")
                .map(found -> found.stream().anyMatch(server -> !server.matches("0\\s+\\."))
                        ? Finding.ok("MX: answers to " + domain + " go to " + String.join(", ", found))
                        : Finding.warn(
                                "MX: " + domain + " takes no mail", "add an MX record, or send from another domain"))
                .orElseGet(() -> unasked("MX"));
    }

    private Finding spf() {
        return records.of(domain, "TXT").map(this::spf).orElseGet(() -> unasked("SPF"));
    }

    private Finding spf(List<String> texts) {
        List<String> policies = starting(texts, "v=spf1");
        if (policies.isEmpty()) {
            return Finding.warn(
                    "SPF: " + domain + " does not say who may send for it",
                    "add a TXT record such as \"v=spf1 include:your.mail.provider -all\"");
        }
        return policies.size() == 1
                ? Finding.ok("SPF: " + policies.get(0))
                : Finding.warn(
                        "SPF: " + domain + " has several, which counts as none", "join them into one TXT record");
    }

    private Finding dmarc() {
        String asked = domain;
        while (asked.contains(".")) {
            Optional<List<String>> texts = records.of("_dmarc." + asked, "TXT");
            if (texts.isEmpty()) {
                return unasked("DMARC");
            }
            List<String> policies = starting(texts.get(), "v=dmarc1");
            if (!policies.isEmpty()) {
                return Finding.ok("DMARC: " + policies.get(0) + " (" + asked + ")");
            }
            // A domain without a policy of its own follows the one above it.
            asked = asked.substring(asked.indexOf('.') + 1);
        }
        return Finding.warn(
                "DMARC: " + domain + " has no policy; large providers may turn mail away",
                "add a TXT record _dmarc." + domain + " such as \"v=DMARC1; p=none; rua=mailto:…\"");
    }

    private boolean isAnExample() {
        return !domain.contains(".") || domain.matches("(.*\\.)?(example(\\.(org|com|net))?|test|invalid|localhost)");
    }

    private static List<String> starting(List<String> texts, String version) {
        return texts.stream()
                .filter(text -> text.toLowerCase(Locale.ROOT).startsWith(version))
                .toList();
    }

    private static Finding unasked(String what) {
        return Finding.warn(what + ": could not ask", "check this machine's name servers, or ask from another one");
    }
}
