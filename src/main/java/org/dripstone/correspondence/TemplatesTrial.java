package org.dripstone.correspondence;

import io.pebbletemplates.pebble.error.PebbleException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes every letter once at start, from invented facts, so that a template fails before a mail does. */
record TemplatesTrial(Path root, TemplatesEngine engine, LetterSpecimens specimens) {

    /** A name that some participant will have one day. */
    private static final String HOSTILE = "\"><script>'&";

    void of(String step, String language) {
        specimens.of(step).forEach(facts -> letter(step, language, facts));
        Letter hostile = letter(
                step, language, TemplatesYaml.map(poisoned(specimens.of(step).get(0))));
        if (hostile.html().contains("<script")) {
            throw new TemplatesUnusable(root.resolve(language).resolve(step + TemplatesFolder.HTML)
                    + ": writes a fact as HTML; expected no \"raw\" filter and no \"autoescape false\"");
        }
    }

    private Letter letter(String step, String language, Map<String, Object> facts) {
        Letter letter = written(step, language, facts);
        if (letter.subject().isBlank()
                || letter.text().isBlank()
                || letter.html().isBlank()) {
            throw new TemplatesUnusable(
                    root.resolve(language).resolve(step) + ".*: is empty; expected a subject, a text and an HTML part");
        }
        return letter;
    }

    private Letter written(String step, String language, Map<String, Object> facts) {
        try {
            return engine.write(step, language, facts);
        } catch (PebbleException e) {
            throw new TemplatesUnusable(place(e) + explained(e, step), e);
        }
    }

    private String place(PebbleException e) {
        String file = Optional.ofNullable(e.getFileName()).orElse("?");
        String line =
                Optional.ofNullable(e.getLineNumber()).map(String::valueOf).orElse("?");
        return root.resolve(file) + ":" + line + ": ";
    }

    private String explained(PebbleException e, String step) {
        String said = e.getPebbleMessage();
        return said.contains("does not exist or can not be accessed")
                ? said.replaceAll("^.*?ttribute \\[([^\\]]*)\\].*$", "there is no fact \"$1\"") + "; expected one of "
                        + String.join(", ", specimens.shape(step).names())
                : said;
    }

    private static Object poisoned(Object fact) {
        if (fact instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .collect(Collectors.toMap(e -> String.valueOf(e.getKey()), e -> poisoned(e.getValue())));
        }
        if (fact instanceof List<?> list) {
            return list.stream().map(TemplatesTrial::poisoned).toList();
        }
        return fact instanceof String text ? text + HOSTILE : fact;
    }
}
