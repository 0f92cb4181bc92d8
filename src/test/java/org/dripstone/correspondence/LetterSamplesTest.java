package org.dripstone.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Leaves every sample letter in {@code target/letters}, to be looked at in a browser, narrow and dark too. */
class LetterSamplesTest {

    private static final Path LOOK_AT = Path.of("target/letters");

    @Test
    void leavesLettersToLookAt() throws IOException {
        Files.createDirectories(LOOK_AT);
        LetterTemplates templates = LetterTemplates.read(Path.of("config/templates"));
        LetterSpecimens specimens = LetterSpecimens.ofTheProgram();
        for (String language : templates.languages()) {
            for (String step : templates.steps()) {
                leave(templates, language, step, specimens.of(step));
            }
        }
        leaveFollowUps(templates);
        assertThat(LOOK_AT).isDirectoryContaining("glob:**/*.html");
    }

    private static void leaveFollowUps(LetterTemplates templates) throws IOException {
        Map<String, List<FollowUpItem>> samples = FollowUpSamples.all(FollowUpSpecimens.ofTheProgram());
        for (String language : templates.languages()) {
            for (Map.Entry<String, List<FollowUpItem>> sample : samples.entrySet()) {
                boolean first = sample.getKey().startsWith("contact-check");
                leave(
                        language + "-" + sample.getKey(),
                        templates.followUp(FollowUpSamples.letter(sample.getValue(), first), language));
            }
        }
    }

    private static void leave(
            LetterTemplates templates, String language, String step, List<Map<String, Object>> specimens)
            throws IOException {
        for (int i = 0; i < specimens.size(); i++) {
            Letter letter = templates.render(step, language, specimens.get(i));
            leave(language + "-" + step + "-" + (i + 1), letter);
        }
    }

    private static void leave(String name, Letter letter) throws IOException {
        Files.writeString(LOOK_AT.resolve(name + ".html"), letter.html());
        Files.writeString(LOOK_AT.resolve(name + ".txt"), "Subject: " + letter.subject() + "\n\n" + letter.text());
    }
}
