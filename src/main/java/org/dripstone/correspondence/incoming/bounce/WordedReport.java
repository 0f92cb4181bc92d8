package org.dripstone.correspondence.incoming.bounce;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dripstone.correspondence.incoming.DeliveryAction;
import org.dripstone.correspondence.incoming.IncomingMail;
import org.dripstone.correspondence.incoming.ReportedRecipient;

/** A report by its words: whom they name, and what they say of each. */
final class WordedReport {

    private static final Pattern LOCAL_NAME = Pattern.compile("^\\s+([\\p{L}\\p{N}][\\p{L}\\p{N}._+-]{1,63})\\s*$");

    private final IncomingMail report;
    private final Notice notice;
    private final List<Mention> mentions;
    private final ReturnedLetter letter;

    WordedReport(IncomingMail report, Notice notice, List<Mention> mentions) {
        this.report = report;
        this.notice = notice;
        this.mentions = mentions;
        this.letter = ReturnedLetter.of(report);
    }

    List<ReportedRecipient> recipients() {
        boolean delayed = BounceWords.SHIPPED.saysDelayed(BounceWords.fold(report.subject()) + "\n" + notice.folded());
        DeliveryAction action = delayed ? DeliveryAction.DELAYED : DeliveryAction.FAILED;
        List<ReportedRecipient> recipients = new ArrayList<>();
        named().forEach((address, words) ->
                recipients.add(new Diagnosis("", "", words, notice.folded()).of(address, action)));
        return recipients;
    }

    /** Each address once, as it is first written, with what is said of it. */
    private Map<String, String> named() {
        List<String> headers = report.headers("X-Failed-Recipients").stream()
                .flatMap(value -> Addresses.ONE.matcher(value).results().map(MatchResult::group))
                .map(Addresses::cleaned)
                .toList();
        if (!headers.isEmpty()) {
            return withSections(headers);
        }
        Set<String> ours = ours();
        List<Mention> others = mentions.stream()
                .filter(mention -> !ours.contains(Addresses.key(mention.address())))
                .toList();
        List<String> best = best(others);
        if (best.isEmpty()) {
            best = localNames();
        }
        if (best.isEmpty() && !letter.isFromList()) {
            best = letter.recipients().stream()
                    .filter(address -> !ours.contains(address))
                    .toList();
            best = best.size() == 1 ? best : List.of();
        }
        return withSections(best);
    }

    private List<String> best(List<Mention> others) {
        for (Mention.Weight weight : List.of(Mention.Weight.CERTAIN, Mention.Weight.SENTENCE)) {
            List<String> found = addresses(others, weight);
            if (!found.isEmpty()) {
                return found;
            }
        }
        List<String> loose = addresses(others, Mention.Weight.LOOSE);
        Set<String> written = letter.recipients();
        List<String> ofLetter = loose.stream()
                .filter(address -> written.contains(Addresses.key(address)))
                .toList();
        return ofLetter.isEmpty() && new HashSet<>(loose).size() == 1 ? loose : ofLetter;
    }

    private static List<String> addresses(List<Mention> mentions, Mention.Weight weight) {
        return mentions.stream()
                .filter(mention -> mention.weight() == weight)
                .map(Mention::address)
                .toList();
    }

    /** The letter came from us; a report that names us does not mean us. */
    private Set<String> ours() {
        Set<String> ours = new HashSet<>();
        report.to().forEach(address -> ours.add(Addresses.key(address)));
        ours.add(Addresses.key(report.from()));
        letter.senders().stream()
                .filter(address -> !letter.recipients().contains(address))
                .forEach(ours::add);
        return ours;
    }

    /** A provider's report to itself names only the part before the @. */
    private List<String> localNames() {
        String domain = Addresses.domain(report.from());
        List<String> names = new ArrayList<>();
        boolean listed = false;
        for (String line : notice.lines()) {
            Matcher name = LOCAL_NAME.matcher(line);
            if (listed && name.matches() && domain.contains(".")) {
                names.add(name.group(1) + "@" + domain);
            }
            listed = line.stripTrailing().endsWith(":") || (listed && (line.isBlank() || name.matches()));
        }
        return names;
    }

    private Map<String, String> withSections(List<String> addresses) {
        Map<String, String> sections = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (String address : addresses) {
            if (seen.add(Addresses.key(address))) {
                sections.put(address, section(address));
            }
        }
        return sections;
    }

    private String section(String address) {
        StringBuilder said = new StringBuilder();
        mentions.stream()
                .filter(mention -> mention.address().equalsIgnoreCase(address))
                .limit(3)
                .forEach(mention ->
                        said.append(Sections.of(notice, mentions, mention)).append('\n'));
        return said.toString().strip();
    }
}
