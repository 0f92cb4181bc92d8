package org.dripstone.correspondence.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dripstone.correspondence.meaning.SlotMark.Kind;

/** A sentence about offered times, cut into clauses; what each of them makes of the times that it names. */
final class SlotSentence {
    private static final Pattern COMMA = Pattern.compile("[,;:،、，；()–—\\n]|(?<= )- ");
    private static final Pattern TURNS = SlotPhrases.pattern("turns");
    private static final Pattern NOT_REALLY = SlotPhrases.pattern("not-really");
    private static final Phrases FITS = SlotPhrases.phrases("fits");
    private static final Phrases UNSURE = SlotPhrases.phrases("unsure");
    private static final Phrases PAST = SlotPhrases.phrases("past");
    private static final Phrases EXCEPT = SlotPhrases.phrases("except");
    private static final Pattern NONE = SlotPhrases.pattern("none");
    private static final Pattern BOUND = Pattern.compile("(?:" + SlotPhrases.regex("after") + "|"
            + SlotPhrases.regex("before") + "|" + SlotPhrases.regex("between") + ")[ ,]?$");
    private static final Phrases VAGUE = SlotPhrases.phrases("vague");
    private static final Phrases OPTIONS = SlotPhrases.phrases("options");
    private static final Pattern SALUTATION =
            Pattern.compile("^\\s*(?:" + SlotPhrases.regex("salutations") + ")[^,،，:：!]{0,60}[,،，:：!]");
    private static final List<Pattern> COURTESIES =
            List.of(SALUTATION, SlotPhrases.pattern("small"), SlotPhrases.pattern("lists"));
    /** Why a time suits or not takes nothing back. */
    private static final Pattern REASON = aside("reasons");

    private static final Pattern TO = Pattern.compile("(?:" + SlotPhrases.regex("to") + ")(?: \\p{L}{1,2})?$");
    private static final Pattern WISH =
            Pattern.compile("^[^\\p{L}#]*(?:\\*{3}|" + SlotPhrases.regex("wishes") + ")[\\p{L} ]{0,20}#+");
    private static final Pattern POLITE = aside("courtesies");
    /** What belongs to choosing a time; beside other words nobody knows whose time it is, and for what. */
    private static final List<Pattern> CHOOSING =
            List.of(SlotPhrases.together("fits", "except", "turns", "options", "beside", "small", "lists"));

    /** Where nothing takes the time, only this may stand beside it. */
    private static final List<Pattern> BARE = List.of(SlotPhrases.together("turns", "options", "small", "lists"));

    private static final Phrases EVERY = SlotPhrases.phrases("every");
    private static final Pattern BUT =
            Pattern.compile("(?:" + SlotPhrases.regex("but") + ")[^\\p{L}]*(?:\\p{L}{1,5}[^\\p{L}]+){0,2}$");

    /** Crosses, boxes that may be ticked or not, and the like: who reads only the words misses what they say. */
    private static final Pattern SIGNS =
            Pattern.compile("[\\p{So}\\p{Sm}✓✗✘☐-☒&&[^👍👌✅✔☑🙏🙂😊😀😃😄☺🎉🤝+|¦©®°№]]|\\[ ?]|[-–—−]\\s*$");

    private static final Pattern WORD = Pattern.compile("[\\p{IsHan}]{1,2}|\\p{L}[\\p{L}'-]*");
    private static final Map<String, Phrases> NOT = new ConcurrentHashMap<>();

    /** What is said of a time. */
    enum Tone {
        YES,
        NO,
        UNSURE,
        /** Of another time, in another matter. */
        NOTHING
    }

    private final String folded;
    private final String text;
    private final List<SlotMention> mentions;
    private final Phrases not;
    private final List<Clause> clauses = new ArrayList<>();

    private record Clause(int start, int end, boolean yes, boolean no, List<SlotMention> mentions) {
        private Clause {
            mentions = List.copyOf(mentions);
        }
    }

