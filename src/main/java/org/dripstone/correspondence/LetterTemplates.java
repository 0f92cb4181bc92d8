package org.dripstone.correspondence;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The letters of {@code config/templates}, all of them tried before the first is needed. */
public final class LetterTemplates {

    private static final String FALLBACK = "en";

    private final TemplatesFolder folder;
    private final TemplatesEngine engine;
    private final LetterSpecimens specimens;
    private final Set<String> languages;
    private final Set<String> whole;
    private final FollowUpTemplates followUps;

    private LetterTemplates(
            TemplatesFolder folder, TemplatesEngine engine, LetterSpecimens specimens, FollowUpTemplates followUps) {
        this.folder = folder;
        this.engine = engine;
        this.specimens = specimens;
        this.languages = folder.languages();
        this.followUps = followUps;
        this.whole = folder.whole(specimens.steps());
    }

    /**
     * Reads and tries every template.
     *
     * @throws TemplatesUnusable when one is broken, uses a fact that does not exist, or English is not whole
     */
    public static LetterTemplates read(Path templatesFolder) {
        TemplatesFolder folder = new TemplatesFolder(templatesFolder);
        LetterFilters filters = LetterFilters.read(templatesFolder);
        LetterTemplates templates = new LetterTemplates(
                folder,
                new TemplatesEngine(templatesFolder, filters),
                LetterSpecimens.ofTheProgram(),
                FollowUpTemplates.read(folder, filters));
        templates.requireFallback();
        templates.languages().forEach(templates::tryOut);
        return templates;
    }

    /** Languages there is a folder for. */
    public Set<String> languages() {
        return languages;
    }

    /** Steps there are letters for. */
    public Set<String> steps() {
        return specimens.steps();
    }

    /**
     * What a language lacks, {@code fr/introduction-seeker.html} or {@code fr/contact-check.yaml: ask}; that letter goes out in
     * English instead, whole.
     */
    public List<String> missing() {
        Stream<String> files = languages().stream()
                .flatMap(language -> steps().stream().flatMap(step -> folder.missing(language, step).stream()));
        return Stream.concat(files, followUps.missing().stream()).toList();
    }

    /**
     * One letter, in the language asked for or, when that lacks any part of it, in English.
     *
     * @param facts by name, as {@link LetterFacts} makes them; ISO 3166 and BCP 47 codes are put into words here
     * @throws TemplatesUnusable when a fact is missing or no letter has this name
     */
    public Letter render(String step, String language, Map<String, Object> facts) {
        List<String> missing = specimens.shape(step).missingFrom(facts);
        if (!missing.isEmpty()) {
            throw new TemplatesUnusable("the letter \"" + step + "\" lacks the facts " + missing);
        }
        return engine.write(step, spoken(step, language), TemplatesYaml.map(LetterText.clean(facts)));
    }

    /** Steps there are follow-up letters for. */
    public Set<String> followUpSteps() {
        return followUps.steps();
    }

    /** What each code of {@code kind} is called in the words files, in all languages. */
    public Map<String, Set<String>> words(String kind) {
        return followUps.words(kind);
    }

    /** One of the shared words in plain text, in the language asked for or, when that lacks it, in English. */
    public String word(String name, String language, Map<String, Object> facts) {
        return followUps.word(name, language, facts);
    }

    /** One follow-up letter, in the language asked for or, when that lacks any part of it, in English. */
    Letter followUp(FollowUpLetter letter, String language) {
        return followUps.write(letter, language);
    }

    private String spoken(String step, String language) {
        String primary =
                Locale.forLanguageTag(language.strip().replace('_', '-')).getLanguage();
        return whole.contains(primary + "/" + step) ? primary : FALLBACK;
    }

    private void requireFallback() {
        steps().stream()
                .flatMap(step -> folder.missing(FALLBACK, step).stream())
                .findFirst()
                .ifPresent(file -> {
                    throw new TemplatesUnusable(folder.root().resolve(file)
                            + ": is missing; English must be whole, other languages fall back to it");
                });
    }

    private void tryOut(String language) {
        folder.refuseStrangers(language, steps(), followUps.steps());
        TemplatesTrial trial = new TemplatesTrial(folder.root(), engine, specimens);
        steps().stream()
                .filter(step -> whole.contains(language + "/" + step))
                .forEach(step -> trial.of(step, language));
    }
}
