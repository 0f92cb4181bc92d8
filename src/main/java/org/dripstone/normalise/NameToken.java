package org.dripstone.normalise;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One word of a name in the forms in which it is compared.
 *
 * @param plain Latin letters, folded
 * @param western its sound as read in English or French
 * @param eastern its sound as read in Central and Eastern Europe, or without the article written as one word with it
 * @param skeleton the consonants of the western sound, in classes
 * @param otherSkeleton those of the eastern sound
 * @param consonantsOnly whether it was written in a script without short vowels
 */
public record NameToken(
        String plain, String western, String eastern, String skeleton, String otherSkeleton, boolean consonantsOnly) {

    private static final float SPELLING = 0.55f;
    /** From so many letters on, a sound may be a little off. */
    private static final int LONG = 5;
    /** The skeleton of a word without consonants. */
    private static final String VOWELS = "_";
    /** Alzahrani is Al-Zahrani. */
    private static final Pattern ARTICLE =
            Pattern.compile("(?:al|el)(?!l)(?=[a-z]{5})(?=[bdfghjkmnqrstwyz]|[aeiou][^cjx]*$)(.+)");

    static NameToken of(String latin, boolean consonantsOnly) {
        String western = Spelling.western(latin);
        String plain = Folding.fold(latin).replace(" ", "");
        return of(plain, western, otherReading(latin, western, consonantsOnly), consonantsOnly);
    }

    private static String otherReading(String latin, String western, boolean consonantsOnly) {
        Matcher article = ARTICLE.matcher(latin.toLowerCase(Locale.ROOT));
        if (article.matches()) {
            return Spelling.western(article.group(1));
        }
        return consonantsOnly ? western.replaceAll("(?<=.)v", "") : Spelling.eastern(latin);
    }

    private static NameToken of(String plain, String western, String eastern, boolean consonantsOnly) {
        return new NameToken(
                plain, western, eastern, Spelling.skeleton(western), Spelling.skeleton(eastern), consonantsOnly);
    }

    public boolean isInitial() {
        return plain.length() == 1;
    }

    /**
     * Rough traits of which two words that {@link #agreesWith agree} have one in common: their consonants. A word without
     * any, such as Aya or Yu, would have nothing of its own: there the vowels tell.
     */
    public Set<String> traits() {
        Set<String> traits = new LinkedHashSet<>(2);
        if (isInitial()) {
            traits.add(VOWELS + plain);
            return traits;
        }
        for (String sound : List.of(western, eastern, Spelling.western(plain))) {
            addTraits(sound, traits);
        }
        return traits;
    }

    private void addTraits(String sound, Set<String> traits) {
        String consonants = Spelling.skeleton(sound);
        if (!consonants.equals(VOWELS)) {
            traits.add(consonants);
            return;
        }
        traits.add(VOWELS + sound);
        if (western.length() >= LONG) {
            traits.add(VOWELS);
        }
        String breath = Spelling.withoutVowels(western);
        if (breath.length() > 1) {
            traits.add(VOWELS + breath);
        }
    }

    /** The same name, whatever the spelling, script or romanisation. */
    public boolean agreesWith(NameToken other) {
        return plain.equals(other.plain)
                || (!isInitial()
                        && !other.isInitial()
                        && soundsLike(other)
                        && !NameWords.areOthers(plain, other.plain));
    }

    /** One letter too many, too few, other or two exchanged, or a spelling just too far off. */
    public boolean isNearly(NameToken other) {
        int shorter = Math.min(plain.length(), other.plain.length());
        return shorter >= 4 && !consonantsOnly && !other.consonantsOnly && Typing.oneError(plain, other.plain);
    }

    /** Far from the same, but no accident: enough beside an address in common, never without. */
    public boolean remindsOf(NameToken other) {
        int longer = Math.max(western.length(), other.western.length());
        return sharesSkeleton(other) || (longer > 3 && distance(other) <= longer / 3.0);
    }

    /** The same, nearly, for short, or no more than a reminder. */
    public boolean mayStandFor(NameToken other) {
        return remindsOf(other) || isNearly(other) || isCalledLike(other) || startsLike(other);
    }

    /** Bill and William, Sasha and Alexander: may be one, and as well may not. */
    public boolean isCalledLike(NameToken other) {
        return Nicknames.mayBeOne(plain, other.plain);
    }

    public boolean startsLike(NameToken other) {
        return (isInitial() || other.isInitial()) && plain.charAt(0) == other.plain.charAt(0);
    }

    /** A patronymic, or a first name so common that many leave it out: present on one side only, it says nothing. */
    public boolean isOptional() {
        return isInitial() || isLeftOutByMany() || NameWords.isPatronymic(plain);
    }

    /** So common that it may be left out beside whatever else is said. */
    public boolean isLeftOutByMany() {
        return "muhammad".equals(plain);
    }

    private boolean soundsLike(NameToken other) {
        if (consonantsOnly || other.consonantsOnly) {
            return sharesSkeleton(other) && (skeleton.length() > 1 || isShortLike(other));
        }
        return sharesSkeleton(other) && distance(other) <= allowed(other);
    }

    /** Heba and Noha have but one consonant that classes tell: there h, w and y count as well. */
    private boolean isShortLike(NameToken other) {
        String mine = Spelling.withoutVowels(western);
        return mine.length() > 1 && mine.equals(Spelling.withoutVowels(other.western));
    }

    private boolean sharesSkeleton(NameToken other) {
        return skeleton.equals(other.skeleton)
                || otherSkeleton.equals(other.otherSkeleton)
                || skeleton.equals(other.otherSkeleton)
                || otherSkeleton.equals(other.skeleton);
    }

    private float distance(NameToken other) {
        float nearest = SoundDistance.between(western, other.western);
        if (readsTwice()) {
            nearest = Math.min(nearest, SoundDistance.between(eastern, other.western));
        }
        if (other.readsTwice()) {
            nearest = Math.min(nearest, SoundDistance.between(western, other.eastern));
        }
        return readsTwice() && other.readsTwice()
                ? Math.min(nearest, SoundDistance.between(eastern, other.eastern))
                : nearest;
    }

    private boolean readsTwice() {
        return !western.equals(eastern);
    }

    /** Short names are many and near to each other: Dung is not Dong, and Dana not Dina. */
    private double allowed(NameToken other) {
        int shorter = Math.min(western.length(), other.western.length());
        return shorter >= LONG ? SPELLING : 0;
    }
}
