package org.dripstone.correspondence;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.loader.DelegatingLoader;
import io.pebbletemplates.pebble.loader.FileLoader;
import io.pebbletemplates.pebble.loader.MemoryLoader;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One of the two forms of a follow-up letter. Its texts are templates named {@code fr/contact-check.yaml#ask}. */
final class FollowUpPart {
    private final FollowUpTexts texts;
    private final boolean html;
    private final PebbleEngine engine;

    FollowUpPart(Path folder, LetterFilters filters, FollowUpTexts texts, boolean html) {
        this.texts = texts;
        this.html = html;
        FileLoader layouts = new FileLoader();
        layouts.setPrefix(folder.toAbsolutePath().toString());
        this.engine = new PebbleEngine.Builder()
                .loader(new DelegatingLoader(List.of(loader(texts), layouts)))
                .extension(filters, new Words())
                .strictVariables(true)
                .newLineTrimming(false)
                .autoEscaping(html)
                .build();
    }

    private static MemoryLoader loader(FollowUpTexts texts) {
        MemoryLoader loader = new MemoryLoader();
        texts.files()
                .forEach((file, content) -> content.texts()
                        .forEach((name, text) -> loader.addTemplate(file + "#" + name, text.template())));
        return loader;
    }

    /** The whole part. */
    String layout(String file, Map<String, Object> facts) {
        return fill(file, facts);
    }

    /** One text; in HTML its facts are escaped, and it is not escaped again. */
    Object say(String file, String name, Map<String, Object> facts) {
        String said = fill(facts.get("language") + "/" + file + FollowUpTexts.ENDING + "#" + name, facts);
        return html ? new SafeString(said) : said;
    }

    /** What a code means; anything else stands as it is. */
    Object coded(String kind, String code, Map<String, Object> facts) {
        String file = facts.get("language") + "/" + FollowUpTexts.WORDS + FollowUpTexts.ENDING;
        String name = kind + "." + code;
        return texts.of(file).containsKey(name) ? say(FollowUpTexts.WORDS, name, facts) : code;
    }

    private String fill(String name, Map<String, Object> facts) {
        StringWriter out = new StringWriter();
        try {
            engine.getTemplate(name).evaluate(out, facts, Locale.forLanguageTag(String.valueOf(facts.get("language"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** {@code word("sign-off")} in a layout. */
    private final class Words extends AbstractExtension implements Function {
        @Override
        public Map<String, Function> getFunctions() {
            return Map.of("word", this);
        }

        @Override
        public List<String> getArgumentNames() {
            return List.of("name");
        }

        @Override
        public Object execute(Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
            return say(
                    FollowUpTexts.WORDS,
                    String.valueOf(args.get("name")),
                    TemplatesYaml.map(context.getVariable("frame")));
        }
    }
}
