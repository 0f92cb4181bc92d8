package org.dripstone.feed.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The columns of one question that has a column for each of its options: {@code Question [Option]},
 * {@code Question/Option}, {@code Question - Option}. Signs stand within questions and options as well; where to part them
 * is told by the columns beside, which share the question.
 */
final class OptionNames {

    private static final Pattern BRACKETS = Pattern.compile("(?s)(.*\\S)\\s*\\[(.+)]\\s*(?:\\(\\d+\\))?");
    private static final Pattern BETWEEN = Pattern.compile("/|\\s[-–—:]\\s|[?？؟:：](?:\\s+[-–—:])?\\s+");

    /** A column of a question. */
    record Named(String question, String option) {}

    private final List<Optional<Named>> names = new ArrayList<>();

    private OptionNames(List<String> header) {
        Map<String, Integer> questions = new HashMap<>();
        List<List<Named>> readings = header.stream().map(OptionNames::readings).toList();
        readings.forEach(each -> each.stream()
                .map(Named::question)
                .distinct()
                .forEach(question -> questions.merge(question, 1, Integer::sum)));
        for (List<Named> each : readings) {
            names.add(each.stream()
                    .filter(name -> questions.getOrDefault(name.question(), 0) > 1)
                    .findFirst());
        }
    }

    static OptionNames in(List<String> header) {
        return new OptionNames(header);
    }

    /** Empty where no other column has the same question. */
    Optional<Named> of(int column) {
        return names.get(column);
    }

    /** In the likeliest order: an option in brackets, then the longest question. */
    private static List<Named> readings(String name) {
        List<Named> readings = new ArrayList<>();
        Matcher brackets = BRACKETS.matcher(name);
        if (brackets.matches()) {
            readings.add(named(brackets.group(1), brackets.group(2)));
        }
        Matcher between = BETWEEN.matcher(name);
        List<Named> parted = new ArrayList<>();
        while (between.find()) {
            boolean asks = "?？؟".indexOf(name.charAt(between.start())) >= 0;
            int end = asks ? between.start() + 1 : between.start();
            parted.add(0, named(name.substring(0, end), name.substring(between.end())));
        }
        readings.addAll(parted);
        readings.removeIf(each -> each.question().isEmpty() || each.option().isEmpty());
        return readings;
    }

    private static Named named(String question, String option) {
        return new Named(
                Objects.requireNonNull(question).strip(),
                Objects.requireNonNull(option).strip());
    }
}
