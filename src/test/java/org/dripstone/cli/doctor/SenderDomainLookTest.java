package org.dripstone.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dripstone.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SenderDomainLookTest {
    @TempDir
    Path config;

    @Test
    void findsAllThreeWhereTheyAre() {
        List<Finding> findings = look(
                "office@mail.ministry.gov",
                Map.of(
                        "MX mail.ministry.gov", List.of("10 mx1.ministry.gov."),
                        "TXT mail.ministry.gov", List.of("site-verification=1", "v=spf1 mx -all"),
                        "TXT _dmarc.ministry.gov", List.of("v=DMARC1; p=quarantine")));
        assertThat(findings).hasSize(3).allMatch(finding -> finding.level() == Finding.Level.OK);
    }

    @Test
    void saysWhatToAddWhereThereIsNone() {
        assertThat(look("office@ministry.gov", Map.of()))
                .hasSize(3)
                .allMatch(finding -> finding.level() == Finding.Level.WARN
                        && !finding.remedy().isEmpty());
    }

    @Test
    void twoPoliciesCountAsNone() {
        assertThat(look("office@ministry.gov", Map.of("TXT ministry.gov", List.of("v=spf1 mx -all", "v=spf1 -all")))
                        .get(1)
                        .words())
                .contains("several");
    }

    @Test
    void aDomainThatTakesNoMailIsNoted() {
        assertThat(look("office@ministry.gov", Map.of("MX ministry.gov", List.of("0 .")))
                        .get(0)
                        .words())
                .contains("takes no mail");
    }

    @Test
    void neverFailsWhenNobodyCanBeAsked() {
        assertThat(new SenderDomainLook(settings("office@ministry.gov"), new Dns("dns://127.0.0.1:1")).findings())
                .hasSize(3)
                .allMatch(finding -> finding.words().endsWith("could not ask"))
                .allMatch(finding -> finding.level() == Finding.Level.WARN);
    }

    @Test
    void anExampleIsNotAskedFor() {
        assertThat(look("office@example.org", Map.of()))
                .singleElement()
                .matches(finding -> finding.remedy().contains("dripstone.secretariat.address"));
    }

    private List<Finding> look(String address, Map<String, List<String>> zone) {
        Records records = (name, type) -> Optional.of(zone.getOrDefault(type + " " + name, List.of()));
        return new SenderDomainLook(settings(address), records).findings();
    }

    private Settings settings(String address) {
        return Settings.read(config, Map.of(), Map.of("dripstone.secretariat.address", address));
    }
}