    /**
     * Reads one sentence.
     *
     * @param folded the sentence
     * @param mentions the times that it names
     */
    SlotSentence(String folded, List<SlotMention> mentions, String language) {
        this.folded = folded;
        this.mentions = List.copyOf(mentions);
        this.not = NOT.computeIfAbsent(language, each -> SlotPhrases.without("not", each));
        String bare = folded;
        for (SlotMention mention : mentions) {
            for (SlotMark mark : mention.marks()) {
                bare = masked(bare, mark.kind() == Kind.CLOCK ? begin(bare, mark) : mark.start(), mark.end());
            }
        }
        this.text = masked(bare, NOT_REALLY);
        cut();
    }

    /** What begins so, to the end of its clause, when it names no time. */
    private static Pattern aside(String section) {
        return Pattern.compile("(?:" + SlotPhrases.regex(section) + ")[^,;:،、，；()#]*+(?!#)");
    }

    /** "From three" and "before five" have been understood with the hour. */
    private static int begin(String text, SlotMark mark) {
        Matcher bound = BOUND.matcher(text).region(0, mark.start());
        return bound.find() ? bound.start() : mark.start();
    }

    private static String masked(String text, Pattern words) {
        String masked = text;
        for (MatchResult each : words.matcher(text).results().toList()) {
            masked = masked(masked, each.start(), each.end());
        }
        return masked;
    }

    private static String masked(String text, Phrases words) {
        return words.matcher(text).replaceAll(each -> "#".repeat(each.group().length()));
    }

    private static String masked(String text, int start, int end) {
        return text.substring(0, start) + "#".repeat(end - start) + text.substring(end);
    }

    private void cut() {
        TreeSet<Integer> ends = new TreeSet<>(List.of(text.length()));
        COMMA.matcher(text)
                .results()
                .map(MatchResult::end)
                .filter(this::isBetween)
                .forEach(ends::add);
        TURNS.matcher(text)
                .results()
                .map(MatchResult::start)
                .filter(this::isBetween)
                .forEach(ends::add);
        int start = 0;
        for (int end : ends) {
            clauses.add(clause(start, end));
            start = end;
        }
    }

    private boolean isBetween(int place) {
        return place > 0 && mentions.stream().noneMatch(mention -> mention.start() < place && place < mention.end());
    }

    private Clause clause(int from, int to) {
        String words = masked(text.substring(from, to), NONE);
        List<SlotMention> named = mentions.stream()
                .filter(mention -> mention.start() >= from && mention.start() < to)
                .toList();
        return new Clause(from, to, FITS.isIn(words), not.isIn(words), named);
    }

    /** Whether it says that nothing suits. */
    boolean saysNone() {
        String rest = masked(text, NONE);
        boolean isAbout = FITS.isIn(text) || OPTIONS.isIn(rest) || not.isIn(rest) || others(rest, COURTESIES) == 0;
        return NONE.matcher(text).find() && isAbout;
    }

    /** Whether it turns something down without saying what: "No, sorry, we cannot". */
    boolean isRefusal() {
        return mentions.isEmpty() && not.isIn(masked(text, POLITE)) && !saysNone();
    }

    boolean isQuestion() {
        return text.matches("(?s).*[?？؟].*");
    }

    boolean isUnsure() {
        if (WISH.matcher(text).find() && !FITS.isIn(masked(text, WISH))) {
            return true;
        }
        String meant = masked(text, SALUTATION);
        return isRange() || UNSURE.isIn(mentions.isEmpty() ? masked(meant, POLITE) : meant);
    }

    /** "Monday to Thursday" names more days than two. */
    private boolean isRange() {
        return IntStream.range(1, mentions.size())
                .filter(each ->
                        mentions.get(each - 1).hasDay() && mentions.get(each).hasDay())
                .mapToObj(each -> text.substring(
                        mentions.get(each - 1).end(), mentions.get(each).start()))
                .anyMatch(between -> TO.matcher(between.strip()).lookingAt());
    }

    Tone tone(SlotMention mention) {
        int number = IntStream.range(0, clauses.size())
                .filter(each -> clauses.get(each).mentions().contains(mention))
                .findFirst()
                .orElseThrow();
        Clause clause = clauses.get(number);
        if (PAST.isIn(text.substring(clause.start(), clause.end()))) {
            return clause.yes() ? Tone.UNSURE : Tone.NOTHING;
        }
        Tone said = clause.no() ? turnedDown(mention, clause) : clause.yes() ? Tone.YES : around(number);
        boolean doubtful = !isPlain() || (mention.isOfAll() && isVague(clause));
        return said == Tone.YES && doubtful ? Tone.UNSURE : said;
    }

