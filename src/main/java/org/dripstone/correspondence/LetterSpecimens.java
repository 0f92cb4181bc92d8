package org.dripstone.correspondence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The steps the program writes letters for, each with invented facts: they say which facts a template may use, and every
 * template is tried on them at start. The first specimen of a step names every fact there is.
 */
record LetterSpecimens(Map<String, List<Map<String, Object>>> byStep) {

    static LetterSpecimens ofTheProgram() {
        try (InputStream in = LetterSpecimens.class.getResourceAsStream("/letters/specimens.yaml")) {
            return parse(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LetterSpecimens parse(String yaml) {
        Map<String, List<Map<String, Object>>> byStep = new LinkedHashMap<>();
        TemplatesYaml.map(TemplatesYaml.parse(yaml)).forEach((step, specimens) -> byStep.put(step, facts(specimens)));
        return new LetterSpecimens(byStep);
    }

    private static List<Map<String, Object>> facts(Object specimens) {
        List<Map<String, Object>> facts = new ArrayList<>();
        for (Object specimen : (List<?>) specimens) {
            facts.add(TemplatesYaml.map(TemplatesYaml.map(specimen).get("facts")));
        }
        return facts;
    }

    Set<String> steps() {
        return byStep.keySet();
    }

    List<Map<String, Object>> of(String step) {
        return byStep.getOrDefault(step, List.of());
    }

    LetterShape shape(String step) {
        List<Map<String, Object>> specimens = of(step);
        if (specimens.isEmpty()) {
            throw new TemplatesUnusable("no letter is called \"" + step + "\"; expected one of " + steps());
        }
        return new LetterShape(specimens.get(0));
    }
}
