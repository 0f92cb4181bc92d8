package org.dripstone.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dripstone.report.SomeReceipt.receipt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.StreamSupport;
import org.dripstone.domain.Field;
import org.dripstone.domain.ProblemCode;
import org.dripstone.domain.Receipt;
import org.junit.jupiter.api.Test;

class ReceiptsJsonTest {

    /** In the order of the outside's description; {@code received_at} and {@code same_as} are additions to it. */
    private static final List<String> PROMISED = List.of(
            "feed name sha256 event kind layout encoding delimiter sheet header_row columns rows accepted updated unchanged rejected review problems took_ms"
                    .split(" "));

    @Test
    void hasEveryNameThatIsPromised() throws JsonProcessingException {
        JsonNode json = json(receipt().get());

        assertThat(names(json)).containsAll(PROMISED).doesNotContain("same_as");
        assertThat(json.get("received_at").asText()).isEqualTo("2030-05-12T09:30:00Z");
        assertThat(json.get("kind").asText()).isEqualTo("registrations");
        assertThat(json.get("problems").isArray()).isTrue();
    }

    @Test
    void namesTheEarlierFeedOfTheSameBytes() throws JsonProcessingException {
        assertThat(json(receipt().sameAs("F3").get()).get("same_as").asText()).isEqualTo("F3");
    }

    @Test
    void countsRowsAsTheSumOfWhatBecameOfThem() throws JsonProcessingException {
        JsonNode json = json(receipt().counting(1, 20, 300, 4000, 50_000).get());

        assertThat(json.get("rows").asInt()).isEqualTo(54_321);
        assertThat(json.get("unchanged").asInt()).isEqualTo(300);
    }

    @Test
    void keepsTheirColumnsInTheirOrder() throws JsonProcessingException {
        JsonNode columns = json(receipt()
                        .column("Zeta", Field.EMAIL)
                        .column("Alpha", Field.GIVEN_NAME)
                        .get())
                .get("columns");

        assertThat(names(columns)).containsExactly("Zeta", "Alpha");
        assertThat(columns.get("Alpha").asText()).isEqualTo("given_name");
    }

    @Test
    void tellsOfAProblemInTheReadersLanguage() throws JsonProcessingException {
        Receipt receipt = receipt()
                .problem(17, "Courriel", "néant", ProblemCode.EMAIL_MISSING, "")
                .get();
        JsonNode problem = json(receipt, "fr").get("problems").get(0);

        assertThat(names(problem)).containsExactly("row", "column", "value", "code", "message");
        assertThat(problem.get("row").asInt()).isEqualTo(17);
        assertThat(problem.get("code").asText()).isEqualTo("email-missing");
        assertThat(problem.get("message").asText()).startsWith("« néant » figure");
    }

    @Test
    void tellsMachinesNoCodeThatTheyDoNotExpect() throws JsonProcessingException {
        Receipt receipt = receipt()
                .problem(3, "Phone", "2.54E+11", ProblemCode.PHONE_SHORTENED, "")
                .get();
        JsonNode problem = json(receipt, "en").get("problems").get(0);

        assertThat(problem.get("code").asText()).isEqualTo("row-malformed");
        assertThat(problem.get("message").asText()).contains("digits");
    }

    @Test
    void staysOnOneLineWhateverTheFileHolds() throws JsonProcessingException {
        Receipt receipt = receipt()
                .named("a\r\nb\u2028c\u2029d.csv")
                .problem(1, "Line\nbreak", "x\ry", ProblemCode.NAME_MISSING, "")
                .get();

        assertThat(Receipts.json(receipt, "en")).doesNotContainPattern("[\\r\\n\\u2028\\u2029]");
        assertThat(json(receipt).get("name").asText()).isEqualTo("a\r\nb\u2028c\u2029d.csv");
    }

    private static JsonNode json(Receipt receipt) throws JsonProcessingException {
        return json(receipt, "en");
    }

    private static JsonNode json(Receipt receipt, String language) throws JsonProcessingException {
        return new ObjectMapper().readTree(Receipts.json(receipt, language));
    }

    private static List<String> names(JsonNode json) {
        Iterable<String> names = json::fieldNames;
        return StreamSupport.stream(names.spliterator(), false).toList();
    }
}
