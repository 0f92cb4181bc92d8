package org.dripstone.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class EmailAddressesTest {

    @Test
    void tellsSharedMailboxesFromPersonalOnes() {
        assertThat(EmailAddresses.isShared("info@example.org")).isTrue();
        assertThat(EmailAddresses.isShared("press.office@example.org")).isTrue();
        assertThat(EmailAddresses.isShared("канцелярия@example.org")).isTrue();
        assertThat(EmailAddresses.isShared("ana.silva@example.org")).isFalse();
    }

    @Test
    void tellsFreeMailFromEmployersDomains() {
        assertThat(EmailAddresses.isFreeMail("gmail.com")).isTrue();
        assertThat(EmailAddresses.isFreeMail("yandex.kz")).isTrue();
        assertThat(EmailAddresses.isFreeMail("example.org")).isFalse();
    }

    @Test
    void readsSeveralAddressesInOneCell() {
        assertThat(EmailAddresses.all("ana@example.org; Ben@example.org"))
                .containsExactly("ana@example.org", "ben@example.org");
    }

    /**
     * What RFC 5322 allows besides, comments and folded lines, no form has ever sent; a host without a dot is none;
     * and a cell may have several lines.
     */
    @Test
    void agreesWithTheCollectedCases() throws IOException {
        var accepted = new ArrayList<String>();
        var refused = new ArrayList<String>();
        for (String line : Files.readAllLines(Corpora.file("addresses/cases.tsv"))) {
            var cells = line.split("\t", -1);
            var cell = cells[1].replace("\\\"", "\"").replace("\\\\", "\\").replace("\\r\\n", "\r\n");
            boolean valid = EmailAddresses.read(cell) instanceof AddressReading.Valid;
            if (valid != cells[0].equals("valid")) {
                (valid ? accepted : refused).add(line);
            }
        }
        assertThat(accepted).allMatch(line -> line.contains("\\n") || line.contains("\\r") || line.contains("\\0"));
        assertThat(refused)
                .allMatch(line -> line.contains("(") || line.contains("\\n") || line.matches("valid\t[^.]*\\.?\t.*"));
    }
}
