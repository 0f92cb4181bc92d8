package org.dripstone.correspondence.meaning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
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
    private static final Pattern SIGNED = Pattern.compile(
            "(?:[\\p{L}\\p{M}&&[^\\p{IsHan}]][\\p{L}\\p{M}.'’&&[^\\p{IsHan}]-]*+[ ,،]*){1,6}(?<!\\.)|\\p{IsHan}{1,4}"
                    + "|.*(?:\\+?\\d[\\d ()-]{6,}|@|https?://).*");
    /** Cut off from the date that it belongs to. */
    private static final Pattern SHORT_DAY =
            Pattern.compile("(?:" + SlotPhrases.together("short-days").pattern() + ")\\.");

    private static final Pattern CAPITALS = Pattern.compile("(?:[^\\p{Ll}]|(?<=[\\p{L}\\p{M}'’])\\p{Ll})*");
    private static final Pattern OTHER_SIDE = SlotPhrases.pattern("other-side");

    /** Nobody needs more to choose a time; a longer letter is for people to read. */
    private static final int LONGEST = 3_000;

    private static final int LONGEST_SENTENCE = 400;

    /** Nobody names so many times to choose some of a few. */
    private static final int MOST_MENTIONS = 16;

    private final List<OfferedTime> offered;
    private final String language;
    private final LocalDate today;
    private final Set<Integer> chosen = new TreeSet<>();
    private final Set<Integer> ofAll = new TreeSet<>();
    private final Set<Integer> refused = new TreeSet<>();
    private final List<ProposedTime> others = new ArrayList<>();
    /** What is said of other things. */
    private final StringBuilder rest = new StringBuilder();

    private int heard;
    /** Whether the sentence before was no more than a courtesy; after it people sign. */
    private boolean courteous;

    /** Whether all of the text was heard. */
    private boolean whole = true;

    private boolean none;
    private boolean refusal;
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
        words.whole = text.length() <= LONGEST;
        return words.reading();
    }

    private void hear(String sentence) {
        if (sentence.length() > LONGEST_SENTENCE || heard > MOST_MENTIONS) {
            sure = false;
            return;
        }
        SlotClock clock = SlotClock.of(withoutTheOtherSide(withoutGreetings(Folded.of(sentence))), offered);
        String words = withoutAsides(clock.words());
        List<SlotMention> mentions = marked(words);
        heard += mentions.size();
        if (heard > MOST_MENTIONS) {
            sure = false;
            return;
        }
        SlotSentence said = new SlotSentence(words, mentions, language);
        none |= said.saysNone();
        sure &= !said.saysNone() || said.isPlain();
        refusal |= said.isRefusal();
        sure &= mentions.isEmpty() || !(clock.isAnother(mentions, language) || hasStrangeAside(clock.words(), words));
        boolean besides = said.isPlain() || (mentions.isEmpty() && isBesides(sentence, words));
        sure &= besides;
        courteous = besides && mentions.isEmpty();
        if (!said.isPlain() || (mentions.isEmpty() && !said.saysNone())) {
            rest.append(sentence).append('\n');
        }
        sure &= !said.isUnsure() && (mentions.isEmpty() || !said.isQuestion());
        List<OfferedTime> times = clock.of(offered);
        mentions.forEach(mention -> hear(mention, said, words, times));
    }

    private boolean isBesides(String sentence, String words) {
        return SHORT_DAY.matcher(words).matches() || ((courteous || isCapital(sentence)) && isSignature(sentence));
    }

    /** Names and offices stand under a mail in lines of a few words that end in no full stop. */
    private static boolean isSignature(String sentence) {
        return sentence.lines()
                .map(String::strip)
                .allMatch(line -> SIGNED.matcher(line).matches());
    }

    private static boolean isCapital(String sentence) {
        return CAPITALS.matcher(sentence).matches();
    }

    /** An aside may say whose clock it is, or what the time is for. */
    private boolean hasStrangeAside(String whole, String words) {
        return !whole.equals(words)
                && ASIDE.matcher(whole)
                        .results()
                        .map(MatchResult::group)
                        .anyMatch(aside -> !new SlotSentence(aside, marked(aside), language).isPlain());
    }

    private List<SlotMention> marked(String words) {
        return SlotMention.of(SlotMarks.of(words, today, offered.size()), words);
    }

    private static String withoutGreetings(String folded) {
        return GREETINGS
                .matcher(folded)
                .replaceAll(greeting -> "*".repeat(greeting.group().length()));
    }

    /** The line of the offer gives the other side's time in brackets. */
    private static String withoutTheOtherSide(String folded) {
        return ASIDE.matcher(folded)
                .replaceAll(aside -> OTHER_SIDE.matcher(aside.group()).find()
                        ? "*".repeat(aside.group().length())
                        : Matcher.quoteReplacement(aside.group()));
    }

    private String withoutAsides(String folded) {
        String without = ASIDE.matcher(folded)
                .replaceAll(aside -> "*".repeat(aside.group().length()));
        return SlotMarks.of(without, today, offered.size()).isEmpty() ? folded : without;
    }

    private void hear(SlotMention mention, SlotSentence said, String sentence, List<OfferedTime> times) {
        Set<Integer> meant = mention.meant(times);
        Tone tone = said.tone(mention);
        switch (tone) {
            case YES -> choose(mention, meant, sentence);
            case NO -> refuse(meant, said.isPlain() && !mention.isLimit(meant));
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

    private void refuse(Set<Integer> meant, boolean plain) {
        refused.addAll(meant);
        sure &= plain;
    }

    private void doubt(SlotMention mention, Set<Integer> meant, boolean isProposal, String sentence) {
        sure = false;
        if (!meant.isEmpty()) {
            chosen.addAll(meant);
        } else if (isProposal) {
            others.add(mention.proposed(sentence));
        }
    }

    private SlotReading reading() {
        ofAll.removeAll(refused);
        chosen.addAll(ofAll);
        boolean contradicts = chosen.stream().anyMatch(refused::contains)
                || (none && !chosen.isEmpty() && !isException())
                || (refusal && !chosen.isEmpty());
        boolean silent = chosen.isEmpty() && refused.isEmpty() && !none && others.isEmpty();
        return new SlotReading(
                chosen,
                refused,
                none && chosen.isEmpty(),
                others,
                whole && (silent || (sure && others.isEmpty() && !contradicts)),
                Intents.STANDARD.read(rest.toString(), language, today).answer());
    }

    /** "None of these but Tuesday" is plain enough. */
    private boolean isException() {
        return chosen.size() == 1 && refused.isEmpty();
    }
}
