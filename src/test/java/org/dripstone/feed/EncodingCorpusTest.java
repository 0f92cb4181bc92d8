package org.dripstone.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dripstone.feed.text.EncodingSearch;
import org.dripstone.feed.text.FoundEncoding;
import org.dripstone.feed.text.KnownWords;
import org.junit.jupiter.api.Test;

class EncodingCorpusTest {

    /** The better of the two libraries alone reads 72 of 116. */
    private static final int READ_RIGHT_SO_FAR = 112;

    @Test
    void decodesMoreFilesRightThanEitherLibraryAlone() throws IOException {
        Path corpus = Shared.require("corpora/encodings");
        EncodingSearch search = new EncodingSearch(
                new KnownWords(ColumnNames.read(Path.of("config/columns.yaml")).names()));
        List<String> wrong = new ArrayList<>();
        int right = 0;
        for (Path file : textsOf(corpus)) {
            FoundEncoding found = search.find(file);
            if (readsTheSame(file, found)) {
                right++;
            } else {
                wrong.add(corpus.relativize(file) + " as " + found.name());
            }
        }
        assertThat(right).as("wrong: %s", wrong).isGreaterThanOrEqualTo(READ_RIGHT_SO_FAR);
    }

    private static List<Path> textsOf(Path corpus) throws IOException {
        try (Stream<Path> files = Files.walk(corpus)) {
            return files.filter(f -> f.toString().endsWith(".txt"))
                    .filter(f -> !f.endsWith("CMakeLists.txt"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean readsTheSame(Path file, FoundEncoding found) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String name = file.getFileName().toString().replace(".txt", "").replace("mac-cyrillic", "x-MacCyrillic");
        String truth = name.replace("mac-centraleurope", "x-MacCentralEurope").replace("euc-tw", "x-EUC-TW");
        return Charset.isSupported(truth)
                && withoutMark(new String(bytes, Charset.forName(truth)))
                        .equals(withoutMark(new String(bytes, found.charset())));
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
