package org.dripstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dripstone.camel.Parts;
import org.dripstone.correspondence.Claim;
import org.dripstone.correspondence.Failure;
import org.dripstone.domain.Receipt;
import org.dripstone.domain.Stage;
import org.dripstone.feed.Drop;
import org.dripstone.store.ExportKind;
import org.dripstone.undo.Undoing;
import org.dripstone.undo.Undoing.NotUndone;
import org.dripstone.undo.Undoing.Undone;
import org.dripstone.undo.Undoing.UndoneBefore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Undoing a feed leaves what there would be without it. */
final class UndoneFeedTest {
    private static final MovedClock CLOCK = new MovedClock();
    private static final SmallWorkshop WORKSHOP = SmallWorkshop.usual();
    private static final String ROOM = """
            Full name,Email,Country,Mode
            Kofi Mensah,kofi@one.example.org,Ghana,in person
            Abena Asante,abena@four.example.org,Ghana,in person
            """;
    private static final String SECOND_FORM = """
            Timestamp,Email,Full name,Which solutions would you like to know more about?,Describe your need
            11/06/2026 12:00:00,kofi@one.example.org,Kofi Mensah,Kiosks that Run on Sunlight,Light for 12 villages
            """;
    /** In the order they are dropped in. */
    private static final Map<String, String> ALL = all();

    @TempDir
    static Path folder;

    private static Parts parts;

