package org.dripstone.correspondence;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Letters of a few lines from {@code short-letters.yaml}: nothing in them but texts with names to be filled in. */
public final class ShortLetters {
    private static final String FALLBACK = "en";
    private static final int LONGEST_SUBJECT = 150;
    private static final Pattern NAME = Pattern.compile("\\{\\{ *([a-z]+) *}}");

    /** What each letter may say, whatever its language. */
    private static final Map<String, List<String>> FACTS = Map.of(
            "acknowledged", List.of("secretariat"),
            "interest-received", List.of("secretariat"),
            "forwarded", List.of("secretariat", "from", "about", "came", "text", "files", "mail"));

    private final TextsFile file;

    private ShortLetters(TextsFile file) {
        this.file = file;
    }

    /**
     * Reads and checks them all.
     *
     * @throws TemplatesUnusable when English is not whole or a text names what it cannot have
     */
    public static ShortLetters read(Path templatesFolder) {
        TextsFile file = TextsFile.read(templatesFolder.resolve("short-letters.yaml"));
        for (String letter : FACTS.keySet()) {
            for (String part : List.of("subject", "text")) {
                if (!file.texts().containsKey(name(letter, FALLBACK, part))) {
                    throw new TemplatesUnusable(
                            file.file() + ": lacks \"" + name(letter, FALLBACK, part) + "\"; English must be whole");
                }
            }
        }
        file.texts().forEach((name, text) -> check(file, name, text.template()));
        return new ShortLetters(file);
    }

    private static void check(TextsFile file, String name, String template) {
        List<String> known = FACTS.get(name.split("\\.", 2)[0]);
        if (known == null || !name.matches("[^.]+\\.[a-z]{2,3}\\.(subject|text)")) {
            throw new TemplatesUnusable(
                    file.place(name, 1) + ": no letter has this name; expected one of " + FACTS.keySet());
        }
        NAME.matcher(template)
                .results()
                .map(found -> found.group(1))
                .filter(fact -> !known.contains(fact))
                .findFirst()
                .ifPresent(fact -> {
                    throw new TemplatesUnusable(
                            file.place(name, 1) + ": there is no \"" + fact + "\" here; expected one of " + known);
                });
    }

    /** Whether the letter is there in that language, whole. */
    public boolean speaks(String letter, String language) {
        return file.texts().containsKey(name(letter, language, "subject"))
                && file.texts().containsKey(name(letter, language, "text"));
    }

    /** One letter, in the first of the languages that it is there in, else in English. */
    public Letter write(String letter, List<String> languages, Map<String, String> facts) {
        String language = languages.stream()
                .map(each ->
                        Locale.forLanguageTag(each.strip().replace('_', '-')).getLanguage())
                .filter(each -> speaks(letter, each))
                .findFirst()
                .orElse(FALLBACK);
        String subject = LetterText.oneLine(filled(name(letter, language, "subject"), facts));
        String text = filled(name(letter, language, "text"), facts);
        return plain(LetterText.shorten(subject, LONGEST_SUBJECT), text.strip() + "\n", language);
    }

    private String filled(String name, Map<String, String> facts) {
        String template = Objects.requireNonNull(file.texts().get(name)).template();
        return NAME.matcher(template)
                .replaceAll((MatchResult found) -> Matcher.quoteReplacement(facts.getOrDefault(found.group(1), "")));
    }

    private static String name(String letter, String language, String part) {
        return letter + "." + language + "." + part;
    }

    /** A letter whose HTML only shows its text. */
    public static Letter plain(String subject, String text, String language) {
        String shown = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String direction = TemplatesFolder.isRightToLeft(Locale.forLanguageTag(language)) ? "rtl" : "ltr";
        return new Letter(
                subject,
                text,
                "<!DOCTYPE html><html lang=\"" + language + "\" dir=\"" + direction
                        + "\"><body><pre style=\"white-space: pre-wrap\">" + shown + "</pre></body></html>",
                language);
    }
}
