package org.dripstone.identity.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of a kind that we tuned nothing on: made up, with what makes real ones hard. */
class LabelledSetTest {

    private static final String LETTERS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";

    private final Random random = new Random(11);

    @TempDir
    Path folder;

    /** All that relatives share says no more than that they are relatives, and a town and its code are one thing. */
    @Test
    void aFamilyIsNotOnePerson() throws IOException {
        List<String> rows = new ArrayList<>();
        int person = 0;
        for (int family = 0; family < 700; family++) {
            int town = random.nextInt(40);
            String home = word(3) + "," + (1 + random.nextInt(300)) + " " + word(2) + " road,town" + town + "ville,"
                    + (27000 + town * 7);
            for (int one = 0; one < 3; one++) {
                String given = word(2);
                String born = String.valueOf(1940 + random.nextInt(60));
                rows.add(person + "," + given + "," + home + "," + born);
                if (random.nextInt(4) == 0) {
                    rows.add(person + "," + slipped(given) + "," + home + "," + born);
                }
                person++;
            }
        }

        LinkageQuality quality = measure("who,given,surname,street,town,code,born", rows);
        assertThat(quality.precision()).as("%s", quality).isGreaterThan(0.97);
        assertThat(quality.recall()).as("%s", quality).isGreaterThan(0.97);
    }

    /** Given and family name are exchanged, and one of them has a slip. */
    @Test
    void namesAreFoundInEachOthersColumns() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int person = 0; person < 600; person++) {
            String given = word(3);
            String family = word(3);
            String born = date();
            rows.add(person + "," + given + "," + family + "," + born);
            rows.add(person + "," + slipped(family) + "," + given + "," + born);
        }

        LinkageQuality quality = measure("who,given,family,born", rows);
        assertThat(quality.f1()).as("%s", quality).isGreaterThan(0.97);
    }

    /** Three rare words in common tell much, whatever the law of a company is called, and a country has many names. */
    @Test
    void companiesAreToldByTheirRareWords() throws IOException {
        List<String> rows = new ArrayList<>();
        List<String> forms = List.of("Ltd", "Limited", "ООО", "LLC", "Limited Liability Company", "GmbH", "");
        List<String> countries = List.of("Kenya", "KE", "", "kenya");
        for (int company = 0; company < 500; company++) {
            String name = word(3) + " " + word(2) + (company % 2 == 0 ? " Trading" : " Shipping");
            for (int record = 0; record < 2; record++) {
                rows.add(company + "," + name + " " + forms.get(random.nextInt(forms.size())) + ","
                        + countries.get(random.nextInt(countries.size())));
            }
        }

        LinkageQuality quality = measure("who,name,country", rows);
        assertThat(quality.f1()).as("%s", quality).isGreaterThan(0.97);
    }

    /** One hand writes the year first, another the month in words, a third two digits. */
    @Test
    void datesAreComparedInWhateverShape() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int person = 0; person < 900; person++) {
            LocalDate born = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(20_000));
            String given = word(2).substring(0, 3) + "a";
            String family = "town" + random.nextInt(40) + "ville";
            rows.add(person + "," + given + "," + family + "," + born);
            rows.add(person + "," + slipped(given) + "," + family + "," + written(born));
        }

        LinkageQuality quality = measure("who,given,family,born", rows);
        assertThat(quality.f1()).as("%s", quality).isGreaterThan(0.97);
    }

    private String written(LocalDate day) {
        String shape = List.of("d MMMM uuuu", "dd/MM/uu", "dd.MM.uuuu").get(random.nextInt(3));
        return DateTimeFormatter.ofPattern(shape, Locale.ENGLISH).format(day);
    }

    /** Things of one maker are described in the same words; the number of the model tells them apart. */
    @Test
    void modelsTellThingsApart() throws IOException {
        List<String> rows = new ArrayList<>();
        List<String> words = List.of("steel", "wireless", "digital", "compact", "rechargeable");
        for (int thing = 0; thing < 400; thing++) {
            String maker = List.of("Vantiq", "Orlo", "Kestrel").get(thing % 3);
            String letters = word(1).toUpperCase(Locale.ROOT);
            int number = 100 + random.nextInt(900);
            String kind = " espresso machine " + words.get(random.nextInt(5)) + " " + words.get(random.nextInt(5));
            rows.add(thing + "," + maker + " " + letters + number + kind + "," + maker);
            rows.add(thing + "," + maker + kind + " " + letters + "-" + number + "," + maker);
        }

        LinkageQuality quality = measure("who,title,brand", rows);
        assertThat(quality.f1()).as("%s", quality).isGreaterThan(0.97);
    }

    private LinkageQuality measure(String header, List<String> rows) throws IOException {
        Path file = folder.resolve("table.csv");
        Files.writeString(file, header + "\n" + String.join("\n", rows) + "\n");
        return LabelledSet.read(List.of(file), "who", Set.of()).measure();
    }

    private String date() {
        return "19%02d-%02d-%02d".formatted(random.nextInt(100), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private String word(int syllables) {
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < syllables; at++) {
            word.append(letter(LETTERS)).append(letter(VOWELS)).append(at == 0 ? letter(LETTERS) : "");
        }
        return word.toString();
    }

    private String slipped(String word) {
        int at = 1 + random.nextInt(word.length() - 1);
        return word.substring(0, at) + letter(LETTERS) + word.substring(at);
    }

    private String letter(String of) {
        return String.valueOf(of.charAt(random.nextInt(of.length())));
    }
}
