package org.dripstone.correspondence.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Cuts text into sentences; a full stop within a date, a number or an abbreviation ends none. */
final class Sentences {

    private static final Pattern END = Pattern.compile(
            "(?<=[!?。！？؟;；…])\\s*|(?<=\\.)(?<!\\b\\p{L}\\.)(?<!\\d\\.)(?<! (?i:г|janv|fevr|sept|oct|nov|dec|jan|feb|mar|apr|aug|mr|mrs|ms|mme|mmes|mlle|mm|dr|dra|prof|sr|sra|srta|lic|ing|eng|arq|hon|им|тов|проф|no|tel|ext|янв|фев|окт|ноя|дек)\\.)\\s+|(?<=\\d{4}\\.)\\s+(?=\\p{Lu})");
    private static final int FOLDED_AT = 55;

    private Sentences() {}

    static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        for (String paragraph : paragraphs(text)) {
            Stream.of(END.split(paragraph))
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .forEach(sentences::add);
        }
        return sentences;
    }

    /** A line that was long enough to be folded goes on in the next one. */
    private static List<String> paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        boolean goesOn = false;
        for (String line : text.lines().toList()) {
            int last = paragraphs.size() - 1;
            if (goesOn && !line.isBlank()) {
                paragraphs.set(last, paragraphs.get(last) + " " + line.strip());
            } else {
                paragraphs.add(line.strip());
            }
            goesOn = line.length() >= FOLDED_AT;
        }
        return paragraphs;
    }
}
