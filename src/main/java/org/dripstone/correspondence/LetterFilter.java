package org.dripstone.correspondence;

import com.ibm.icu.util.ULocale;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;

/** One filter; what goes wrong in it is told with the template's file and line. */
record LetterFilter(List<String> getArgumentNames, Wording wording) implements Filter {

    /** Puts a fact into words. */
    @FunctionalInterface
    interface Wording {
        String of(Object fact, Map<String, Object> arguments, ULocale locale);
    }

    LetterFilter(Wording wording) {
        this(List.of(), wording);
    }

    @Override
    public Object apply(
            Object input, Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
        try {
            return wording.of(input, args, ULocale.forLocale(context.getLocale()));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new PebbleException(e, String.valueOf(e.getMessage()), line, self.getName());
        }
    }
}
