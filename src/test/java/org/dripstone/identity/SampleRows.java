package org.dripstone.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.util.ULocale;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dripstone.domain.PersonName;
import org.dripstone.domain.PersonRecord;
import org.dripstone.normalise.PersonNames;

/** The rows of the given workshop that have a usable address, read just well enough to compare people. */
record SampleRows(Map<String, PersonRecord> rows) {

    static SampleRows read(Path inbox) {
        SampleRows sample = new SampleRows(new LinkedHashMap<>());
        List<CSVRecord> webinar = csv(inbox.resolve("registrations_webinar.csv"), UTF_8, ',');
        int header = 1
                + webinar.stream()
                        .filter(row -> "First Name".equals(row.get(0)))
                        .map(webinar::indexOf)
                        .findFirst()
                        .orElseThrow();
        for (int i = header; i < webinar.size(); i++) {
            CSVRecord row = webinar.get(i);
            sample.add(
                    "registrations_webinar.csv@" + (i - header + 1),
                    PersonNames.read(row.get(0), row.get(1), ""),
                    row.get(2),
                    row.get(4),
                    row.get(3));
        }
        sample.forms(inbox, "interest_en.csv", UTF_8, ',');
        sample.forms(inbox, "interest_fr.csv", Charset.forName("windows-1252"), ';');
        sample.forms(inbox, "interest_ru.csv", Charset.forName("windows-1251"), ';');
        List<CSVRecord> solutions = csv(inbox.resolve("solutions.csv"), UTF_8, ',');
        for (int i = 1; i < solutions.size(); i++) {
            CSVRecord row = solutions.get(i);
            sample.add("solutions.csv@" + i, PersonNames.read(row.get(7)), row.get(8), row.get(6), row.get(5));
        }
        sample.onSite(inbox.resolve("registrations_onsite.xlsx"));
        mails(inbox).forEach(sample::mail);
        return sample;
    }

    private void forms(Path inbox, String file, Charset charset, char delimiter) {
        List<CSVRecord> forms = csv(inbox.resolve(file), charset, delimiter);
        for (int i = 1; i < forms.size(); i++) {
            CSVRecord row = forms.get(i);
            add(file + "@" + i, PersonNames.read(row.get(2)), row.get(1), row.get(3), row.get(4));
        }
    }

    private void onSite(Path file) {
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook book = new ReadableWorkbook(in);
                Stream<Row> stream = book.getFirstSheet().openStream()) {
            stream.filter(row -> row.getRowNum() > 3)
                    .forEach(row -> add(
                            "registrations_onsite.xlsx@" + (row.getRowNum() - 3),
                            PersonNames.read(text(row, 2), text(row, 1), ""),
                            text(row, 6),
                            text(row, 4),
                            text(row, 3)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void mail(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(null, in);
            List<String> lines = message.getContent().toString().lines().toList();
            String from = message.getFrom()[0].toString();
            add(
                    file.getFileName() + "@1",
                    PersonNames.read(field(lines, "name", "nom complet", "имя", "фио")),
                    from.substring(from.indexOf('<')),
                    field(lines, "organi", "органи"),
                    field(lines, "country", "pays", "страна"));
        } catch (IOException | MessagingException broken) {
            throw new IllegalStateException(file.toString(), broken);
        }
    }

    private static String field(List<String> lines, String... labels) {
        return lines.stream()
                .filter(line -> line.contains(": ")
                        && Arrays.stream(labels)
                                .anyMatch(line.substring(0, line.indexOf(": ")).toLowerCase(Locale.ROOT)::contains))
                .map(line -> line.substring(line.indexOf(": ") + 2))
                .findFirst()
                .orElse("");
    }

    private void add(String source, PersonName name, String address, String organisation, String country) {
        String plain = address.replaceAll("[<>\\s]", "").toLowerCase(Locale.ROOT);
        if (plain.matches("[^@]+@[^@]+\\.[a-z]+")) {
            rows.put(source, new PersonRecord(name, Set.of(plain), organisation, iso(country), ""));
        }
    }

    private static String text(Row row, int cell) {
        return row.getCellText(cell);
    }

    private static Stream<Path> mails(Path inbox) {
        try (Stream<Path> files = Files.list(inbox)) {
            return files.filter(file -> file.toString().endsWith(".eml")).toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<CSVRecord> csv(Path file, Charset charset, char delimiter) {
        try (CSVParser parser = CSVParser.parse(
                file,
                charset,
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter)
                        .setIgnoreEmptyLines(true)
                        .get())) {
            return parser.getRecords();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Names of countries are not what is tested here: what this does not know is left empty. */
    private static String iso(String country) {
        return COUNTRIES.getOrDefault(country.strip().toLowerCase(Locale.ROOT), "");
    }

    private static final Map<String, String> COUNTRIES = countries();

    private static Map<String, String> countries() {
        Map<String, String> countries = new HashMap<>();
        for (String iso : Locale.getISOCountries()) {
            countries.put(iso.toLowerCase(Locale.ROOT), iso);
            countries.put(
                    new Locale.Builder().setRegion(iso).build().getISO3Country().toLowerCase(Locale.ROOT), iso);
            for (String language : List.of("en", "fr", "ru", "kk", "ky", "uz", "hi", "bs", "ka", "bn", "ne")) {
                countries.put(
                        new ULocale("", iso)
                                .getDisplayCountry(new ULocale(language))
                                .toLowerCase(Locale.ROOT),
                        iso);
            }
        }
        return Map.copyOf(countries);
    }
}
