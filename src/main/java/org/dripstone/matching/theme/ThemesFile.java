package org.dripstone.matching.theme;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dripstone.matching.theme.Subject.Telling;
import org.dripstone.settings.YamlMapping;
import org.dripstone.settings.YamlProblems;

/** Reads and checks {@code themes.yaml}; what is wrong there is named with its line. */
final class ThemesFile {
    private static final List<String> KEYS = List.of("name", "like", "factor", "words");
    private static final int GOALS = 17;

    private final List<Subject> goals = new ArrayList<>();
    private final List<Subject> themes = new ArrayList<>();
    private final Map<String, List<String>> silent = new HashMap<>();
    private final Map<String, List<String>> means = new HashMap<>();
    private final Map<String, List<Telling>> elsewhere = new HashMap<>();

    private ThemesFile() {}

    static ThemesFile read(Path file) {
        ThemesFile read = new ThemesFile();
        YamlProblems problems = new YamlProblems(file);
        problems.mapping().ifPresent(read::take);
        problems.throwIfAny();
        return read;
    }

    /** The goals, and after them what speaks of none. */
    List<Subject> goalsAndElsewhere() {
        List<Subject> all = new ArrayList<>(goals);
        all.add(new Subject(Subject.ELSEWHERE, Map.of(), 1, elsewhere));
        return all;
    }

    List<Subject> themes() {
        return themes;
    }

    Map<String, List<String>> silent() {
        return silent;
    }

    Map<String, List<String>> means() {
        return means;
    }

    private void take(YamlMapping file) {
        file.refuseOthersThan(List.of("silent", "means", "elsewhere", "sdgs", "themes"));
        phrases(file, "silent", silent);
        phrases(file, "means", means);
        file.mapping("elsewhere").ifPresent(own -> take(own, elsewhere));
        subjects(file, "sdgs", goals);
        goals.stream()
                .filter(goal -> !isGoal(goal.code()))
                .forEach(goal -> file.problem("sdgs", "'" + goal.code() + "' is no goal; expected 1 to " + GOALS));
        subjects(file, "themes", themes);
    }

    private static void phrases(YamlMapping file, String key, Map<String, List<String>> into) {
        file.mapping(key).ifPresent(languages -> {
            languages.refuseOthersThan(WordForms.languages());
            languages.keys().forEach(language -> into.put(language, phrases(languages, language)));
        });
    }

    private static boolean isGoal(String code) {
        return code.matches("[1-9][0-9]?") && Integer.parseInt(code) <= GOALS;
    }

    private void subjects(YamlMapping file, String key, List<Subject> into) {
        file.mapping(key)
                .ifPresent(all ->
                        all.keys().forEach(code -> all.mapping(code).ifPresent(one -> into.add(subject(code, one)))));
    }

    private Subject subject(String code, YamlMapping one) {
        one.refuseOthersThan(KEYS);
        Map<String, String> names = new LinkedHashMap<>();
        one.mapping("name")
                .ifPresent(name ->
                        name.keys().forEach(language -> names.put(language, name.required(language, "a name"))));
        if (!names.containsKey("en")) {
            one.problem("name", "'" + code + "' has no English name; expected name: {en: ...}");
        }
        Map<String, List<Telling>> words = new HashMap<>();
        like(one)
                .forEach(goal -> goal.words()
                        .forEach((language, all) -> words(words, language).addAll(all)));
        one.mapping("words").ifPresent(own -> take(own, words));
        double factor =
                one.read("factor", "a number such as 1.2", Double::valueOf).orElse(1.0);
        return new Subject(code, names, factor, words);
    }

    private Stream<Subject> like(YamlMapping one) {
        return one.texts("like").stream().flatMap(code -> {
            Optional<Subject> goal =
                    goals.stream().filter(each -> each.code().equals(code)).findFirst();
            if (goal.isEmpty()) {
                one.problem("like", "'" + code + "' is none of the goals above; expected one of their numbers");
            }
            return goal.stream();
        });
    }

    private static void take(YamlMapping own, Map<String, List<Telling>> words) {
        own.refuseOthersThan(WordForms.languages());
        for (String language : own.keys()) {
            own.mapping(language)
                    .ifPresent(weights -> weights.keys().forEach(weight -> {
                        double tells = weight(weights, weight);
                        phrases(weights, weight)
                                .forEach(phrase -> words(words, language).add(new Telling(phrase, tells)));
                    }));
        }
    }

    private static double weight(YamlMapping weights, String written) {
        if (!written.matches("-?[1-5]")) {
            weights.problem(written, "'" + written + "' is no weight; expected -5 to 5, and a colon");
            return 0;
        }
        return Double.parseDouble(written);
    }

    private static List<Telling> words(Map<String, List<Telling>> words, String language) {
        return words.computeIfAbsent(language, any -> new ArrayList<>());
    }

    private static List<String> phrases(YamlMapping in, String key) {
        return in.text(key).stream()
                .flatMap(text -> Arrays.stream(text.split("[,،，]")))
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .toList();
    }
}
