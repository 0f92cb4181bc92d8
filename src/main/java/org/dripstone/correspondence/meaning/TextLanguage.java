package org.dripstone.correspondence.meaning;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** In which language a text is: by its letters, and by the short words that no text in a language does without. */
public final class TextLanguage {

    private static final Map<String, Set<String>> WORDS = words();
    private static final Pattern PARTS = Pattern.compile("[^\\p{L}']+");
    private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern UKRAINIAN = Pattern.compile("[їєґЇЄҐ]");
    private static final Pattern KAZAKH = Pattern.compile("[әғқңөұүһі]");
    private static final Set<String> KAZAKH_WORDS = Set.of(
            "мен", "жане", "бар", "емес", "жок", "рахмет", "ия", "керек", "бул", "биз", "сиз", "ушин", "болды", "отти");
    private static final Map<Pattern, String> SIGNS = Map.of(
            Pattern.compile("[ñ¿¡]"),
            "es",
            Pattern.compile("[¿¡]"),
            "es",
            Pattern.compile("[ãõ]|ção|ções|\\p{L}-(?:los?|las|nos|lhes?|se|me|vos)\\b"),
            "pt",
            Pattern.compile("œ|[êèàù]|ç[ao]"),
            "fr",
            Pattern.compile("[ßäöü]"),
            "de");
    /** They are in Latin letters whatever the language. */
    private static final Pattern NO_WORDS = Pattern.compile("\\S+@\\S+|(?:https?://|www\\.)\\S+");
    /** A sign of Chinese stands for about as much as three letters. */
    private static final int HAN_WEIGHT = 3;
    /** Of languages that look alike those we write in come first. */
    private static final Comparator<String> LIKELIER = Comparator.comparing(
                    (String language) -> !IntentWords.LANGUAGES.contains(language))
            .thenComparing(Comparator.naturalOrder());

    private static final int LONGEST = 5_000;

    private TextLanguage() {}

    /** ISO 639-1; empty when it cannot be told. */
    public static String of(String text) {
        String head = NO_WORDS.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text)
                .replaceAll(" ");
        Map<UnicodeScript, Integer> scripts = new HashMap<>();
        head.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .forEach(script -> scripts.merge(script, script == UnicodeScript.HAN ? HAN_WEIGHT : 1, Integer::sum));
        return scripts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> of(most.getKey(), head))
                .orElse("");
    }

    private static String of(UnicodeScript script, String text) {
        return switch (script) {
            case HAN -> KANA.matcher(text).find() ? "ja" : "zh";
            case HIRAGANA, KATAKANA -> "ja";
            case HANGUL -> "ko";
            case ARABIC -> "ar";
            case CYRILLIC -> UKRAINIAN.matcher(text).find() ? "uk" : isKazakh(text) ? "kk" : "ru";
            case LATIN -> latin(text);
            default -> "";
        };
    }

    private static boolean isKazakh(String text) {
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        long letters = KAZAKH.matcher(lower).results().count();
        long words = PARTS.splitAsStream(Folded.of(text))
                .filter(KAZAKH_WORDS::contains)
                .count();
        return letters * 40 >= lower.codePoints().filter(Character::isLetter).count() || (letters == 0 && words >= 2);
    }

    private static String latin(String text) {
        Map<String, Integer> scores = new HashMap<>();
        PARTS.splitAsStream(Folded.of(text))
                .forEach(word -> WORDS.forEach((language, words) -> {
                    if (words.contains(word)) {
                        scores.merge(language, 2, Integer::sum);
                    }
                }));
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        SIGNS.forEach((sign, language) ->
                scores.merge(language, (int) sign.matcher(lower).results().count(), Integer::sum));
        int best = scores.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return best == 0
                ? ""
                : WORDS.keySet().stream()
                        .sorted(LIKELIER)
                        .filter(language -> scores.getOrDefault(language, 0) == best)
                        .findFirst()
                        .orElse("");
    }

    private static Map<String, Set<String>> words() {
        WordFile file = new WordFile("languages.yaml");
        Map<String, Set<String>> words = new HashMap<>();
        for (String language : file.sections()) {
            Set<String> set = new HashSet<>();
            file.lists(language).values().forEach(list -> list.forEach(word -> set.add(Folded.of(word))));
            words.put(language, Set.copyOf(set));
        }
        return Map.copyOf(words);
    }
}
