package org.dripstone.correspondence;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.FileLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Pebble, twice: the HTML one escapes every fact, the text one leaves it as typed. */
final class TemplatesEngine {

    private static final int LONGEST_SUBJECT = 150;

    private final PebbleEngine plain;
    private final PebbleEngine html;

    TemplatesEngine(Path folder, LetterFilters filters) {
        plain = engine(folder, filters, false);
        html = engine(folder, filters, true);
    }

    private static PebbleEngine engine(Path folder, LetterFilters filters, boolean escaping) {
        FileLoader loader = new FileLoader();
        loader.setPrefix(folder.toAbsolutePath().toString());
        return new PebbleEngine.Builder()
                .loader(loader)
                .extension(filters)
                .strictVariables(true)
                .newLineTrimming(false)
                .autoEscaping(escaping)
                .build();
    }

    Letter write(String step, String language, Map<String, Object> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        Locale locale = Locale.forLanguageTag(language);
        all.put("language", language);
        all.put("direction", TemplatesFolder.isRightToLeft(locale) ? "rtl" : "ltr");
        String base = language + "/" + step;
        return new Letter(
                LetterText.shorten(
                        LetterText.oneLine(fill(plain, base + TemplatesFolder.SUBJECT, all, locale)), LONGEST_SUBJECT),
                tidy(fill(plain, base + TemplatesFolder.TEXT, all, locale)),
                tidy(fill(html, base + TemplatesFolder.HTML, all, locale)),
                language);
    }

    private static String fill(PebbleEngine engine, String name, Map<String, Object> facts, Locale locale) {
        StringWriter out = new StringWriter();
        try {
            engine.getTemplate(name).evaluate(out, facts, locale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** Lines that held only a tag leave a gap; a gap is one blank line. */
    static String tidy(String written) {
        StringBuilder tidied = new StringBuilder(written.length());
        boolean gap = false;
        for (String line : written.lines().toList()) {
            String text = line.stripTrailing();
            if (!text.isEmpty()) {
                tidied.append(gap ? "\n" : "").append(text).append('\n');
            }
            gap = text.isEmpty() && !tidied.isEmpty();
        }
        return tidied.toString().stripLeading();
    }
}
