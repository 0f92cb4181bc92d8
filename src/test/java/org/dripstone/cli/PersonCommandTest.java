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