    /** "All good" may be said of anything. */
    private boolean isVague(Clause clause) {
        String words = folded.substring(clause.start(), clause.end());
        return VAGUE.isIn(words) && !FITS.isIn(masked(words, VAGUE));
    }

    /** Whether all of it holds nothing but times, words that take them or not, and courtesies. */
    boolean isPlain() {
        if (SIGNS.matcher(folded).find() || isAllBut()) {
            return false;
        }
        String left = text;
        for (Pattern known : List.of(SALUTATION, POLITE, REASON, NONE)) {
            left = masked(left, known);
        }
        return others(masked(left, not), CHOOSING) == 0;
    }

    /** "All but Tuesday" may leave it out, or say that it is another matter. */
    private boolean isAllBut() {
        boolean ofAll = mentions.stream().anyMatch(SlotMention::isOfAll);
        return (ofAll || EVERY.isIn(folded))
                && mentions.stream()
                        .filter(mention -> !mention.isOfAll())
                        .map(mention -> folded.substring(0, mention.start()))
                        .anyMatch(before -> BUT.matcher(before).find());
    }

    /** "Tuesday not Wednesday" is not cut where it should be. */
    private Tone turnedDown(SlotMention mention, Clause clause) {
        boolean isException = saysNone() && EXCEPT.isIn(text.substring(clause.start(), clause.end()));
        if (isException) {
            return Tone.YES;
        }
        boolean ofAll = clause.mentions().stream().anyMatch(SlotMention::isOfAll);
        if (ofAll && EXCEPT.isIn(text.substring(clause.start(), clause.end()))) {
            return mention.isOfAll() ? Tone.YES : Tone.NO;
        }
        return ofAll || isTurnedBetween(clause) ? Tone.UNSURE : Tone.NO;
    }

    /** "The first suits us and the second not" says two things where nothing cuts them apart. */
    private boolean isTurnedBetween(Clause clause) {
        int first = clause.mentions().get(0).end();
        int last = clause.mentions().get(clause.mentions().size() - 1).start();
        boolean fromTheFirst =
                not.isIn(text.substring(clause.start(), clause.mentions().get(0).start()));
        String between = text.substring(first, Math.max(first, last));
        return FITS.isIn(between) || (!fromTheFirst && not.isIn(between));
    }

    /** What a clause leaves unsaid its neighbours may say. */
    private Tone around(int number) {
        for (int next = number + 1; next < clauses.size(); next++) {
            Clause clause = clauses.get(next);
            boolean bare = clause.mentions().isEmpty();
            if (clause.no()) {
                return bare ? Tone.NO : isTurnedAtItsEnd(clause) ? Tone.UNSURE : byLength();
            }
            if (clause.yes()) {
                return Tone.YES;
            }
        }
        return number > 0
                        && clauses.get(number - 1).yes()
                        && !clauses.get(number - 1).no()
                ? Tone.YES
                : byLength();
    }

    private boolean isTurnedAtItsEnd(Clause clause) {
        return not.isIn(text.substring(
                clause.mentions().get(clause.mentions().size() - 1).end(), clause.end()));
    }

    /** Who writes no more than a time chooses it. */
    private Tone byLength() {
        return others(masked(masked(text, SALUTATION), POLITE), BARE) == 0 ? Tone.YES : Tone.UNSURE;
    }

    private static long others(String text, List<Pattern> known) {
        String left = text;
        for (Pattern words : known) {
            left = masked(left, words);
        }
        return WORD.matcher(left).results().count();
    }

    /** Whether something in its clause takes it, or turns it down. */
    boolean isTaken(SlotMention mention) {
        Optional<Clause> clause = clauses.stream()
                .filter(each -> each.mentions().contains(mention))
                .findFirst();
        return clause.filter(Clause::yes).isPresent();
    }
}
