package org.dripstone.correspondence.incoming.bounce;

import static org.dripstone.correspondence.incoming.BounceReason.EXPIRED;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dripstone.correspondence.incoming.BounceReason;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The words of mail servers, by what they mean, in all languages at once. */
final class BounceWords {

    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f\\u00ad\\u200b-\\u200f\\ufeff]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private static final int BESIDE = 40;

    /** After the patterns it is read with. */
    static final BounceWords SHIPPED = new BounceWords("/org/dripstone/correspondence/bounce-words.yaml");

    private final List<Phrase> senders;
    private final List<Phrase> offices;
    private final List<Phrase> subjects;
    private final List<Phrase> failed;
    private final List<Phrase> delayed;
    private final List<Phrase> givenUp;
    private final List<Phrase> originals;
    private final List<Phrase> automatic;
    private final Map<BounceReason, List<Phrase>> causes;
    /** Why a server gave up at last says less than what kept it waiting. */
    private final Map<BounceReason, List<Phrase>> consequences;

    private final Map<BounceReason, List<Phrase>> general;
    private final Map<BounceReason, List<Phrase>> vague;
    private final List<Phrase> missing;

    private BounceWords(String file) {
        Map<String, Object> read = read(file);
        senders = phrases(read.get("senders"));
        offices = phrases(read.get("offices"));
        subjects = phrases(read.get("subjects"));
        failed = phrases(read.get("failed"));
        delayed = phrases(read.get("delayed"));
        givenUp = phrases(read.get("given-up"));
        originals = phrases(read.get("originals"));
        automatic = phrases(read.get("automatic"));
        causes = reasons(read.get("reasons"));
        consequences = Map.of(EXPIRED, Objects.requireNonNull(causes.remove(EXPIRED)));
        general = reasons(read.get("general-reasons"));
        vague = reasons(read.get("vague-reasons"));
        CombinedWords combined = new CombinedWords((Map<?, ?>) Objects.requireNonNull(read.get("combined")));
        combined.clear().forEach((reason, phrases) -> add(causes, reason, phrases));
        combined.general().forEach((reason, phrases) -> add(general, reason, phrases));
        missing = combined.missing();
    }

    /** Lower case, without accents, blanks as one. */
    static String fold(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return BLANKS.matcher(MARKS.matcher(lower).replaceAll("").replace('’', '\''))
                .replaceAll(" ");
    }

    boolean isServer(String sender) {
        return any(senders, sender) || any(offices, sender);
    }

    /** An address of a server's at which people may sit, too. */
    boolean isOffice(String sender) {
        return any(offices, sender) && !any(senders, sender);
    }

    boolean isReport(String subject) {
        return any(subjects, subject);
    }

    boolean saysFailed(String text) {
        return any(failed, text);
    }

    boolean saysDelayed(String text) {
        return any(delayed, text) && !any(givenUp, text);
    }

    /** Whether the letter given back follows this line. */
    boolean announcesOriginal(String line) {
        return any(originals, line);
    }

    /** Whether a machine of the recipient's speaks, not one of the mail's way. */
    boolean isAutomaticReply(String subject) {
        return any(automatic, subject);
    }

    Optional<BounceReason> reason(String text) {
        return longest(causes, text).or(() -> longest(consequences, text));
    }

    /** By words that servers write whatever the reason. */
    Optional<BounceReason> generalReason(String text) {
        return longest(general, text);
    }

    /** By words that also stand where they mean something else. */
    Optional<BounceReason> vagueReason(String text) {
        return longest(vague, text);
    }

    /**
     * Whether the part of an address before the at sign is said, beside it, not to be there. It may be any word, such as
     * {@code server}; so the domain must be named, too, apart from the address.
     */
    boolean isMissing(String name, String domain, String text) {
        Pattern there = Pattern.compile("(?<![\\w@-])" + Pattern.quote(fold(domain)) + "(?![\\w-])");
        Matcher alone = Pattern.compile("(?<![\\w.@-])" + Pattern.quote(fold(name)) + "(?![\\w.@-])")
                .matcher(text);
        while (alone.find()) {
            String beside =
                    text.substring(Math.max(0, alone.start() - BESIDE), Math.min(text.length(), alone.end() + BESIDE));
            if (any(missing, beside) && there.matcher(beside).find()) {
                return true;
            }
        }
        return false;
    }

    /** The longest phrase says most. */
    private static Optional<BounceReason> longest(Map<BounceReason, List<Phrase>> reasons, String text) {
        BounceReason best = null;
        int length = 0;
        for (var reason : reasons.entrySet()) {
            for (Phrase phrase : reason.getValue()) {
                if (phrase.weight() > length && phrase.isIn(text)) {
                    best = reason.getKey();
                    length = phrase.weight();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean any(List<Phrase> phrases, String text) {
        return phrases.stream().anyMatch(phrase -> phrase.isIn(text));
    }

    private static Map<String, Object> read(String file) {
        try (InputStream in = Objects.requireNonNull(BounceWords.class.getResourceAsStream(file), file)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(file, broken);
        }
    }

    private static Map<BounceReason, List<Phrase>> reasons(@Nullable Object section) {
        Map<BounceReason, List<Phrase>> reasons = new EnumMap<>(BounceReason.class);
        ((Map<?, ?>) Objects.requireNonNull(section))
                .forEach((code, list) -> reasons.put(
                        BounceReason.valueOf(
                                String.valueOf(code).toUpperCase(Locale.ROOT).replace('-', '_')),
                        phrases(list)));
        return reasons;
    }

    private static void add(Map<BounceReason, List<Phrase>> reasons, BounceReason reason, List<Phrase> phrases) {
        reasons.computeIfAbsent(reason, any -> new ArrayList<>()).addAll(phrases);
    }

    private static List<Phrase> phrases(@Nullable Object list) {
        List<Phrase> phrases = new ArrayList<>();
        ((List<?>) Objects.requireNonNull(list)).forEach(each -> phrases.add(Phrase.of(fold(String.valueOf(each)))));
        return phrases;
    }
}
