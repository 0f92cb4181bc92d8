package org.dripstone.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dripstone.domain.FeedKind;
import org.dripstone.domain.Field;
import org.dripstone.feed.ColumnNames;
import org.dripstone.feed.FeedReader;
import org.dripstone.feed.FeedShape;
import org.dripstone.feed.Limits;
import org.dripstone.feed.OpenFeed;
import org.dripstone.feed.Row;
import org.dripstone.feed.UnreadableFeed;
import org.dripstone.mail.MimeMailForms;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleFeedsTest {

    private static final FeedReader READER = new FeedReader(
            new CamelCsvRows(), new MimeMailForms(), ColumnNames.read(Path.of("config/columns.yaml")), Limits.DEFAULT);

    private static Path inbox = Path.of("");

    @BeforeAll
    static void findSamples() {
        inbox = Path.of(System.getProperty("dripstone.shared", "../shared"), "samples", "workshop-2021", "inbox");
        Assumptions.assumeTrue(Files.isDirectory(inbox), () -> "skipped: no " + inbox);
    }

    @ParameterizedTest
    @CsvSource({
        "registrations_webinar.csv, REGISTRATIONS, zoom-webinar-registration, UTF-8, 101, virtual",
        "registrations_onsite.xlsx, REGISTRATIONS, list, UTF-8, 42, in_person",
        "solutions.csv, SOLUTIONS, catalogue, UTF-8, 9, ''",
        "interest_en.csv, INTERESTS, google-forms, UTF-8, 16, ''",
        "interest_fr.csv, INTERESTS, google-forms, windows-1252, 5, ''",
        "interest_ru.csv, INTERESTS, google-forms, windows-1251, 12, ''",
        "interest-01.eml, INTERESTS, mail-form, UTF-8, 1, ''",
        "interest-05.eml, INTERESTS, mail-form, UTF-8, 1, ''"
    })
    void isUnderstoodByItself(String name, FeedKind kind, String layout, String encoding, int rows, String mode)
            throws UnreadableFeed {
        try (OpenFeed feed = READER.open(inbox.resolve(name), name)) {
            FeedShape shape = feed.shape();
            assertThat(shape.kind()).isEqualTo(kind);
            assertThat(shape.layout()).isEqualTo(layout);
            assertThat(shape.encoding()).isEqualTo(encoding);
            assertThat(shape.mode()).isEqualTo(mode);
            assertThat(rowsOf(feed)).as("%s", shape).hasSize(rows);
        }
    }

    @Test
    void mapsTheWebinarReport() throws UnreadableFeed {
        try (OpenFeed feed = READER.open(inbox.resolve("registrations_webinar.csv"), "registrations_webinar.csv")) {
            assertThat(feed.shape().headerRow()).isEqualTo(7);
            assertThat(feed.shape().columns().values())
                    .containsExactly(
                            Field.GIVEN_NAME,
                            Field.FAMILY_NAME,
                            Field.EMAIL,
                            Field.COUNTRY,
                            Field.ORGANISATION,
                            Field.JOB_TITLE,
                            Field.ANSWER,
                            Field.REGISTERED_AT,
                            Field.APPROVAL);
        }
    }

    @Test
    void mapsTheListOnSite() throws UnreadableFeed {
        try (OpenFeed feed = READER.open(inbox.resolve("registrations_onsite.xlsx"), "registrations_onsite.xlsx")) {
            List<Row> rows = rowsOf(feed);
            assertThat(feed.shape().headerRow()).isEqualTo(3);
            assertThat(feed.shape().columns().values())
                    .containsExactly(
                            Field.NUMBER,
                            Field.FAMILY_NAME,
                            Field.GIVEN_NAME,
                            Field.COUNTRY,
                            Field.ORGANISATION,
                            Field.JOB_TITLE,
                            Field.EMAIL,
                            Field.PHONE,
                            Field.REGISTERED_AT);
            assertThat(rows.get(0).value(Field.NUMBER)).isEqualTo("1");
            assertThat(rows.get(1).value(Field.REGISTERED_AT)).matches("2021-10-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?");
        }
    }

    @ParameterizedTest
    @CsvSource({"interest_en.csv", "interest_fr.csv", "interest_ru.csv"})
    void mapsTheForms(String name) throws UnreadableFeed {
        try (OpenFeed feed = READER.open(inbox.resolve(name), name)) {
            assertThat(feed.shape().columns().values())
                    .containsExactly(
                            Field.SUBMITTED_AT,
                            Field.EMAIL,
                            Field.NAME,
                            Field.ORGANISATION,
                            Field.COUNTRY,
                            Field.SOLUTIONS,
                            Field.ACTIONS,
                            Field.NEED,
                            Field.LANGUAGE,
                            Field.CONSENT);
        }
    }

    @Test
    void readsAFormInAMessage() throws UnreadableFeed {
        try (OpenFeed feed = READER.open(inbox.resolve("interest-01.eml"), "interest-01.eml")) {
            assertThat(rowsOf(feed).get(0).values())
                    .containsKeys(Field.EMAIL, Field.NAME, Field.COUNTRY, Field.SOLUTIONS, Field.CONSENT)
                    .containsEntry(Field.SUBMITTED_AT, "2021-10-29T12:00:00Z")
                    .containsEntry(Field.LANGUAGE, "fr");
        }
    }

    private static List<Row> rowsOf(OpenFeed feed) {
        List<Row> rows = new ArrayList<>();
        feed.rows().forEachRemaining(rows::add);
        return rows;
    }
}
