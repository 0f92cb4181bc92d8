package org.dripstone.correspondence.meaning;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the wish for no more mail at all, and tells it from the end of one partnership. */
final class StopWords {

    private static final Map<String, IntentWords> LANGUAGES = IntentWords.all();
    private static final Pattern PAIR = Pattern.compile(
            "partnership|partenariat|партнерств|alianza|asociacion|parceria|شراك|合作|сериктест|project|projet|проект|proyecto|projeto|مشروع|项目|жоба");
    private static final Pattern MAILS = Pattern.compile(
            "mail|message|courriel|рассыл|писем|письм|сообщен|correo|mensaje|lista|رسائل|رساله|بريد|邮件|消息|хат|list|liste");
    private static final Pattern THEN = Pattern.compile(
            "\\P{L}*(?:\\p{L}{1,8}\\P{L}+){0,2}(?:" + DayPhrases.all("weekdays") + "|" + DayPhrases.all("months")
                    + "|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days|until|till|before|jusqu|avant|hasta|antes|до|раньше|قبل|حتي)(?!\\p{L}))");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final int SHORT_TEXT = 400;
    /** Nobody asks for it behind so many words of their own. */
    private static final int LONGEST = 20_000;

    private StopWords() {}

    /**
     * The words that say so; in a long text only a whole sentence's worth of them.
     *
     * @param from who wrote it, and speaks for nobody else
     */
    static Optional<String> in(String text, String from) {
        boolean isShort = text.length() <= SHORT_TEXT;
        for (String sentence : Sentences.of(text.substring(0, Math.min(text.length(), LONGEST)))) {
            String folded = Folded.of(sentence);
            for (IntentWords words : LANGUAGES.values()) {
                Optional<String> stop = words.section("stop").firstIn(folded);
                boolean counts = stop.isPresent()
                        && isClear(stop.get(), folded, isShort)
                        && !isDenied(folded)
                        && !SomebodyElse.isMeant(sentence, from)
                        && !isForAWhile(stop.get(), folded, words);
                if (counts) {
                    return stop;
                }
            }
        }
        return Optional.empty();
    }

    /** Of mail, and of no partnership. */
    static boolean isAboutMail(String words) {
        return MAILS.matcher(words).find() && !PAIR.matcher(words).find();
    }

    /** "Do not write to me on Fridays", "before May": what is asked not to be done then may be done at other times. */
    private static boolean isForAWhile(String stop, String sentence, IntentWords words) {
        String behind = sentence.substring(sentence.indexOf(stop) + stop.length());
        return words.says("negation", stop) && THEN.matcher(behind).lookingAt();
    }

    private static boolean isClear(String stop, String sentence, boolean isShort) {
        boolean alone = EDGES.matcher(sentence).replaceAll("").equals(stop);
        boolean aboutMail = MAILS.matcher(sentence).find();
        if (PAIR.matcher(sentence).find() && !aboutMail) {
            return false;
        }
        boolean bare = stop.matches("[\\p{IsLatin}\\p{IsCyrillic}\\p{IsArabic}]+");
        return alone || (bare ? isShort && (aboutMail || stop.length() > 7) : isShort || aboutMail);
    }

    /** "Don't stop": the words of one language may be words of another. */
    private static boolean isDenied(String sentence) {
        return LANGUAGES.values().stream()
                .anyMatch(words -> words.section("notstop").isIn(sentence));
    }
}
