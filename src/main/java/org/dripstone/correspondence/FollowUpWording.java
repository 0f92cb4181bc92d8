package org.dripstone.correspondence;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dripstone.correspondence.TokenReading.Purpose;
import org.dripstone.domain.Answer;

/**
 * What the layout of one part shows of one letter: all texts said, all links made.
 *
 * @param told of each item, what the texts of its step may name
 */
record FollowUpWording(
        FollowUpLetter letter, FollowUpPart part, Map<String, Object> frame, List<Map<String, Object>> told) {

    private static final List<String> DETAILS = List.of("stage", "what", "when", "why", "missing", "words", "action");

    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern HINT = Pattern.compile("\\s*[(（].*$");

    static FollowUpWording of(FollowUpLetter letter, FollowUpPart part, String language) {
        Map<String, Object> frame = new HashMap<>(TemplatesYaml.map(LetterText.clean(letter.facts())));
        frame.put("language", language);
        frame.put("direction", ULocale.forLanguageTag(language).isRightToLeft() ? "rtl" : "ltr");
        return new FollowUpWording(
                letter,
                part,
                frame,
                letter.items().stream().map(item -> told(item, frame)).toList());
    }

    private static Map<String, Object> told(FollowUpItem item, Map<String, Object> frame) {
        Map<String, Object> facts = new HashMap<>(frame);
        facts.put("side", item.side().code());
        facts.put("round", item.round());
        facts.put("days", item.days());
        facts.put("solution", LetterFacts.facts(item.solution()));
        facts.put("counterpart", item.counterpart().facts());
        facts.putAll(item.facts());
        return TemplatesYaml.map(LetterText.clean(facts));
    }

    /** The same letter in the other part. */
    FollowUpWording in(FollowUpPart other) {
        return new FollowUpWording(letter, other, frame, told);
    }

    String subject() {
        return String.valueOf(said("subject"));
    }

    Map<String, Object> facts() {
        List<Object> asks = IntStream.range(0, told.size())
                .mapToObj(i -> part.say(letter.items().get(i).step(), "ask", told.get(i)))
                .toList();
        // What is told to the secretariat are facts of each partnership, even where they happen to be alike.
        boolean shared = asks.size() > 1
                && !letter.isToSecretariat()
                && asks.stream().map(String::valueOf).distinct().count() == 1;
        Map<String, Object> facts = new HashMap<>(frame);
        facts.put("frame", frame);
        facts.put("subject", subject());
        facts.put("opening", said("opening"));
        facts.put("reminder", letter.isReminder() && !letter.isToSecretariat());
        facts.put("ask", shared ? asks.get(0) : "");
        facts.put("items", items(asks, shared));
        facts.put("holds", letter.steps().contains(FollowUpLetter.TOMORROW) ? holds(0, "") : List.of());
        facts.put(
                "answerable",
                letter.items().stream().anyMatch(item -> !item.answers().isEmpty()));
        facts.put("token", letter.token(Purpose.LETTER, 0));
        return facts;
    }

    private Object said(String name) {
        return letter.speaksOfSeveral()
                ? part.say(FollowUpTexts.WORDS, "several." + name, frame)
                : part.say(letter.opening().step(), name, told.get(0));
    }

    private List<Map<String, Object>> items(List<Object> asks, boolean shared) {
        return IntStream.range(0, asks.size())
                .mapToObj(i -> shown(i, shared ? "" : asks.get(i)))
                .toList();
    }

    private Map<String, Object> shown(int place, Object ask) {
        FollowUpItem item = letter.items().get(place);
        Map<String, Object> facts = told.get(place);
        Map<String, Object> shown = new HashMap<>(facts);
        shown.put("heading", heading(place));
        shown.put("ask", ask);
        shown.put("parties", parties(item));
        shown.put("details", details(item, facts));
        shown.put("answers", item.step().equals(FollowUpLetter.TOMORROW) ? held(item) : answers(item));
        shown.put("slots", slots(item));
        shown.put("tasks", tasks(item));
        shown.put("form", form(facts));
        shown.put("reference", FollowUpLetter.reference(item));
        shown.put("token", letter.token(Purpose.LETTER, item.partnership()));
        return shown;
    }

    /** Of items in sections only the first of each section has one. */
    private Object heading(int place) {
        String section = section(place);
        boolean opens = !section.isEmpty() && (place == 0 || !section.equals(section(place - 1)));
        return opens ? part.coded("sections", section, frame) : "";
    }

    private String section(int place) {
        return String.valueOf(letter.items().get(place).facts().getOrDefault("section", ""));
    }

    private static Object parties(FollowUpItem item) {
        List<Object> parties = new ArrayList<>();
        parties.add(item.counterpart().facts());
        if (item.facts().get("others") instanceof List<?> others) {
            parties.addAll(others);
        }
        return LetterText.clean(parties);
    }

    private List<Map<String, Object>> details(FollowUpItem item, Map<String, Object> facts) {
        return DETAILS.stream()
                .filter(kind ->
                        !String.valueOf(item.facts().getOrDefault(kind, "")).isBlank())
                .map(kind -> detail(kind, String.valueOf(facts.get(kind)), facts))
                .toList();
    }

    private Map<String, Object> detail(String kind, String value, Map<String, Object> facts) {
        Object shown = switch (kind) {
            case "when" -> LetterFilters.day(value, ULocale.forLanguageTag(String.valueOf(frame.get("language"))));
            case "words" -> value;
            case "missing" -> missing(value);
            default -> part.coded(kind, value, facts);
        };
        return Map.of("label", word("labels." + kind), "value", shown, "quoted", kind.equals("words"));
    }

    /** The lines of a visit file by their names, without what may stand in them. */
    private String missing(String codes) {
        List<String> labels = COMMA.splitAsStream(codes)
                .map(code -> String.valueOf(part.coded("visit", code, frame)))
                .map(label -> HINT.matcher(label).replaceFirst(""))
                .toList();
        return LetterFilters.listed(labels, ULocale.forLanguageTag(String.valueOf(frame.get("language"))));
    }

    private List<Map<String, Object>> answers(FollowUpItem item) {
        return item.answers().stream()
                .map(answer -> link(word("answers." + answer.code()), answerHref(item, answer)))
                .toList();
    }

    private String answerHref(FollowUpItem item, Answer answer) {
        return letter.links()
                .answer(
                        FollowUpLetter.reference(item),
                        plainWord("answers." + answer.code()),
                        remarks(answer),
                        letter.token(item, answer));
    }

    /** The lines to be filled in; a report of a session has its own. */
    private String remarks(Answer answer) {
        return switch (answer) {
            case PROPOSE_DATES -> plainWord("remarks.dates");
            case SESSION_HELD ->
                plainWord("remarks.useful") + " \r\n" + plainWord("remarks.next") + " \r\n" + plainWord("remarks.any");
            default -> plainWord("remarks.any");
        };
    }

    /** Each time that is offered, and that none of them suits; the signed word stands in the text part as well. */
    private List<Map<String, Object>> slots(FollowUpItem item) {
        List<Map<String, Object>> slots = new ArrayList<>();
        if (item.facts().get("slots") instanceof List<?> offered && !offered.isEmpty()) {
            offered.stream().map(TemplatesYaml::map).forEach(slot -> slots.add(slot(item, Purpose.SLOT, slot)));
            slots.add(slot(item, Purpose.NO_SLOT, TemplatesYaml.map(offered.get(0))));
        }
        return slots;
    }

    /** What the reader is to do, as codes of the words file. */
    private List<Object> tasks(FollowUpItem item) {
        return item.facts().get("tasks") instanceof List<?> codes
                ? codes.stream()
                        .map(code -> part.coded("visit-tasks", String.valueOf(code), frame))
                        .toList()
                : List.of();
    }

    /** Lines to reply into, each with what is known already. */
    private List<Map<String, Object>> form(Map<String, Object> facts) {
        return facts.get("form") instanceof List<?> lines
                ? lines.stream().map(TemplatesYaml::map).map(this::line).toList()
                : List.of();
    }

    private Map<String, Object> line(Map<String, Object> line) {
        Object label = part.coded("visit", String.valueOf(line.get("code")), frame);
        return Map.of("label", label, "value", part.coded("visit-states", String.valueOf(line.get("value")), frame));
    }

    private Map<String, Object> slot(FollowUpItem item, Purpose purpose, Map<String, Object> slot) {
        Map<String, Object> facts = new HashMap<>(frame);
        facts.putAll(slot);
        Object label = part.say(FollowUpTexts.WORDS, purpose == Purpose.SLOT ? "slots.one" : "slots.none", facts);
        String token = letter.token(purpose, Long.parseLong(String.valueOf(slot.get("id"))));
        String href = letter.links()
                .answer(FollowUpLetter.reference(item), String.valueOf(label), plainWord("remarks.any"), token);
        return Map.of("label", label, "href", href, "token", token);
    }

    private List<Map<String, Object>> held(FollowUpItem item) {
        return holds(item.partnership(), FollowUpLetter.reference(item));
    }

    /** What the secretariat answers with: a word that a person can type as well. */
    private List<Map<String, Object>> holds(long partnership, String reference) {
        String token = letter.token(Purpose.HOLD, partnership);
        String kind = reference.isEmpty() ? "holds.all" : "holds.one";
        return List.of(
                link(word(kind), letter.links().word("HOLD", AnswerLinks.marked(reference, token))),
                link(word(kind + "-week"), letter.links().word("HOLD 7", AnswerLinks.marked(reference, token))));
    }

    private static Map<String, Object> link(Object label, String href) {
        return Map.of("label", label, "href", href);
    }

    private Object word(String name) {
        return part.say(FollowUpTexts.WORDS, name, frame);
    }

    /** Words of links hold no facts, so nothing in them was escaped. */
    private String plainWord(String name) {
        return Optional.of(word(name)).map(String::valueOf).orElse("");
    }
}
