package org.dripstone.feed.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files in which nothing is beyond ASCII but apostrophes, quotation marks and dashes; or letters that look like them. */
class TypographyTest {
    private final EncodingSearch search =
            new EncodingSearch(new KnownWords(Set.of("name", "country", "nombre", "país")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1252 | Ana Fa‘asavalu",
                "windows-1252 | Adjoua N’Guessan",
                "windows-1252 | We don’t have it; Amina’s team",
                "windows-1252 | Te’i Ratu; —; Samoa",
                "windows-1252 | The “Water Desk” – Kenya",
                "windows-1252 | O‘zbekiston",
                "windows-1252 | Côte d’Ivoire; Adjoua N’Guessan",
                "windows-1252 | José García; Iván Díaz",
                "x-MacRoman | María García; Lucía Martín",
                "x-MacRoman | José García; Iván Díaz; Perú",
                "x-MacRoman | Noëlle Traoré; Côte d’Ivoire",
            })
    void whatStandsWhereWritersPutItIsASign(String saved, String text) {
        byte[] bytes = ("Name; Country\n" + text + "\n").getBytes(Charset.forName(saved));
        FoundEncoding found = search.of(bytes);
        assertThat(new String(bytes, found.charset())).as(found.name()).contains(text);
    }
}
