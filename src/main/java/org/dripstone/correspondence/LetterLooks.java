package org.dripstone.correspondence;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code look("card")} writes a style into the element itself, because mail programs drop style sheets when a letter is
 * forwarded; the class beside it lets the dark style sheet reach the element where there is one.
 */
record LetterLooks(Map<String, String> styles) implements Function {

    static LetterLooks read(Path file) {
        Map<String, String> styles = new TreeMap<>();
        TemplatesYaml.map(file).forEach((name, style) -> styles.put(name, LetterText.oneLine(String.valueOf(style))));
        return new LetterLooks(styles);
    }

    @Override
    public List<String> getArgumentNames() {
        return List.of("name");
    }

    @Override
    public Object execute(Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
        String name = String.valueOf(args.get("name"));
        String style = styles.get(name);
        if (style == null) {
            throw new PebbleException(
                    null, "no look \"" + name + "\"; expected one of " + styles.keySet(), line, self.getName());
        }
        return new SafeString("class=\"" + name + "\" style=\"" + style.replace('"', '\'') + "\"");
    }
}