    private static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("solutions.csv", SmallWorkshop.SOLUTIONS);
        all.put("list.csv", WORKSHOP.registrations());
        all.put("forms.csv", WORKSHOP.forms());
        all.put("sign-in sheet.csv", ROOM);
        all.put("more forms.csv", SECOND_FORM);
        all.put(
                "list again.csv",
                WORKSHOP.registrations() + "Afua Owusu,afua@five.example.org,Office of Owusu,Ghana\n");
        return all;
    }

    static Stream<String> names() {
        return ALL.keySet().stream();
    }

    @BeforeAll
    static void open() {
        parts = EmptyWorkshop.in(folder, "undone", CLOCK);
    }

    @AfterAll
    static void close() {
        parts.close();
    }

    @ParameterizedTest(name = "without {0}")
    @MethodSource("names")
    void leavesWhatThereWouldBeWithoutIt(String name) {
        List<String> undone = new ArrayList<>();
        parts.database().takenBack(() -> {
            takeAll(file -> true);
            assertThat(undo(name)).isInstanceOf(Undone.class);
            undone.addAll(known());
        });
        parts.database().takenBack(() -> {
            takeAll(file -> !file.equals(name));
            assertThat(undone).isEqualTo(known());
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void isTakenInAgainWhenDroppedAgain(String name) {
        parts.database().takenBack(() -> {
            takeAll(file -> true);
            List<String> before = known();
            undo(name);
            Receipt receipt = take(name, ALL.get(name));

            assertThat(receipt.sameAs()).isEmpty();
            assertThat(known()).isEqualTo(before);
        });
    }

    @Test
    void changesNothingTheSecondTime() {
        parts.database().takenBack(() -> {
            takeAll(file -> true);
            undo("forms.csv");
            List<String> once = known();

            assertThat(undo("forms.csv")).isEqualTo(new UndoneBefore("forms.csv"));
            assertThat(known()).isEqualTo(once);
            assertThat(parts.undoing().undo(999_999)).isEqualTo(new NotUndone("there is no such feed"));
        });
    }

    @Test
    void withdrawsPartnershipsThatCameOnlyFromItAndSaysWhy() {
        parts.database().takenBack(() -> {
            takeAll(file -> true);
            Undone undone = (Undone) undo("forms.csv");

            assertThat(undone.withdrawn()).hasSize(2);
            assertThat(export(ExportKind.PARTNERSHIPS))
                    .filteredOn(each -> "WITHDRAWN".equals(each.get("stage")))
                    .hasSize(2);
            assertThat(export(ExportKind.MESSAGES))
                    .filteredOn(each -> "cancelled".equals(each.get("status")))
                    .as("letters that waited")
                    .isNotEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"forms.csv", "list.csv"})
    void bringsPartnershipsBackToTheStageTheyHad(String undone) {
        parts.database().takenBack(() -> {
            take("solutions.csv", SmallWorkshop.SOLUTIONS);
            take("list.csv", WORKSHOP.registrations());
            take("forms.csv", WORKSHOP.forms());
            String introduced =
                    String.valueOf(export(ExportKind.PARTNERSHIPS).get(0).get("id"));
            parts.following()
                    .journeys()
                    .known(Long.parseLong(introduced.substring(3)), Stage.INTRODUCED, "the letters have left");
            undo(undone);
            int letters = export(ExportKind.MESSAGES).size();
            take(undone, undone.equals("forms.csv") ? WORKSHOP.forms() : WORKSHOP.registrations());

            assertThat(export(ExportKind.PARTNERSHIPS))
                    .filteredOn(each -> introduced.equals(each.get("id")))
                    .singleElement()
                    .satisfies(each -> assertThat(each).containsEntry("stage", "INTRODUCED"));
            assertThat(export(ExportKind.MESSAGES).size() - letters)
                    .as("those who know of each other are not introduced twice")
                    .isEqualTo(4);
        });
    }

    @ParameterizedTest(name = "{0} left before")
    @ValueSource(strings = {"introduction-provider", "introduction-seeker", "introduction-"})
    void nobodyIsIntroducedTwiceWhereASideHasBeenTold(String before) {
        parts.database().takenBack(() -> {
            take("solutions.csv", SmallWorkshop.SOLUTIONS);
            take("list.csv", WORKSHOP.registrations());
            take("forms.csv", WORKSHOP.forms());
            leave(before);
            undo("forms.csv");
            take("forms.csv", WORKSHOP.forms());
            leave("introduction-");

            assertThat(introductions("sent")).doesNotHaveDuplicates().hasSize(6);
            assertThat(introductions("")).hasSize(6);
            assertThat(export(ExportKind.PARTNERSHIPS))
                    .hasSize(3)
                    .allSatisfy(each -> assertThat(each).containsEntry("stage", "INTRODUCED"));
        });
    }

    @Test
    void lettersThatWereLeavingWhenItWasUndoneIntroduceWhenItComesBack() {
        parts.database().takenBack(() -> {
            take("solutions.csv", SmallWorkshop.SOLUTIONS);
            take("list.csv", WORKSHOP.registrations());
            take("forms.csv", WORKSHOP.forms());
            List<Claim> leaving = claimed();
            undo("forms.csv");
            leaving.forEach(parts.outbox()::sent);
            take("forms.csv", WORKSHOP.forms());

            assertThat(introductions("")).hasSize(6);
            assertThat(export(ExportKind.PARTNERSHIPS))
                    .hasSize(3)
                    .allSatisfy(each -> assertThat(each).containsEntry("stage", "INTRODUCED"));
        });
    }

    @Test
    void whoeverComesBackWithoutTheOthersIsIntroducedByALetterOfTheirOwn() {
        String two = WORKSHOP.forms()
                + "10/06/2026 19:20:00,kofi@one.example.org,Kofi Mensah,Office of Mensah,Ghana,"
                + "Courts that Travel by Boat,Yes\n";
        parts.database().takenBack(() -> {
            take("solutions.csv", SmallWorkshop.SOLUTIONS);
            take("list.csv", WORKSHOP.registrations());
            take("forms.csv", two);
            leave("introduction-seeker");
            undo("forms.csv");
            take("forms.csv", WORKSHOP.forms());
            leave("introduction-");

            assertThat(introductions("sent")).hasSize(7);
            assertThat(export(ExportKind.PARTNERSHIPS))
                    .extracting(each -> each.get("stage"))
                    .containsExactlyInAnyOrder("INTRODUCED", "INTRODUCED", "INTRODUCED", "WITHDRAWN");
        });
    }

    /** All that waits, within days: it is never working time in Colombia and Uganda at once. */
    private static List<Claim> claimed() {
        CLOCK.move(Duration.ofDays(10));
        return IntStream.range(0, 24)
                .mapToObj(step -> {
                    CLOCK.move(Duration.ofHours(3));
                    return parts.outbox().claimDue();
                })
                .flatMap(List::stream)
                .toList();
    }

    /** Letters of that step leave; the others have to be tried again. */
    private static void leave(String step) {
        claimed().forEach(claim -> {
            if (claim.due().messageId().startsWith("<" + step)) {
                parts.outbox().sent(claim);
            } else {
                parts.outbox().failed(claim, new Failure(Failure.Kind.TEMPORARY, "try later"));
            }
        });
    }

    private static List<String> introductions(String status) {
        return export(ExportKind.MESSAGES).stream()
                .filter(each -> String.valueOf(each.get("step")).startsWith("introduction-"))
                .filter(each -> String.valueOf(each.get("status")).startsWith(status))
                .map(each -> each.get("step") + " " + each.get("to"))
                .toList();
    }

    @Test
    void liftsARefusalThatOnlyItBrought() {
        parts.database().takenBack(() -> {
            take("solutions.csv", SmallWorkshop.SOLUTIONS);
            take("list.csv", WORKSHOP.registrations());
            take("forms.csv", WORKSHOP.forms().replace(",Yes\n", ",No\n"));
            assertThat(export(ExportKind.PEOPLE))
                    .filteredOn(each -> "no_mail".equals(each.get("status")))
                    .hasSize(3);
            undo("forms.csv");

            assertThat(export(ExportKind.PEOPLE)).noneMatch(each -> "no_mail".equals(each.get("status")));
        });
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"Ana Silva,ana.s@office.example.org", "Ben Okoro,ana@office.example.org"})
    void keepsTwoApartWhoseRowsGoAndComeBack(String name, String address) {
        parts.database().takenBack(() -> {
            String list =
                    "Full name,Email,Organisation,Country\nAna Silva,ana@office.example.org,Office of Wells,Kenya\n"
                            + name + "," + address + ",Office of Wells,Kenya\n";
            take("two.csv", list);
            parts.reviews().reject(parts.reviews().open().get(0));
            undo("two.csv");
            take("two again.csv", list + "Afua Owusu,afua@five.example.org,Office of Owusu,Ghana\n");

            assertThat(parts.reviews().open()).isEmpty();
            assertThat(export(ExportKind.PEOPLE)).hasSize(3);
        });
    }

    private static void takeAll(Predicate<String> wanted) {
        ALL.forEach((file, text) -> {
            if (wanted.test(file)) {
                take(file, text);
            }
        });
    }

    private static Undoing undo(String name) {
        return export(ExportKind.FEEDS).stream()
                .filter(feed -> name.equals(feed.get("name")))
                .map(feed -> parts.undoing()
                        .undo(Long.parseLong(String.valueOf(feed.get("id")).substring(1))))
                .findFirst()
                .orElseThrow();
    }

    private static Receipt take(String name, String text) {
        try {
            Path file =
                    Files.writeString(Files.createTempDirectory(folder, "drop").resolve(name), text);
            String event = parts.events().usual();
            Receipt receipt = parts.intake().accept(new Drop(file, name, event, Drop.IMPORT, file.toString()));
            parts.matching().match(event);
            parts.opening().open(event);
            return receipt;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that is known, without ids, which mean nothing. */
    private static List<String> known() {
        List<String> known = new ArrayList<>();
        for (ExportKind kind : List.of(ExportKind.PEOPLE, ExportKind.INTERESTS, ExportKind.PARTNERSHIPS)) {
            export(kind).stream()
                    .filter(each -> !"WITHDRAWN".equals(each.get("stage")))
                    .map(each -> {
                        each.keySet().removeAll(List.of("id", "person_id", "seeker_id", "stage_since", "next_due"));
                        return kind + " " + each;
                    })
                    .sorted()
                    .forEach(known::add);
        }
        return known;
    }

    private static List<Map<String, Object>> export(ExportKind kind) {
        return StreamSupport.stream(
                        parts.exports().records(kind, Optional.empty()).spliterator(), false)
                .<Map<String, Object>>map(LinkedHashMap::new)
                .toList();
    }
}
