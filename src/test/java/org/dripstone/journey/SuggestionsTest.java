package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dripstone.camel.Parts;
import org.dripstone.feed.Drop;
import org.dripstone.matching.ReviewDesk.UnknownSolution;
import org.dripstone.matching.ReviewStore.Question;
import org.dripstone.store.ExportKind;
import org.dripstone.undo.Undoing;
import org.dripstone.undo.Undoing.Undone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of suggestions and of what was answered to them when files are taken back and dropped again. */
final class SuggestionsTest {
    private static final String WELLS = """
            Code,Solution,Summary,Country,Organisation,Presented by,Presenter's e-mail
            W1,Village wells with a water committee,Drinking water from wells kept by those who drink it,Kenya,Well Trust,Amina Wekesa,amina@well.example.org
            """;
    private static final String PUMPS = """
            Code,Solution,Summary,Country,Organisation,Presented by,Presenter's e-mail
            W2,Hand pumps for drinking water,Water pumps for villages without wells,Peru,Pump Works,Luis Prado,luis@pump.example.org
            """;
    private static final String LIST = """
            Full name,Email,Organisation,Country
            Kofi Mensah,kofi@one.example.org,Office of Mensah,Ghana
            """;
    private static final String FORM = """
            Timestamp,Email,Full name,Which solutions would you like to know more about?,What would you like to do next?,Describe your need
            11/06/2026 12:00:00,kofi@one.example.org,Kofi Mensah,Village wells with a water committee,A call,Safe drinking water for 12 villages
            """;
    private static final String OTHER_LIST = """
            Full name,Email,Organisation,Country
            Esi Boateng,esi@two.example.org,Office of Boateng,Ghana
            """;

    @TempDir
    static Path folder;

    private static Parts parts;

    @BeforeAll
    static void open() {
        parts = EmptyWorkshop.in(folder, "suggestions");
    }

    @AfterAll
    static void close() {
        parts.close();
    }

    @Test
    void keepsWhatWasAcceptedWhenAnotherFileIsUndone() {
        afterASuggestion(() -> {
            accept();
            List<String> before = interests();
            assertThat(before).hasSize(2).allMatch(each -> each.endsWith("|Safe drinking water for 12 villages"));
            undo("other list.csv");
            assertThat(interests()).isEqualTo(before);
        });
    }

    @Test
    void keepsWhatWasAcceptedWhenTheCatalogueOfTheFirstWishIsUndoneAndComesAgain() {
        afterASuggestion(() -> {
            accept();
            List<String> before = interests();
            undo("wells.csv");
            take("wells.csv", WELLS);
            assertThat(interests()).isEqualTo(before);
            assertThat(stages()).as("partnerships").containsExactly("VALIDATED", "VALIDATED");
        });
    }

    @Test
    void withdrawsWhatWasAcceptedWithTheFormThatSaidTheNeed() {
        afterASuggestion(() -> {
            accept();
            undo("form.csv");
            assertThat(stages()).isEmpty();
            take("form.csv", FORM);
            assertThat(interests()).hasSize(1);
            suggest();
            assertThat(suggested())
                    .as("asked again: the yes went with the form")
                    .isNotEmpty();
        });
    }

    @Test
    void asksNothingThatRestsOnAFileThatWasUndone() {
        for (String file : List.of("form.csv", "pumps.csv", "list.csv")) {
            afterASuggestion(() -> {
                undo(file);
                assertThat(suggested()).as("after " + file).isEmpty();
            });
        }
    }

    @Test
    void doesNotSuggestAgainWhatWasRefusedThoughAllComesAgain() {
        for (String file : List.of("form.csv", "pumps.csv", "list.csv")) {
            afterASuggestion(() -> {
                parts.reviews().reject(suggested().orElseThrow());
                undo(file);
                take(
                        file,
                        Map.of("form.csv", FORM, "pumps.csv", PUMPS, "list.csv", LIST)
                                .get(file));
                suggest();
                assertThat(suggested()).as("after " + file).isEmpty();
            });
        }
    }

    @Test
    void asksNothingOfWhoMustNotBeWrittenToAnyMore() {
        afterASuggestion(() -> {
            take(
                    "no.csv",
                    LIST.replace("Country\n", "Country,May we contact you?\n").replace("Ghana\n", "Ghana,No\n"));
            assertThat(suggested()).isEmpty();
        });
    }

    @Test
    void thinksWhileOthersWrite() {
        afterASuggestion(() -> {
            assertThat(suggest()).isEqualTo(1);
            Question question = suggested().orElseThrow();
            take("form 2.csv", FORM.replace("Village wells with a water committee", "Hand pumps for drinking water"));
            assertThat(parts.reviews().reject(question))
                    .as("asked for meanwhile")
                    .isFalse();
            assertThat(suggest()).isZero();
        });
    }

    private static void afterASuggestion(Runnable work) {
        parts.database().takenBack(() -> {
            take("wells.csv", WELLS);
            take("pumps.csv", PUMPS);
            take("list.csv", LIST);
            take("other list.csv", OTHER_LIST);
            take("form.csv", FORM);
            suggest();
            assertThat(suggested()).isPresent();
            work.run();
        });
    }

    private static int suggest() {
        return parts.suggestions().hold(parts.events().usual()).waiting().size();
    }

    private static Optional<Question> suggested() {
        return parts.reviews().open().stream()
                .filter(question -> question.kind() == Question.Kind.SUGGESTION)
                .findFirst();
    }

    private static void accept() {
        try {
            assertThat(parts.reviews().accept(suggested().orElseThrow(), List.of()))
                    .isTrue();
        } catch (UnknownSolution e) {
            throw new IllegalStateException(e);
        }
        follow();
    }

    private static void undo(String name) {
        Undoing undone = export(ExportKind.FEEDS)
                .filter(feed -> name.equals(feed.get("name")))
                .map(feed -> parts.undoing()
                        .undo(Long.parseLong(String.valueOf(feed.get("id")).substring(1))))
                .findFirst()
                .orElseThrow();
        assertThat(undone).isInstanceOf(Undone.class);
    }

    private static void take(String name, String text) {
        try {
            Path file =
                    Files.writeString(Files.createTempDirectory(folder, "drop").resolve(name), text);
            parts.intake().accept(new Drop(file, name, parts.events().usual(), Drop.IMPORT, file.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        follow();
    }

    private static void follow() {
        parts.matching().match(parts.events().usual());
        parts.opening().open(parts.events().usual());
    }

    private static List<String> interests() {
        return export(ExportKind.INTERESTS)
                .filter(each -> !"WITHDRAWN".equals(each.get("status")))
                .map(each -> each.get("solution") + "|" + each.get("actions") + "|" + each.get("need"))
                .sorted()
                .toList();
    }

    private static List<String> stages() {
        return export(ExportKind.PARTNERSHIPS)
                .map(each -> String.valueOf(each.get("stage")))
                .filter(stage -> !stage.equals("WITHDRAWN"))
                .toList();
    }

    private static Stream<Map<String, Object>> export(ExportKind kind) {
        return StreamSupport.stream(
                parts.exports().records(kind, Optional.empty()).spliterator(), false);
    }
}
