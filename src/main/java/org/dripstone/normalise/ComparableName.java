package org.dripstone.normalise;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dripstone.domain.PersonName;

/**
 * A name made independent of script, order, spelling, particles and of where its words are parted.
 *
 * @param tokens its telling words, at most six
 * @param joined all its words in Latin letters without spaces, particles included, in the order written
 * @param sound how these sound in a row
 * @param letters the consonants of all words in alphabetical order
 * @param lineage what it says of the family besides
 */
public record ComparableName(List<NameToken> tokens, String joined, String sound, String letters, Lineage lineage) {

    private static final int MOST = 6;
    private static final Pattern SERVANT_OF =
            Pattern.compile("abd(?:[aeou]?l(?!l)|[aeou](?=([rsnzdt])\\1)|[ae]r(?=r))(?=.{4})(.+)");
    private static final Pattern SERVANT_OF_GOD = Pattern.compile(
            "(?<!\\p{L})(?:abd|عبد)[\\s\\p{Pd}]+(?:[aeu]l[\\s\\p{Pd}]*l?ah|all?ah|ull?ah|الله|اللہ)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE);
    /** As it is shortened in Spanish: "Ma. Teresa"; without a full stop it is a name of its own. */
    private static final Pattern MARIA = Pattern.compile("(?<!\\p{L})(?:M[aA]\\.|Mª\\.?)\\s*(?=\\p{L}{2})");

    private static final Map<String, String> ALIASES =
            Lexicon.load("names.yaml").meanings("aliases");
    private static final Map<String, String> HANGUL = Lexicon.load("names.yaml").meanings("hangul");

    public static ComparableName of(PersonName name) {
        List<String> words = words(name);
        List<String> telling =
                words.stream().filter(word -> !NameWords.isParticle(word)).toList();
        List<NameToken> tokens = (telling.size() < 2 ? words : telling)
                .stream().flatMap(ComparableName::tokens).limit(MOST).toList();
        String joined = words.stream().map(ComparableName::plain).collect(Collectors.joining());
        // Word by word: what meets where two words do depends on which stands first.
        List<String> sounds =
                words.stream().map(ComparableName::plain).map(Spelling::western).toList();
        return new ComparableName(
                tokens, joined, Spelling.inOne(sounds), letters(sounds), Lineage.of(words, name.title()));
    }

    /** Only the given names; blank where they cannot be told. */
    public static ComparableName given(PersonName name) {
        return of(new PersonName(name.given(), "", "", ""));
    }

    /** In Latin letters, given names first, as it is shown to readers of other scripts. */
    static String latin(PersonName name) {
        return eastAsian(name) ? String.join(" ", words(name)) : Transliteration.latin(name.written());
    }

    public boolean isBlank() {
        return tokens.isEmpty();
    }

    /** Father and son, senior and junior: they share most of a name, and it says itself that they are two. */
    public boolean isOfAnotherGeneration(ComparableName other) {
        return lineage.isAnother(other.lineage);
    }

    /** At least two words that are more than initials. */
    public boolean isFull() {
        return tokens.stream().filter(token -> !token.isInitial()).count() > 1;
    }

    /** The same letters in a row, wherever the words are parted and whichever part stands first. */
    public boolean isTurned(ComparableName other) {
        return letters.equals(other.letters)
                && isTelling(letters)
                && (isTurn(joined, other.joined) || isTurn(sound, other.sound));
    }

    /**
     * Rough traits of which two names have one in common that are the same letters in a row: the consonants, or where
     * these are too few to tell anything, the letters themselves.
     */
    public Set<String> traits() {
        Set<String> traits = new LinkedHashSet<>(2);
        if (isTelling(letters)) {
            traits.add(letters);
        }
        // What meets where two words do sounds otherwise when they are written as one.
        String inOne = letters(List.of(Spelling.western(joined)));
        traits.add(isTelling(inOne) ? inOne : joined);
        return traits;
    }

    private static boolean isTelling(String consonants) {
        return consonants.length() > 2;
    }

    private static boolean isTurn(String some, String other) {
        return some.length() > 5 && some.length() == other.length() && (some + some).contains(other);
    }

    private static List<String> words(PersonName name) {
        if (eastAsian(name)) {
            return Stream.of(HANGUL.getOrDefault(name.family(), together(name.family())), together(name.given()))
                    .map(ComparableName::capitalised)
                    .toList();
        }
        String written = SERVANT_OF_GOD.matcher(name.written()).replaceAll("Abdullah");
        return Arrays.stream(MARIA.matcher(written).replaceAll("Maria ").split("[\\s\\p{Pd}.·・/]+"))
                .filter(word -> !Folding.fold(word).isEmpty())
                .toList();
    }

    private static boolean eastAsian(PersonName name) {
        return !name.family().isBlank() && name.written().equals(name.family() + name.given());
    }

    private static String together(String syllables) {
        return Transliteration.latin(syllables).replace(" ", "");
    }

    private static String capitalised(String word) {
        return word.isEmpty()
                ? word
                : Character.toUpperCase(word.charAt(0)) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    static Stream<NameToken> tokens(String word) {
        boolean consonantsOnly = Transliteration.writesNoVowels(Transliteration.script(word)) && !Arabic.knows(word);
        String latin = readable(word);
        return latin.startsWith("al-") || latin.startsWith("Al-")
                ? token(latin.substring(3), consonantsOnly)
                : token(latin, consonantsOnly);
    }

    private static Stream<NameToken> token(String latin, boolean consonantsOnly) {
        String plain = Folding.fold(latin).replace(" ", "");
        Matcher servant = SERVANT_OF.matcher(plain);
        if (servant.matches()) {
            return Stream.of("abd", servant.group(2).replaceFirst("^(.)\\1", "$1"))
                    .map(part -> NameToken.of(part, false));
        }
        String alias = ALIASES.get(plain);
        return plain.isEmpty() ? Stream.of() : Stream.of(NameToken.of(alias == null ? latin : alias, consonantsOnly));
    }

    private static String plain(String word) {
        return Folding.fold(readable(word)).replace(" ", "");
    }

    /** In Latin letters; of a mixture of scripts that has none, as it is. */
    private static String readable(String word) {
        String latin = Transliteration.latin(word);
        return Folding.fold(latin).isEmpty() ? word : latin;
    }

    private static String letters(List<String> sounds) {
        int[] sorted = sounds.stream()
                .map(Spelling::skeleton)
                .filter(skeleton -> !skeleton.equals("_"))
                .flatMapToInt(String::chars)
                .sorted()
                .toArray();
        return new String(sorted, 0, sorted.length);
    }
}
