package org.dripstone.visit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dripstone.correspondence.LetterTemplates;
import org.dripstone.correspondence.meaning.DaySpans;
import org.dripstone.correspondence.meaning.DaySpans.DaySpan;

/** Understands what people write into the lines of a visit file, in any of the languages in which the lines are sent. */
public final class VisitReading {
    private static final int A_SENTENCE = 25;

    private final Map<String, VisitField> labels = new HashMap<>();
    private final Map<String, VisitState> states = new HashMap<>();

    private VisitReading() {}

    /** By the words of all languages, as the operator may have changed them. */
    public static VisitReading of(LetterTemplates templates) {
        VisitReading reading = new VisitReading();
        templates.words("visit").forEach((code, words) -> add(reading.labels, VisitField.of(code), words));
        templates.words("visit-states").forEach((code, words) -> add(reading.states, VisitState.of(code), words));
        templates
                .words("visit-says")
                .forEach((code, words) ->
                        words.forEach(each -> add(reading.states, VisitState.of(code), Set.of(each.split(",")))));
        return reading;
    }

    private static <T> void add(Map<String, T> all, Optional<T> meant, Set<String> words) {
        meant.ifPresent(each -> words.forEach(word -> all.put(LineText.key(word), each)));
    }

    /** The line of the file that {@code label} names. */
    Optional<VisitField> field(String label) {
        String key = LineText.key(label);
        return Optional.ofNullable(labels.get(key)).or(() -> VisitField.of(label.strip()));
    }

    /**
     * All labelled lines of a mail.
     *
     * @param own what of it its sender wrote, without what is quoted
     */
    public List<VisitLine> lines(String body, String own) {
        return VisitLines.of(body, own, this).found();
    }

    /** What its sender says besides, if it is more than a greeting. */
    public String besides(String body, String own) {
        return VisitLines.of(body, own, this).rest().stream()
                .filter(line -> weight(line) >= A_SENTENCE)
                .collect(Collectors.joining(" "));
    }

    /** A character of Chinese is a word. */
    private static long weight(String line) {
        return line.codePoints()
                .filter(Character::isLetter)
                .mapToLong(letter -> Character.isIdeographic(letter) ? 3 : 1)
                .sum();
    }

    /**
     * What {@code text} says of {@code field}, as the file keeps it; nothing when it cannot be told what is meant. Who writes
     * from when to when beside one of the two days has told both.
     *
     * @param today the day on which it was written
     */
    public Map<VisitField, String> values(VisitField field, String text, LocalDate today) {
        return switch (field.kind()) {
            case TEXT -> Map.of(field, text.strip());
            case DAY ->
                new DaySpans(today)
                        .only(text)
                        .map(span -> span.first().equals(span.last())
                                ? Map.of(field, span.last().toString())
                                : bothDays(span))
                        .orElse(Map.of());
            case STATE -> state(text).map(state -> Map.of(field, state.code())).orElse(Map.of());
        };
    }

    /** From when to when; one day may be both. */
    public Map<VisitField, String> bothDays(String text, LocalDate today) {
        return new DaySpans(today).only(text).map(VisitReading::bothDays).orElse(Map.of());
    }

    private static Map<VisitField, String> bothDays(DaySpan span) {
        return Map.of(
                VisitField.FIRST_DAY,
                span.first().toString(),
                VisitField.LAST_DAY,
                span.last().toString());
    }

    /** "not needed" holds "needed": the longest word that stands there counts. */
    private Optional<VisitState> state(String text) {
        String key = " " + LineText.key(text) + " ";
        return states.entrySet().stream()
                .filter(word -> LineText.holds(key, word.getKey()))
                .max(Comparator.comparingInt(word -> word.getKey().length()))
                .map(Map.Entry::getValue);
    }

    /**
     * What a mail newly says: of several words about a line what its sender wrote themselves counts, then what they changed in the
     * lines we sent.
     *
     * @param before all that was ever said of a field; of what we sent only that can have been there
     */
    public News news(List<VisitLine> lines, Function<VisitField, List<String>> before, LocalDate today) {
        Map<VisitField, String> values = new EnumMap<>(VisitField.class);
        Map<VisitField, String> implied = new EnumMap<>(VisitField.class);
        Map<VisitField, VisitLine> unread = new EnumMap<>(VisitField.class);
        lines.stream()
                .filter(line -> !line.value().isBlank())
                .sorted(Comparator.comparing(VisitLine::isOwn))
                .forEach(line -> {
                    Map<VisitField, String> said = values(line.field(), line.value(), today);
                    if (said.isEmpty() && isNews(line, line.value(), before.apply(line.field()))) {
                        unread.put(line.field(), line);
                    }
                    said.forEach((field, value) -> {
                        if (isNews(line, value, before.apply(field))) {
                            (field == line.field() ? values : implied).put(field, value);
                            unread.remove(line.field());
                        }
                    });
                });
        implied.forEach(values::putIfAbsent);
        return new News(values, List.copyOf(unread.values()));
    }

    /** What somebody wrote themselves may well be what was true before; what they quote may be old. */
    private static boolean isNews(VisitLine line, String value, List<String> before) {
        List<String> known =
                line.isOwn() && !before.isEmpty() ? before.subList(before.size() - 1, before.size()) : before;
        return known.stream().map(LineText::key).noneMatch(LineText.key(value)::equals);
    }

    /**
     * What a mail newly says.
     *
     * @param unread lines that a person has to read
     */
    public record News(Map<VisitField, String> values, List<VisitLine> unread) {
        public boolean isEmpty() {
            return values.isEmpty() && unread.isEmpty();
        }
    }
}
