package org.dripstone.correspondence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dripstone.correspondence.TextsFile.Text;
import org.dripstone.domain.Answer;

/** What the answers under our letters are called, in all languages: people type these words instead of using the link. */
public final class AnswerWords {
    private static final String SECTION = "answers.";

    private AnswerWords() {}

    /** By answer, from the words that the letters are made of. */
    public static Map<Answer, List<String>> read(Path templates) {
        TemplatesFolder folder = new TemplatesFolder(templates);
        List<Map<String, Text>> all = folder.languages().stream()
                .map(language -> templates.resolve(language).resolve(FollowUpTexts.WORDS + FollowUpTexts.ENDING))
                .filter(Files::isRegularFile)
                .map(file -> TextsFile.read(file).texts())
                .toList();
        Map<Answer, List<String>> words = new LinkedHashMap<>();
        Arrays.stream(Answer.values()).forEach(answer -> words.put(answer, in(all, SECTION + answer.code())));
        return words;
    }

    private static List<String> in(List<Map<String, Text>> all, String name) {
        return all.stream()
                .filter(texts -> texts.containsKey(name))
                .map(texts -> texts.get(name).template())
                .toList();
    }
}
