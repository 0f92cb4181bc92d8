package org.dripstone.feed.text;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Cells in quotes of two shapes, as word processors make of straight ones. */
record PairedQuotes(char opening, char closing) implements UnaryOperator<String> {

    private static final List<PairedQuotes> ALL =
            List.of(new PairedQuotes('“', '”'), new PairedQuotes('«', '»'), new PairedQuotes('„', '“'));

    /** Empty unless nearly all lines begin and end with them. */
    static Optional<PairedQuotes> in(List<String> lines) {
        return ALL.stream().filter(quotes -> quotes.wrap(lines)).findFirst();
    }

    private boolean wrap(List<String> lines) {
        Stream<String> wrapped = lines.stream().map(String::strip).filter(this::isWrapped);
        return lines.size() > 1 && wrapped.count() * 10 >= lines.size() * 9L;
    }

    private boolean isWrapped(String line) {
        return line.length() > 1 && line.charAt(0) == opening && line.charAt(line.length() - 1) == closing;
    }

    @Override
    public String apply(String line) {
        return line.replace("\"", "\"\"").replace(opening, '"').replace(closing, '"');
    }
}
