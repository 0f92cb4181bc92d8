package org.dripstone.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the secretariat answers to the digest of tomorrow's letters.
 *
 * @param hold whether letters are held; else they are let go
 * @param days for so long; absent until they are released
 * @param partnerships just what is about these; all of the digest when there are none
 */
public record DigestAnswer(boolean hold, Optional<Integer> days, List<Long> partnerships) {
    private static final Set<String> HOLDING = Set.of(
            "hold",
            "stop",
            "wait", // English
            "attendre",
            "attends",
            "attendez",
            "suspendre",
            "retenir",
            "bloquer", // French
            "стоп",
            "подождать",
            "подождите",
            "задержать",
            "придержать",
            "отложить", // Russian
            "esperar",
            "espere",
            "espera",
            "retener",
            "detener",
            "parar", // Spanish
            "انتظر",
            "أوقف",
            "اوقف",
            "توقف",
            "تأجيل",
            "إيقاف", // Arabic
            "aguardar",
            "aguarde",
            "reter",
            "segurar",
            "suspender", // Portuguese
            "暂停",
            "暂缓",
            "等待",
            "等等",
            "保留",
            "停", // Chinese
            "тоқта",
            "тоқтату",
            "күту",
            "күте",
            "кідірту"); // Kazakh
    private static final Set<String> SENDING = Set.of(
            "send",
            "go",
            "release", // English
            "envoyer",
            "envoyez", // French
            "отправить",
            "отправьте",
            "отправляйте", // Russian
            "enviar",
            "envíe",
            "envia",
            "envie", // Spanish, Portuguese
            "أرسل",
            "ارسل",
            "إرسال", // Arabic
            "发送",
            "发出",
            "发", // Chinese
            "жіберу",
            "жібер",
            "жіберіңіз"); // Kazakh
    private static final Set<String> DAYS = Set.of(
            "day", "days", "jour", "jours", "день", "дня", "дней", "día", "días", "dia", "dias", "يوم", "أيام", "ايام",
            "天", "日", "күн", "күнге");
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{1,3}");
    private static final Pattern REFERENCE = Pattern.compile("ds-[1-9][0-9]{0,17}");
    private static final Pattern TOKEN = Pattern.compile("[0-9a-z]{20,56}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\[\\](),;:.!。，！]+");

    public DigestAnswer {
        partnerships = List.copyOf(partnerships);
    }

    /** The answer in the first line that somebody wrote; empty when that says anything else, or more. */
    public static Optional<DigestAnswer> of(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith(">"))
                .findFirst()
                .flatMap(DigestAnswer::ofLine);
    }

    private static Optional<DigestAnswer> ofLine(String line) {
        String apart =
                line.toLowerCase(Locale.ROOT).replaceAll("(?<=\\p{IsHan})(?=\\p{Nd})|(?<=\\p{Nd})(?=\\p{IsHan})", " ");
        List<String> words = BETWEEN_WORDS
                .splitAsStream(apart)
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        boolean hold = HOLDING.contains(words.get(0));
        return hold || SENDING.contains(words.get(0))
                ? Rest.of(words.subList(1, words.size())).map(rest -> rest.answering(hold))
                : Optional.empty();
    }

    /** What may follow the word. */
    private record Rest(List<Integer> days, List<Long> partnerships) {

        /** Empty when there is anything that we do not understand: a person should read it. */
        static Optional<Rest> of(List<String> words) {
            Rest rest = new Rest(new ArrayList<>(), new ArrayList<>());
            boolean understood = words.stream().allMatch(rest::takes);
            return understood && rest.days.size() <= 1 ? Optional.of(rest) : Optional.empty();
        }

        private boolean takes(String word) {
            if (NUMBER.matcher(word).matches()) {
                return days.add(Integer.parseInt(word));
            }
            if (REFERENCE.matcher(word).matches()) {
                return partnerships.add(Long.parseLong(word.substring("ds-".length())));
            }
            return (DAYS.contains(word) && !days.isEmpty())
                    || TOKEN.matcher(word).matches();
        }

        DigestAnswer answering(boolean hold) {
            return new DigestAnswer(hold, days.stream().findFirst(), partnerships);
        }
    }
}
