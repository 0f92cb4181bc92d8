package org.dripstone.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dripstone.domain.FeedKind;
import org.dripstone.domain.Field;
import org.dripstone.feed.ColumnNames;
import org.dripstone.feed.FeedReader;
import org.dripstone.feed.Limits;
import org.dripstone.feed.OpenFeed;
import org.dripstone.feed.Row;
import org.dripstone.feed.ShapedRows;
import org.dripstone.feed.UnreadableFeed;
import org.dripstone.mail.MimeMailForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One file may hold several tables: each of its rows counts, and reads the same when it is read again. */
class SeveralTablesTest {

    private static final FeedReader READER = new FeedReader(
            new CamelCsvRows(), new MimeMailForms(), ColumnNames.read(Path.of("config/columns.yaml")), Limits.DEFAULT);

    private static final String[][] ON_SITE = {
        {"Name", "Email", "Country"},
        {"Aru Sen", "aru@one.example.org", "India"},
        {"Mia Koh", "mia@two.example.org", "Singapore"}
    };
    private static final String[][] ONLINE = {
        {"Full name", "Country", "Email", "Diet"}, {"Ben Obi", "Ghana", "ben@three.example.org", "none"}
    };
    private static final String[][] SOLUTIONS = {
        {"Code", "Solution", "Summary", "Country", "Presenter", "Presenter e-mail"},
        {"S1", "Water kiosks", "Kiosks that sell water", "Kenya", "Lea Mwangi", "lea@kiosk.example.org"}
    };
    private static final String[][] AGENDA = {{"Time", "Topic"}, {"09:00", "Opening"}, {"10:00", "Coffee"}};

    @TempDir
    private Path folder;

    @Test
    void takesEachSheetThatTellsOfPeople() throws IOException, UnreadableFeed {
        Path file = workbook(List.of("Agenda", "On site", "Online"), List.of(AGENDA, ON_SITE, ONLINE));
        try (OpenFeed feed = READER.open(file, "list.xlsx")) {
            assertThat(feed.shape().kind()).isEqualTo(FeedKind.REGISTRATIONS);
            assertThat(feed.shape().sheet()).isEqualTo("On site, Online");
            assertThat(values(feed, Field.EMAIL))
                    .containsExactlyInAnyOrder("aru@one.example.org", "mia@two.example.org", "ben@three.example.org");
            assertThat(values(feed, Field.COUNTRY)).containsExactlyInAnyOrder("India", "Singapore", "Ghana");
        }
    }

    @Test
    void keepsTheModeThatEachSheetsNameTells() throws IOException, UnreadableFeed {
        Path file = workbook(List.of("On site", "Online"), List.of(ON_SITE, ONLINE));
        try (OpenFeed feed = READER.open(file, "list.xlsx")) {
            assertThat(feed.shape().mode()).isEmpty();
            assertThat(values(feed, Field.MODE)).containsExactlyInAnyOrder("in_person", "in_person", "virtual");
        }
    }

    @Test
    void takesPeopleAndSolutionsFromOneWorkbook() throws IOException, UnreadableFeed {
        Path file = workbook(List.of("People", "Solutions"), List.of(ON_SITE, SOLUTIONS));
        try (OpenFeed feed = READER.open(file, "all.xlsx")) {
            assertThat(feed.shape().kind()).isEqualTo(FeedKind.MIXED);
            assertThat(values(feed, Field.TITLE)).contains("Water kiosks");
            assertThat(values(feed, Field.PRESENTER_EMAIL)).contains("lea@kiosk.example.org");
            assertThat(values(feed, Field.EMAIL)).contains("aru@one.example.org", "mia@two.example.org");
        }
    }

    @Test
    void readsEachRowAgainAsItWasKept() throws IOException, UnreadableFeed {
        Path file = workbook(List.of("On site", "Online", "Solutions"), List.of(ON_SITE, ONLINE, SOLUTIONS));
        try (OpenFeed feed = READER.open(file, "all.xlsx")) {
            for (Row row : rows(feed)) {
                Row again = ShapedRows.row(feed.shape(), row.number(), row.cells());
                assertThat(again.values()).isEqualTo(row.values());
                assertThat(again.answers()).isEqualTo(row.answers());
            }
            assertThat(rows(feed)).extracting(Row::number).containsExactly(1, 2, 3, 4);
        }
    }

