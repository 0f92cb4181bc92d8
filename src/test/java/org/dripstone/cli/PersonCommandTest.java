package org.dripstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonCommandTest {
    @TempDir
    Path folder;

    @Test
    void namesTheRowsBehindEachValueAndWhatOthersSaid() throws IOException {
        Files.writeString(folder.resolve("list.csv"), """
                Name,Email,Country,Organisation
                Ben Obi,ben@two.example.org,Ghana,Water Board
                Awa Sané,awa@one.example.org,Senegal,Office of Wells
                """);
        Files.writeString(folder.resolve("room.csv"), """
                Full name,E-mail,Organisation,Mode
                AWA SANÉ,AWA@one.example.org,Ministry of Water,in person
                """);
        run(
                "import",
                folder.resolve("list.csv").toString(),
                folder.resolve("room.csv").toString());

        assertThat(run("person", "show", "awa@one.example.org").out())
                .contains(
                        "name:         Awa Sané\n                  F1 list.csv@2\n      otherwise:  AWA SANÉ (F2 room.csv@1)",
                        "address:      awa@one.example.org\n                  F1 list.csv@2, F2 room.csv@1",
                        "organisation: Ministry of Water\n                  F2 room.csv@1"
                                + "\n      otherwise:  Office of Wells (F1 list.csv@2)",
                        "mode:         in_person\n                  F2 room.csv@1")
                .doesNotContain("Ben");
        assertThat(run("person", "show", "awa sané", "--json").out())
                .contains("\"field\":\"country\",\"value\":\"SN\",\"said\":[\"F1 list.csv@2\"],\"otherwise\":{}");
    }

    @Test
    void makesTwoPeopleOneAndTwoAgain() throws IOException {
        Files.writeString(folder.resolve("list.csv"), """
                Name,Email,Country,Organisation
                Ben Obi,ben@two.example.org,Ghana,Water Board
                Awa Sané,awa@one.example.org,Senegal,Office of Wells
                """);
        run("import", folder.resolve("list.csv").toString());

        assertThat(run("person", "merge", "P1", "P2").out()).contains("P2 is a part of P1 now", "split P1 --from P2");
        assertThat(run("person", "show", "P2").out())
                .contains("otherwise:  ben@two.example.org (F1 list.csv@1)", "was also:      P2 Awa Sané");
        assertThat(run("person", "split", "P1", "--address", "awa@one.example.org", "--dry-run")
                        .out())
                .contains("would leave", "rows:         F1@2", "addresses:    awa@one.example.org");
        assertThat(run("person", "split", "P1", "--from", "P2").out())
                .contains("P1 and P2 are two people now", "rows:         F1@2");
        assertThat(run("person", "show", "P2").out())
                .contains("name:         Awa Sané")
                .doesNotContain("Ben");
        assertThat(wrong("person", "merge", "P1", "P2")).contains("Nothing changed", "--even-so");
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        Files.writeString(folder.resolve("list.csv"), "Name,Email,Country\nBen Obi,ben@two.example.org,Ghana\n");
        run("import", folder.resolve("list.csv").toString());

        assertThat(wrong("person", "split", "P1")).contains("who leaves? either --from P2");
        assertThat(wrong("person", "split", "Ben", "--row", "F1@1")).contains("'Ben' is no person; expected P12");
        assertThat(wrong("person", "split", "P1", "--row", "12")).contains("'12' is no row; expected F3@12");
        assertThat(wrong("person", "split", "P1", "--row", "F1@1")).contains("nobody would stay");
    }

    private String wrong(String... args) {
        return String.join("\n", run(args).err());
    }

    private Trial run(String... args) {
        String[] all = new String[args.length + 4];
        System.arraycopy(args, 0, all, 0, args.length);
        all[args.length] = "--home";
        all[args.length + 1] = folder.resolve("home").toString();
        all[args.length + 2] = "--set";
        all[args.length + 3] = "dripstone.secretariat.address=desk@workshop.example.org";
        return new Trial(Path.of("").toAbsolutePath()).run(Commands.all(), all);
    }
}
