package org.dripstone.feed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dripstone.domain.Field;
import org.dripstone.feed.table.NameMatch.Strength;
import org.dripstone.feed.table.RowPerson;
import org.dripstone.feed.table.RowPerson.Part;

/** The words by which headings tell the people of one row apart: what they are called, and how they are numbered. */
final class RowPeople {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<!\\p{N})(?:(?<![^ ])(?:n|no|nr) )?(\\d{1,2})(?: ?(?:st|nd|rd|th|er|ere|e|eme|o|a|ro|do|da|й|и|я|го|ой|ого)(?![^ ]))?(?!\\p{N})");

    private final List<HeaderPhrase> participants = new ArrayList<>();
    private final List<HeaderPhrase> fellows = new ArrayList<>();
    /** Of each number, beginning with one. */
    private final List<List<HeaderPhrase>> ordinals = new ArrayList<>();

    void addParticipant(String word) {
        participants.add(phrase(word));
    }

    void addFellow(String word) {
        fellows.add(phrase(word));
    }

    /** @param words of one language, each item one number's, with a slash between several */
    void addOrdinals(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (ordinals.size() == i) {
                ordinals.add(new ArrayList<>());
            }
            ordinals.get(i)
                    .addAll(Arrays.stream(words.get(i).split("/"))
                            .map(RowPeople::phrase)
                            .toList());
        }
    }

    private static HeaderPhrase phrase(String word) {
        return HeaderPhrase.of(Field.NAME, Strength.WITHIN, false, word);
    }

    RowPerson person(String words) {
        String folded = HeaderWords.of(words);
        Matcher number = NUMBER.matcher(folded);
        if (number.find()) {
            return person(number.replaceFirst(" "), Integer.parseInt(number.group(1)));
        }
        return IntStream.rangeClosed(1, ordinals.size())
                .boxed()
                .flatMap(place -> ordinals.get(place - 1).stream()
                        .filter(ordinal -> ordinal.isIn(folded))
                        .map(ordinal -> person(ordinal.pattern().matcher(folded).replaceFirst(" "), place)))
                .findFirst()
                .orElseGet(() -> person(folded, 0));
    }

    Optional<String> fellowIn(String folded) {
        return fellows.stream()
                .filter(phrase -> phrase.words().indexOf(' ') < 0 && phrase.isIn(folded))
                .map(HeaderPhrase::words)
                .findFirst();
    }

    private RowPerson person(String rest, int number) {
        String called = Arrays.stream(rest.strip().split(" +"))
                .filter(word -> !HeaderBag.isSmall(word))
                .collect(Collectors.joining(" "));
        return new RowPerson(called, number, part(called));
    }

    private Part part(String called) {
        return isAny(fellows, called) ? Part.FELLOW : isAny(participants, called) ? Part.PARTICIPANT : Part.UNKNOWN;
    }

    private static boolean isAny(List<HeaderPhrase> phrases, String called) {
        return phrases.stream()
                .anyMatch(phrase -> phrase.pattern().matcher(called).matches());
    }
}
