package org.dripstone.feed.table;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One reason to ask a person what columns mean.
 *
 * @param columns it is about, by their names
 */
public record MappingDoubt(String why, List<String> columns) {
    private static final int MOST = 3;
    private static final Pattern UNTYPED = Pattern.compile("[\\s\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cf}]+");

    public MappingDoubt {
        columns = List.copyOf(columns);
    }

    public String sentence() {
        return why + ": " + String.join(", ", columns);
    }

    /**
     * What a person writes behind {@code review accept} to say what the columns of {@code feed} mean. Names of columns
     * are a stranger's: a shell takes each as one word, and does nothing with it.
     */
    public String answeredBy(String feed) {
        String said = columns.stream()
                .limit(MOST)
                .map(column -> " --column '" + onOneLine(column).replace("'", "'\\''") + "=…'")
                .collect(Collectors.joining());
        return feed + said;
    }

    /** A name as it can be typed: headings hold line breaks and marks that nobody sees. */
    public static String onOneLine(String column) {
        return UNTYPED.matcher(column).replaceAll(" ").strip();
    }
}
