package org.dripstone.visit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dripstone.correspondence.Attachment;
import org.dripstone.correspondence.Contact;
import org.dripstone.correspondence.LetterTemplates;

/**
 * The letter of invitation and the programme as documents to be signed or gone on with: whoever signs needs a file of their own
 * word processor, on their own paper.
 */
final class VisitPapers {
    private static final String BETWEEN = "[;；\\n]";

    private final LetterTemplates templates;

    VisitPapers(LetterTemplates templates) {
        this.templates = templates;
    }

    /** Those that help with {@code steps}, for the host, in their language. */
    List<Attachment> of(
            Visit visit, List<VisitStep> steps, Contact guest, Contact host, String title, String language) {
        Map<String, Object> facts = facts(visit, guest, host, title);
        List<Attachment> papers = new ArrayList<>();
        if (steps.contains(VisitStep.INVITATION)) {
            papers.add(paper("invitation", invitation(visit, facts, language), language));
        }
        if (steps.contains(VisitStep.PROGRAMME)) {
            papers.add(paper("programme", programme(visit, facts, language), language));
        }
        return papers;
    }

    private static Map<String, Object> facts(Visit visit, Contact guest, Contact host, String title) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "solution", title,
                "guest", named(guest),
                "host", named(host),
                "country", guest.country()));
        Arrays.stream(VisitField.values())
                .forEach(field -> facts.put(field.name().toLowerCase(Locale.ROOT), visit.entry(field)));
        return facts;
    }

    private static String named(Contact contact) {
        return contact.organisation().isEmpty() ? contact.name() : contact.organisation();
    }

    private Attachment paper(String name, WordPaper paper, String language) {
        return new Attachment(name + "-" + language + ".docx", WordPaper.MEDIA_TYPE, paper.bytes());
    }

    private WordPaper invitation(Visit visit, Map<String, Object> facts, String language) {
        WordPaper paper = new WordPaper(language).title(say("invitation-title", facts, language));
        Stream.of("invitation-address", "invitation-body", "invitation-costs", "invitation-request")
                .map(name -> say(name, facts, language))
                .filter(text -> !text.isBlank())
                .forEach(paper::paragraph);
        names(visit).forEach(paper::bullet);
        return paper.paragraph(say("invitation-close", facts, language)).paragraph(say("signature", facts, language));
    }

    private static List<String> names(Visit visit) {
        return parts(visit.entry(VisitField.DELEGATION));
    }

    private static List<String> parts(String text) {
        return Stream.of(text.split(BETWEEN))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private WordPaper programme(Visit visit, Map<String, Object> facts, String language) {
        WordPaper paper = new WordPaper(language)
                .title(say("programme-title", facts, language))
                .paragraph(say("programme-body", facts, language));
        Stream.of(
                        VisitField.OBJECTIVE,
                        VisitField.HOSTS,
                        VisitField.DELEGATION,
                        VisitField.PLACES,
                        VisitField.LANGUAGE,
                        VisitField.INTERPRETATION)
                .filter(field -> !visit.entry(field).isEmpty())
                .forEach(field -> paper.labelled(label(field, language), visit.entry(field)));
        List<List<String>> days = visit.firstDay()
                .orElseThrow()
                .datesUntil(visit.lastDay().orElseThrow().plusDays(1))
                .limit(31)
                .map(day -> List.of(say("day", Map.of("day", day.toString()), language), "", ""))
                .toList();
        parts(visit.entry(VisitField.PROGRAMME)).forEach(paper::bullet);
        return paper.table(
                Stream.of("column-day", "column-what", "column-who")
                        .map(name -> say(name, facts, language))
                        .toList(),
                days);
    }

    private String label(VisitField field, String language) {
        return templates.word("visit." + field.code(), language, Map.of());
    }

    private String say(String name, Map<String, Object> facts, String language) {
        return templates.word("visit-papers." + name, language, facts);
    }
}
