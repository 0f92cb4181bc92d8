package org.dripstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewCommandTest {
    @TempDir
    Path folder;

    @Test
    void twoWhoMayBeOneStandSideBySideWithWhatTheMachineLeansTo() throws IOException {
        Path list = Files.writeString(folder.resolve("list.csv"), """
                Name,Email,Country,Organisation,Phone
                Awa Binta Sané,awa.sane@wells.example.org,Senegal,Office of Wells,+221 77 000 00 01
                Awa Sané,awa@post.example.net,Senegal,Office of Wells,
                """);
        run("import", list.toString());

        assertThat(run("review", "show", "D1").out().replaceAll(" +", " "))
                .contains(
                        " P1 P2\n",
                        " name Awa Binta Sané other Awa Sané\n",
                        " address awa.sane@wells.example.org other awa@post.example.net\n",
                        " organisation Office of Wells same Office of Wells\n",
                        " country SN same SN\n",
                        " telephone +221770000001\n",
                        " told of by list.csv@1 list.csv@2\n",
                        "The machine leans to: most likely one person: the same organisation, and a name that holds",
                        "One person: review accept D1 Two, kept apart for ever: review reject D1");
    }

    @Test
    void whatIsAlikeInOtherLettersIsSaidToBeAndLongWordsStaySideBySide() throws IOException {
        Path list = Files.writeString(folder.resolve("list.csv"), """
                Name,Email,Country,Organisation
                خالد الحداد,khaled@moh.example.org,Jordan,وزارة الصحة
                Khalid Al-Haddad,k.haddad@moh.example.org,Jordan,"Ministry of Health, Department of Planning of Programmes"
                """);
        run("import", list.toString());

        assertThat(run("review", "show", "D1").out().replaceAll(" +", " "))
                .contains(
                        " name خالد الحداد alike Khalid Al-Haddad\n",
                        " organisation وزارة الصحة alike Ministry of Health, Department of Planning\n of Programmes\n",
                        " in Latin ");
    }

    @Test
    void aListInDoubtWaitsWithOrWithoutAHeader() throws IOException {
        String rows =
                "x12;awa@one.example.org;Awa;awa@two.example.org\nx13;ben@one.example.org;Ben;ben@two.example.org\n";
        for (String header : List.of("Q1;Q2;Q3;Q4\n", "")) {
            Path list = Files.writeString(folder.resolve("list" + header.length() + ".csv"), header + rows);
            assertThat(run("import", list.toString()).code()).as(header).isEqualTo(ExitCode.LEFT_OPEN);
        }
        Path none = Files.writeString(folder.resolve("none.csv"), "a letter to nobody about nothing at all\n");
        assertThat(run("import", none.toString()).code()).isEqualTo(ExitCode.FAILED);
    }

    private Trial run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--home", folder.resolve("home").toString()));
        return new Trial(Path.of("").toAbsolutePath()).run(Commands.all(), all.toArray(String[]::new));
    }
}