    @Test
    void takesHostsAndPanelistsOfAWebinarToo() throws IOException, UnreadableFeed {
        String text = """
                Attendee Report
                Report generated time,"Aug 09, 2026 02:31 PM"
                Topic,Webinar ID,Actual Start Time,Actual Duration (minutes),# Registrants,Unique Viewers,Total Users
                Workshop,123 4567 8901,"Sep 27, 2026 10:00 AM",120,2,2,4
                Host Details
                Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name
                Yes,Kai Host,kai@office.example.org,09/27/2026 09:50:00 AM,09/27/2026 12:00:00 PM,130,No,Kenya
                Panelist Details
                Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name
                Yes,Lea Mwangi,lea@kiosk.example.org,09/27/2026 09:55:00 AM,09/27/2026 12:00:00 PM,125,No,Kenya
                Attendee Details
                Attended,User Name (Original Name),First Name,Last Name,Email,Registration Time,Approval Status,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name
                Yes,Aru Sen,Aru,Sen,aru@one.example.org,09/01/2026 09:00:00 AM,approved,09/27/2026 10:00:00 AM,09/27/2026 11:00:00 AM,60,Yes,India
                No,Mia Koh,Mia,Koh,mia@two.example.org,09/01/2026 09:00:00 AM,approved,--,--,--,--,
                """;
        try (OpenFeed feed = READER.open(Files.writeString(folder.resolve("zoom.csv"), text), "zoom.csv")) {
            assertThat(feed.shape().layout()).isEqualTo("zoom-webinar-attendee");
            assertThat(values(feed, Field.EMAIL))
                    .containsExactly(
                            "aru@one.example.org",
                            "mia@two.example.org",
                            "kai@office.example.org",
                            "lea@kiosk.example.org");
            assertThat(values(feed, Field.MINUTES)).contains("130", "125", "60");
        }
    }

    @Test
    void countsNobodyTwiceWhoseMeetingIsToldTwice() throws IOException, UnreadableFeed {
        String[][] participants = {
            {"Name", "First Join", "Last Leave", "In-Meeting Duration", "Email", "Role"},
            {"Aru Sen", "9/27/26, 9:00:03 AM", "9/27/26, 11:00:00 AM", "1h 59m", "aru@one.example.org", "Presenter"},
            {"Mia Koh", "9/27/26, 9:00:03 AM", "9/27/26, 11:00:00 AM", "1h 59m", "mia@two.example.org", "Attendee"}
        };
        String[][] activities = {
            {"Name", "Join Time", "Leave Time", "Duration", "Email", "Role"},
            {"Aru Sen", "9/27/26, 9:00:03 AM", "9/27/26, 10:00:00 AM", "59m", "aru@one.example.org", "Presenter"},
            {"Aru Sen", "9/27/26, 10:00:03 AM", "9/27/26, 11:00:00 AM", "59m", "aru@one.example.org", "Presenter"}
        };
        Path file = workbook(List.of("Participants", "Activities"), List.of(participants, activities));
        try (OpenFeed feed = READER.open(file, "teams.xlsx")) {
            assertThat(rows(feed)).hasSize(2);
        }
    }

    @Test
    void takesSmallerListsWithColumnsOfTheirOwn() throws IOException, UnreadableFeed {
        String text = """
                Participants
                Name,Email,Organisation
                Aru Sen,aru@one.example.org,Water Board

                Observers
                Email,Full name,Country,Remark
                mia@two.example.org,Mia Koh,Singapore,comes late
                """;
        try (OpenFeed feed = READER.open(Files.writeString(folder.resolve("two.csv"), text), "two.csv")) {
            assertThat(values(feed, Field.EMAIL)).containsExactly("aru@one.example.org", "mia@two.example.org");
            assertThat(values(feed, Field.COUNTRY)).containsExactly("Singapore");
            assertThat(rows(feed).get(1).answers()).containsEntry("Remark", "comes late");
            assertThat(rows(feed).get(0).values()).containsEntry(Field.ORGANISATION, "Water Board");
        }
    }

    private static List<String> values(OpenFeed feed, Field field) {
        return rows(feed).stream()
                .map(row -> row.value(field))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static List<Row> rows(OpenFeed feed) {
        List<Row> rows = new ArrayList<>();
        feed.rows().forEachRemaining(rows::add);
        return rows;
    }

    private Path workbook(List<String> names, List<String[][]> sheets) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            for (int s = 0; s < sheets.size(); s++) {
                Worksheet sheet = workbook.newWorksheet(names.get(s));
                for (int r = 0; r < sheets.get(s).length; r++) {
                    for (int c = 0; c < sheets.get(s)[r].length; c++) {
                        sheet.value(r, c, sheets.get(s)[r][c]);
                    }
                }
            }
        }
        return file;
    }
}
