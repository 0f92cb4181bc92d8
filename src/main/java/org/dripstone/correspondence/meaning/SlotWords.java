package org.dripstone.correspondence.meaning;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dripstone.correspondence.meaning.SlotSentence.Tone;

/**
 * Reads which of a few offered times somebody's words choose: {@code Tuesday 3 pm works}, {@code the second one},
 * {@code none of these}. A time counts only where the words leave no doubt; a wrong date in two calendars costs more than a
 * question.
 */
public final class SlotWords {
    private static final Pattern GREETINGS = SlotPhrases.pattern("greetings");
    private static final Pattern ASIDE = Pattern.compile("[(（][^()（）]*[)）]");
    private static final Phrases ZONES = SlotPhrases.phrases("zones");
    private static final Pattern ZONE_NAME = Pattern.compile(" ?\\(?(?<name>" + SlotPhrases.regex("zone-names") + ")");
    private static final Pattern UTC =
            Pattern.compile("(?<![\\p{L}])(?:utc|gmt)(?: ?(?<sign>[+-]) ?(?<hours>1?\\d)(?!\\d))?");
    private static final DateTimeFormatter OWN_ZONE = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);

    /** Nobody needs more to choose a time; a longer letter is for people to read. */
    private static final int LONGEST = 3_000;

    private static final int LONGEST_SENTENCE = 400;

    private final List<OfferedTime> offered;
    private final String language;
    private final LocalDate today;
    private final Set<Integer> chosen = new TreeSet<>();
    private final Set<Integer> ofAll = new TreeSet<>();
    private final Set<Integer> refused = new TreeSet<>();
    private final List<ProposedTime> others = new ArrayList<>();
    private boolean none;
    private boolean sure = true;

    private SlotWords(List<OfferedTime> offered, String language, LocalDate today) {
        this.offered = offered;
        this.language = language;
        this.today = today;
    }

    /**
     * What {@code text} says of the times.
     *
     * @param text what the person wrote, without what they quote
     * @param language of the text
     * @param offered by the clock of who wrote it, in the order of the letter
     * @param today when it was written
     */
    public static SlotReading read(String text, String language, List<OfferedTime> offered, LocalDate today) {
        SlotWords words = new SlotWords(offered, language, today);
        Sentences.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text)
                .forEach(words::hear);
        words.sure &= text.length() <= LONGEST;
        return words.reading();
    }

    private void hear(String sentence) {
        if (sentence.length() > LONGEST_SENTENCE) {
            sure = false;
            return;
        }
        String folded = withoutAsides(withoutGreetings(Folded.of(sentence)));
        Matcher utc = UTC.matcher(folded);
        boolean elsewhere = utc.find();
        List<OfferedTime> times = elsewhere ? at(offset(utc)) : offered;
        String words = elsewhere ? masked(folded, utc) : folded;
        List<SlotMention> mentions = SlotMention.of(SlotMarks.of(words, today, offered.size()), words);
        SlotSentence said = new SlotSentence(words, mentions, language);
        none |= said.saysNone();
        sure &= mentions.isEmpty() || !isByAnotherClock(words, mentions);
        if (said.isUnsure()) {
            sure &= mentions.isEmpty() && !said.saysNone();
        }
        mentions.forEach(mention -> hear(mention, said, words, times));
    }

    private static String withoutGreetings(String folded) {
        return GREETINGS
                .matcher(folded)
                .replaceAll(greeting -> "*".repeat(greeting.group().length()));
    }

    /** The line of the offer gives the other side's time in brackets. */
    private String withoutAsides(String folded) {
        String without = ASIDE.matcher(folded)
                .replaceAll(aside -> "*".repeat(aside.group().length()));
        return SlotMarks.of(without, today, offered.size()).isEmpty() ? folded : without;
    }

    private static String masked(String text, Matcher words) {
        return text.substring(0, words.start()) + "*".repeat(words.end() - words.start()) + text.substring(words.end());
    }

    private List<OfferedTime> at(ZoneOffset offset) {
        return offered.stream()
                .map(time -> new OfferedTime(time.start().withZoneSameInstant(offset), time.length()))
                .toList();
    }

    private static ZoneOffset offset(Matcher utc) {
        return utc.group("hours") == null
                ? ZoneOffset.UTC
                : ZoneOffset.of(utc.group("sign") + "%02d".formatted(Integer.parseInt(utc.group("hours"))));
    }

    private boolean isByAnotherClock(String folded, List<SlotMention> mentions) {
        String own =
                offered.isEmpty() ? "" : OWN_ZONE.format(offered.get(0).start()).toLowerCase(Locale.ROOT);
        return ZONES.isIn(folded)
                || mentions.stream()
                        .map(mention -> ZONE_NAME.matcher(folded).region(mention.end(), folded.length()))
                        .anyMatch(
                                name -> name.lookingAt() && !name.group("name").equals(own));
    }

    private void hear(SlotMention mention, SlotSentence said, String sentence, List<OfferedTime> times) {
        Set<Integer> meant = mention.meant(times);
        Tone tone = said.tone(mention);
        switch (tone) {
            case YES -> choose(mention, meant, sentence);
            case NO -> refused.addAll(meant);
            case UNSURE -> doubt(mention, meant, said.isTaken(mention) || mention.isWhole(), sentence);
            case NOTHING -> {}
        }
    }

    private void choose(SlotMention mention, Set<Integer> meant, String sentence) {
        if (meant.isEmpty()) {
            others.add(mention.proposed(sentence));
        } else if (mention.isOfAll()) {
            ofAll.addAll(meant);
        } else {
            chosen.addAll(meant);
            sure &= meant.size() == 1;
        }
    }

    private void doubt(SlotMention mention, Set<Integer> meant, boolean isProposal, String sentence) {
        if (!meant.isEmpty()) {
            chosen.addAll(meant);
            sure = false;
        } else if (isProposal) {
            others.add(mention.proposed(sentence));
        }
    }

    private SlotReading reading() {
        ofAll.removeAll(refused);
        chosen.addAll(ofAll);
        boolean contradicts =
                chosen.stream().anyMatch(refused::contains) || (none && !chosen.isEmpty() && !isException());
        return new SlotReading(
                chosen, refused, none && chosen.isEmpty(), others, sure && others.isEmpty() && !contradicts);
    }

    /** "None of these but Tuesday" is plain enough. */
    private boolean isException() {
        return chosen.size() == 1 && refused.isEmpty();
    }
}
