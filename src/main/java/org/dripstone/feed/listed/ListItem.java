package org.dripstone.feed.listed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line, a paragraph or a point of a list.
 *
 * @param ofOne whether it is one person's, however many addresses they have
 */
record ListItem(String text, boolean ofOne) {

    static final Pattern ADDRESS = Pattern.compile(
            "(?:mailto:)?([^\\s@,;:<>\"'()\\[\\]|،；，、：（）【】]+@[^\\s@,;:<>\"'()\\[\\]|/،；，、：（）【】]+\\.[^\\s@,;:<>\"'()\\[\\]|/.،；，、：（）【】]{2,})",
            Pattern.CASE_INSENSITIVE);
    /** With what closes it, and a name in brackets behind it. */
    private static final Pattern ENTRY =
            Pattern.compile(ADDRESS.pattern() + "['\"]?>?(?:\\h*\\([^)@]*\\))?", Pattern.CASE_INSENSITIVE);

    static long addresses(String text) {
        return ADDRESS.matcher(text).results().count();
    }

    /** Of several, each has what stands before their address. */
    List<PersonWords> people() {
        List<Integer> ends = ends();
        if (ends.isEmpty()) {
            return List.of();
        }
        if (ofOne || ends.size() == 1) {
            return List.of(PersonWords.in(text));
        }
        List<PersonWords> people = new ArrayList<>();
        int from = 0;
        for (int end : ends) {
            people.add(PersonWords.in(text.substring(from, end)));
            from = end;
        }
        return people;
    }

    private List<Integer> ends() {
        Matcher entries = ENTRY.matcher(text);
        List<Integer> ends = new ArrayList<>();
        while (entries.find()) {
            ends.add(entries.end());
        }
        return ends;
    }
}
