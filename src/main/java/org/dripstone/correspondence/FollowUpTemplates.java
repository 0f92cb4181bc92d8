package org.dripstone.correspondence;

import io.pebbletemplates.pebble.error.PebbleException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Follow-up letters: texts by language and step, one layout for all of them. */
final class FollowUpTemplates {
    private static final String FALLBACK = "en";
    private static final String TEXT = "follow-up.text.txt";
    private static final String HTML = "follow-up.html";
    private static final int LONGEST_SUBJECT = 150;

    private final Path root;
    private final FollowUpTexts texts;
    private final FollowUpSpecimens specimens;
    private final FollowUpPart plain;
    private final FollowUpPart html;

    private FollowUpTemplates(Path root, FollowUpTexts texts, FollowUpSpecimens specimens, LetterFilters filters) {
        this.root = root;
        this.texts = texts;
        this.specimens = specimens;
        this.plain = new FollowUpPart(root, filters, texts, false);
        this.html = new FollowUpPart(root, filters, texts, true);
    }

    /** All of them, tried. */
    static FollowUpTemplates read(TemplatesFolder folder, LetterFilters filters) {
        FollowUpSpecimens specimens = FollowUpSpecimens.ofTheProgram();
        FollowUpTemplates templates =
                new FollowUpTemplates(folder.root(), FollowUpTexts.read(folder, specimens.steps()), specimens, filters);
        new FollowUpTrial(templates, specimens).ofAll();
        return templates;
    }

    Set<String> languages() {
        return texts.languages();
    }

    Set<String> steps() {
        return specimens.steps();
    }

    List<String> missing() {
        return texts.missing();
    }

    boolean isWhole(String language, Set<String> steps) {
        return texts.isWhole(language, steps);
    }

    /**
     * The letter, in the language asked for or, when that lacks any text it may need, in English.
     *
     * @throws TemplatesUnusable when no letter has this step, or an item lacks a fact
     */
    Letter write(FollowUpLetter letter, String asked) {
        letter.items().forEach(specimens::requireFacts);
        String primary = Locale.forLanguageTag(asked.strip().replace('_', '-')).getLanguage();
        String language = texts.isWhole(primary, letter.steps()) ? primary : FALLBACK;
        try {
            return written(letter, language);
        } catch (PebbleException e) {
            throw new TemplatesUnusable(place(e) + ": " + explained(e), e);
        }
    }

    private Letter written(FollowUpLetter letter, String language) {
        FollowUpWording inText = FollowUpWording.of(letter, plain, language);
        FollowUpWording inHtml = inText.in(html);
        return new Letter(
                LetterText.shorten(LetterText.oneLine(inText.subject()), LONGEST_SUBJECT),
                TemplatesEngine.tidy(plain.layout(TEXT, inText.facts())),
                TemplatesEngine.tidy(html.layout(HTML, inHtml.facts())),
                language);
    }

    /** Templates are named {@code fr/contact-check.yaml#ask}; people look for a file and a line. */
    private String place(PebbleException e) {
        String name = Optional.ofNullable(e.getFileName()).orElse("?");
        int line = Optional.ofNullable(e.getLineNumber()).orElse(1);
        int mark = name.indexOf('#');
        TextsFile file = mark < 0 ? null : texts.files().get(name.substring(0, mark));
        return file == null ? root.resolve(name) + ":" + line : file.place(name.substring(mark + 1), line);
    }

    private static String explained(PebbleException e) {
        String said = String.valueOf(e.getPebbleMessage());
        return said.contains("does not exist or can not be accessed")
                ? said.replaceAll("^.*?ttribute \\[([^\\]]*)\\].*$", "there is no fact \"$1\"")
                        + "; expected one of those of this step in the README of the templates"
                : said;
    }

    Map<String, Set<String>> words(String kind) {
        Map<String, Set<String>> words = new TreeMap<>();
        languages()
                .forEach(language -> texts.of(wordsFile(language)).forEach((name, text) -> {
                    if (name.startsWith(kind + ".")) {
                        words.computeIfAbsent(name.substring(kind.length() + 1), code -> new TreeSet<>())
                                .add(text.template());
                    }
                }));
        return words;
    }

    String word(String name, String asked, Map<String, Object> facts) {
        String primary = Locale.forLanguageTag(asked.strip().replace('_', '-')).getLanguage();
        boolean isKnown = texts.of(wordsFile(primary)).containsKey(name);
        Map<String, Object> all = new HashMap<>(facts);
        all.put("language", isKnown ? primary : FALLBACK);
        return String.valueOf(plain.say(FollowUpTexts.WORDS, name, all));
    }

    private static String wordsFile(String language) {
        return language + "/" + FollowUpTexts.WORDS + FollowUpTexts.ENDING;
    }

    /** For those who try letters: what the specimens say of a step. */
    Map<String, Object> facts(String step) {
        return specimens.facts(step);
    }
}
