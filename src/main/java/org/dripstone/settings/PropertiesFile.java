package org.dripstone.settings;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;

/** {@code application.properties} with the line each key stands on; a key that stands there twice is a mistake. */
final class PropertiesFile {
    private final Path file;
    private final List<String> lines;
    private final Map<String, String> values = new LinkedHashMap<>();

    private PropertiesFile(Path file, String text, List<String> problems) {
        this.file = file;
        this.lines = text.lines().toList();
        load(text, problems);
    }

    /** A file that is not there sets nothing: an installation may live on environment variables alone. */
    static PropertiesFile read(Path file, List<String> problems) {
        return new PropertiesFile(file, Files.exists(file) ? textOf(file, problems) : "", problems);
    }

    Map<String, String> values() {
        return values;
    }

    String origin(String property) {
        int line = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).stripLeading().matches("\\Q" + property + "\\E\\s*[=:\\s].*"))
                .findFirst()
                .orElse(-1);
        return file.getFileName() + (line < 0 ? "" : ":" + (line + 1));
    }

    private void load(String text, List<String> problems) {
        try {
            new Noting(problems).load(new StringReader(text));
        } catch (IllegalArgumentException malformed) {
            problems.add(file + ": " + malformed.getMessage() + "; a backslash is written \\\\");
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static String textOf(Path file, List<String> problems) {
        try {
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            problems.add(file + ": is not UTF-8 text; save it as UTF-8");
        } catch (IOException unread) {
            problems.add(file + ": cannot be read; check its owner and permissions");
        }
        return "";
    }

    private final class Noting extends Properties {
        private static final long serialVersionUID = 1L;
        private final transient List<String> problems;

        private Noting(List<String> problems) {
            this.problems = problems;
        }

        @Override
        public synchronized Object put(Object key, Object value) {
            if (values.put(key.toString(), value.toString().strip()) != null) {
                problems.add(key + " (" + origin(key.toString()) + "): stands there twice; keep one");
            }
            return "";
        }
    }
}
