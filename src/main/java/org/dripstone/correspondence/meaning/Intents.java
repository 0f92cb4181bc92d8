package org.dripstone.correspondence.meaning;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dripstone.correspondence.incoming.Intent;
import org.dripstone.domain.Answer;

/** Reads what somebody wants by rules per language; what speaks both ways is not sure, and a person decides. */
public final class Intents {

    public static final Intents STANDARD = new Intents();

    /** Later steps include earlier ones, so the last that is told counts. */
    private static final Map<String, Answer> FACTS = facts();

    /** What a doubt takes the ground from; a question or a proposal stays what it is. */
    private static final Set<Intent> SETTLED = Set.of(Intent.YES, Intent.NO, Intent.MET, Intent.NOT_NOW);

    private static final Pattern CLAUSE = Pattern.compile(
            "\\s*[,;،؛，、:：—]\\s*|\\s+[-–]\\s+|\\s+(?:and|et|и)\\s+(?=(?:we|nous|мы)(?!\\p{L}))|\\s+(?:but|however|mais|но|однако|pero|mas|porem|لكن|ولكن|бирак)\\s+|但是?|但");
    private static final Pattern QUESTION = Pattern.compile(".*[?？؟]\\W*$");
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}[:.h]\\d{2}|\\b\\d{1,2} ?(?:am|pm|h)\\b");
    /** Between days of a question it offers a choice. */
    private static final Pattern OR =
            Pattern.compile("(?<!\\p{L})(?:or|ou|o|u|или|либо|немесе|болмаса|او|ام)(?!\\p{L})|或|还是");

    private static final Pattern AROUND = Pattern.compile("[^\\p{L}]+|[的啊呀吧了]$");
    private static final int OPENS_WITHIN = 3;
    private static final int LONGEST = 4_000;

    private final Map<String, IntentWords> languages = IntentWords.all();

    private Intents() {}

    /** In the language of the text; in all of them when that cannot be told. */
    public IntentReading read(String text, String language, LocalDate written) {
        String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        if (languages.containsKey(language)) {
            return new Reading(words(language), written).of(head);
        }
        IntentReading any = languages.values().stream()
                .map(words -> new Reading(words, written).of(head))
                .filter(reading -> reading.intent().isPresent())
                .findFirst()
                .orElse(IntentReading.NONE);
        // The words of one language mean something else in another one.
        return language.isEmpty() ? any : any.doubted();
    }

    /** The words by which somebody says that another person is to be asked. */
    Optional<String> passesOn(String text, String language) {
        String folded = Folded.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        return languages.entrySet().stream()
                .filter(each -> language.isEmpty() || each.getKey().equals(language))
                .flatMap(each -> each.getValue().section("moved").firstIn(folded).stream())
                .findFirst();
    }

    /** Whether the words tell of the partnership; a machine's do not. */
    boolean tellsOfPartnership(String text, String language, LocalDate written) {
        IntentReading reading = read(text, language, written);
        return reading.answer()
                .filter(answer -> answer != Answer.LATER && answer != Answer.HELP)
                .isPresent();
    }

    private IntentWords words(String language) {
        return java.util.Objects.requireNonNull(languages.get(language), language);
    }

    private static Map<String, Answer> facts() {
        Map<String, Answer> facts = new LinkedHashMap<>();
        facts.put("adapted", Answer.ADAPTED);
        facts.put("adapting", Answer.ADAPTING);
        facts.put("planready", Answer.PLAN_READY);
        facts.put("visited", Answer.VISITED);
        facts.put("planned", Answer.VISIT_PLANNED);
        facts.put("session", Answer.SESSION_HELD);
        facts.put("agreed", Answer.AGREED);
        facts.put("contact", Answer.IN_CONTACT);
        return facts;
    }

    /** One text against the words of one language. */
    private static final class Reading {
        private final IntentWords words;
        private final LocalDate written;
        private final Map<String, String> said = new LinkedHashMap<>();
        private boolean asks;
        private boolean doubts;

        Reading(IntentWords words, LocalDate written) {
            this.words = words;
            this.written = written;
        }

        IntentReading of(String text) {
            List<String> sentences = Sentences.of(text).stream().map(Folded::of).toList();
            for (String sentence : sentences) {
                boolean question = QUESTION.matcher(sentence).matches();
                asks |= question;
                doubts |= words.section("doubt").isIn(sentence);
                proposals(sentence, question);
                wishes(sentence, question);
                String rest = question ? "" : sentence;
                boolean refuses = words.section("no").isIn(rest);
                for (String clause : CLAUSE.split(rest, -1)) {
                    facts(clause);
                    undone(clause);
                    assent(clause, refuses);
                }
            }
            return conclusion();
        }

        private void wishes(String sentence, boolean question) {
            if (!question) {
                refusal(sentence);
                note("notyet", sentence);
                note("later", withoutNotYet(sentence));
                note("busy", sentence);
            }
            note("again", sentence);
            call(sentence);
        }

        /** "Until now we have no news" is no "not now". */
        private String withoutNotYet(String sentence) {
            Phrases notYet = words.section("notyet");
            String rest = sentence;
            for (String told : notYet.allIn(sentence).filter(notYet::isWhole).toList()) {
                rest = rest.replace(told, "_");
            }
            return rest;
        }

        /** That nobody was reached, or that there is no money, asks for help only where it is not said to pass. */
        private void call(String sentence) {
            words.section("help")
                    .firstIn(sentence)
                    .filter(told ->
                            !words.says("negation", told) || !(isIn("notyet", sentence) || said.containsKey("later")))
                    .ifPresent(told -> said.putIfAbsent("help", told));
        }

        private boolean isIn(String section, String sentence) {
            return words.section(section).isIn(sentence);
        }

        /** A day or an hour, and words that propose; or words for meeting, when it is put as a question. */
        private void proposals(String sentence, boolean question) {
            Optional<String> proposal = words.section("dates").firstIn(sentence);
            Optional<String> meeting = question ? words.section("meet").firstIn(sentence) : Optional.empty();
            List<FoundDay> days = new DayPhrases(written).inFolded(sentence);
            boolean hour = CLOCK.matcher(sentence).find();
            if (!days.isEmpty() || hour) {
                proposal.or(() -> meeting).ifPresent(told -> said.putIfAbsent("dates", told));
            }
            Matcher or = OR.matcher(sentence);
            if ((question || hour) && areToChooseFrom(days) && or.find()) {
                said.putIfAbsent("dates", or.group());
            }
        }

        private boolean areToChooseFrom(List<FoundDay> days) {
            return days.stream().filter(found -> found.day().isAfter(written)).count() > 1;
        }

        /** "It is not that we are not interested": what is denied is no refusal. */
        private void refusal(String sentence) {
            words.section("no")
                    .firstIn(sentence)
                    .filter(told -> !words.section("notno").isIn(sentence) && isMeant(told, sentence))
                    .ifPresent(told -> said.putIfAbsent("no", told));
        }

        /** "We would never end the partnership", "if nothing happens we close it": without a "not" of its own it must be plain. */
        private boolean isMeant(String told, String sentence) {
            String before = sentence.substring(0, sentence.indexOf(told));
            if (StopWords.isAboutMail(told + clauseBehind(told, sentence)) || isOfAnother(before, told)) {
                return false;
            }
            return words.says("negation", told)
                    || !(words.says("negation", before)
                            || words.says("ifwhen", sentence)
                            || words.section("others").isIn(clauseBehind(told, sentence)));
        }

        /** "A different project was cancelled": the words reach into the phrase. */
        private boolean isOfAnother(String before, String told) {
            return words.section("another")
                    .matcher(before + told)
                    .results()
                    .anyMatch(another -> another.end() > before.length());
        }

        private static String clauseBehind(String told, String sentence) {
            return CLAUSE.split(sentence.substring(sentence.indexOf(told) + told.length()), 2)[0];
        }

        private void facts(String clause) {
            if (words.says("ifwhen", clause) || words.section("others").isIn(clause)) {
                return;
            }
            boolean wish = words.says("conditional", clause);
            if (!wish && !words.says("negation", clause)) {
                note("tried", clause);
            }
            for (String fact : FACTS.keySet()) {
                Optional<String> told = words.section(fact).firstIn(clause);
                boolean ahead = fact.equals("planned");
                if (told.isPresent()
                        && isItself(fact, told.get(), clause)
                        && (ahead || !wish || isOwnWord(fact, told.get(), clause))
                        && !isNegated(fact, told.get(), clause)) {
                    said.putIfAbsent(fact, told.get());
                }
            }
        }

        /** "No contact so far", "had no time": what would begin it is denied, and nobody speaks of what they want. */
        private void undone(String clause) {
            if (words.says("negation", clause)
                    && !words.says("conditional", clause)
                    && !words.says("ifwhen", clause)
                    && !words.section("others").isIn(clause)) {
                note("undone", clause);
            }
        }

        /** Who received a letter from a team did not receive the team; to be in contact letters are enough. */
        private boolean isItself(String section, String told, String clause) {
            return section.equals("contact")
                    || words.section(section).isWhole(told)
                    || !words.section("unlike").isIn(clause);
        }

        /** "for", "before" and the like may stand inside the phrase itself. */
        private boolean isOwnWord(String section, String told, String clause) {
            return !words.says("conditional", around(section, told, clause));
        }

        private boolean isNegated(String section, String told, String clause) {
            return words.says("negation", around(section, told, clause));
        }

        /** What stands beside the phrase; words in its gaps are none of its own. */
        private String around(String section, String told, String clause) {
            return words.section(section).isWhole(told) ? clause.replace(told, " ") : clause;
        }

        private void assent(String clause, boolean refuses) {
            Optional<String> yes = words.section("yes")
                    .allIn(clause)
                    .filter(told -> isAssent(told, clause))
                    .findFirst();
            boolean elsewhere = refuses || words.section("others").isIn(clause);
            if (yes.isPresent() && !elsewhere && !isNegated("yes", yes.get(), clause)) {
                said.putIfAbsent("yes", yes.get());
            }
        }

        /** Short words mean something else inside a sentence, such as the Spanish "if" and the Chinese "towards". */
        private static boolean isAssent(String yes, String clause) {
            boolean brief =
                    yes.equals("si") || (yes.length() <= 2 && yes.codePoints().allMatch(Character::isIdeographic));
            return brief
                    ? AROUND.matcher(clause).replaceAll("").equals(yes)
                    : clause.indexOf(yes) <= OPENS_WITHIN || yes.contains(" ");
        }

        private void note(String section, String sentence) {
            words.section(section).firstIn(sentence).ifPresent(told -> said.putIfAbsent(section, told));
        }

        private IntentReading conclusion() {
            IntentReading told = told();
            boolean open = told.intent().filter(SETTLED::contains).isEmpty();
            return doubts && !open ? told.doubted() : told;
        }

        private IntentReading told() {
            Optional<String> fact =
                    FACTS.keySet().stream().filter(said::containsKey).findFirst();
            if (said.containsKey("no")) {
                return read("no", Intent.NO, fact.isEmpty() && !said.containsKey("yes") && !said.containsKey("again"))
                        .with(Answer.NOT_INTERESTED);
            }
            if (fact.isPresent()) {
                return ofFact(fact.get());
            }
            if (said.containsKey("dates")) {
                return read("dates", Intent.DATES_PROPOSED, true).with(Answer.PROPOSE_DATES);
            }
            if (said.containsKey("help")) {
                return ofHelp(said.get("help"));
            }
            IntentReading mood = ofMood();
            boolean telling =
                    mood.intent().filter(intent -> intent != Intent.YES).isPresent();
            return said.containsKey("tried") && !telling
                    ? read("tried", Intent.MET, false).with(Answer.IN_CONTACT)
                    : mood;
        }

        /** That somebody does not answer, or that money lacks, is no request where nothing is asked; help may be wanted. */
        private IntentReading ofHelp(String told) {
            boolean lament = words.says("negation", told) && !asks;
            return lament
                    ? IntentReading.NONE.with(Answer.HELP)
                    : read("help", Intent.QUESTION, !said.containsKey("yes")).with(Answer.HELP);
        }

        private IntentReading ofFact(String fact) {
            Answer answer = java.util.Objects.requireNonNull(FACTS.get(fact));
            boolean met = answer == Answer.IN_CONTACT || answer == Answer.SESSION_HELD || answer == Answer.VISITED;
            boolean sure = !said.containsKey("later")
                    && !said.containsKey("busy")
                    && !said.containsKey("again")
                    && !(said.containsKey("notyet") && answer == Answer.IN_CONTACT);
            Intent intent = met ? Intent.MET : Intent.YES;
            return read(fact, said.containsKey("dates") ? Intent.DATES_PROPOSED : intent, sure)
                    .with(answer);
        }

        private IntentReading ofMood() {
            for (String later : List.of("later", "again")) {
                if (said.containsKey(later)) {
                    return read(later, Intent.NOT_NOW, true).with(Answer.LATER);
                }
            }
            for (String notYet : List.of("notyet", "undone")) {
                if (said.containsKey(notYet)) {
                    return read(notYet, Intent.NOT_NOW, true).with(Answer.NOT_YET);
                }
            }
            if (said.containsKey("busy")) {
                return read("busy", Intent.NOT_NOW, true).with(Answer.LATER);
            }
            if (said.containsKey("yes")) {
                return read("yes", Intent.YES, !asks);
            }
            return asks ? IntentReading.of(Intent.QUESTION, true, "asks a question") : IntentReading.NONE;
        }

        private IntentReading read(String section, Intent intent, boolean sure) {
            return IntentReading.of(intent, sure, "says \"" + said.get(section) + "\"");
        }
    }
}
