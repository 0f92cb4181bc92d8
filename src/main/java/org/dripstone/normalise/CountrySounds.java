package org.dripstone.normalise;

/**
 * A name as the sequence of its sounds, written with one letter each, so that spellings and scripts can be compared:
 * {@code ch, sh, zh} are {@code c}, {@code w} is {@code v}, {@code y} is {@code i}; doubles count once.
 */
final class CountrySounds {

    private static final float CONSONANT = 1;
    private static final float VOWEL = 0.35f;
    private static final float OTHER_VOWEL = 0.2f;
    private static final float BREATH = 0.3f;
    private static final float NEAR = 0.3f;
    private static final float LESS_NEAR = 0.5f;

    /** Consonants that languages and scribes exchange, the likeliest first. */
    private static final String[] NEARLY_ONE = {"kg", "sz", "cz", "cs", "cj", "td", "pb", "bv", "fv", "pf", "ji", "jz"};

    private static final String[] LESS_NEARLY_ONE = {
        "lr", "mn", "kc", "kh", "gj", "jh", "vu", "gh", "js", "ks", "tc", "ts"
    };

    private static final float[][] INSTEAD = costs();

    private static final float[] ALONE = new float[26];

    static {
        for (char sound = 'a'; sound <= 'z'; sound++) {
            ALONE[sound - 'a'] = alone(sound);
        }
    }

    private CountrySounds() {}

    /** What it costs to leave a sound out of either name. */
    static float without(char sound) {
        return ALONE[sound - 'a'];
    }

    /** What it costs that one has this sound where the other has that. */
    static float instead(char sound, char other) {
        return INSTEAD[sound - 'a'][other - 'a'];
    }

    /** How much there is to hear. */
    static float weight(String sounds) {
        float weight = 0;
        for (int at = 0; at < sounds.length(); at++) {
            weight += without(sounds.charAt(at));
        }
        return weight;
    }

    private static float alone(char sound) {
        return sound == 'h' ? BREATH : isVowel(sound) ? VOWEL : CONSONANT;
    }

    private static boolean isVowel(char sound) {
        return "aeiou".indexOf(sound) >= 0;
    }

    private static float[][] costs() {
        var costs = new float[26][26];
        for (char one = 'a'; one <= 'z'; one++) {
            for (char two = 'a'; two <= 'z'; two++) {
                costs[one - 'a'][two - 'a'] = difference(one, two);
            }
        }
        fill(costs, LESS_NEARLY_ONE, LESS_NEAR);
        fill(costs, NEARLY_ONE, NEAR);
        return costs;
    }

    private static float difference(char one, char two) {
        if (one == two) {
            return 0;
        }
        return isVowel(one) && isVowel(two) ? OTHER_VOWEL : Math.max(alone(one), alone(two));
    }

    private static void fill(float[][] costs, String[] pairs, float cost) {
        for (String pair : pairs) {
            costs[pair.charAt(0) - 'a'][pair.charAt(1) - 'a'] = cost;
            costs[pair.charAt(1) - 'a'][pair.charAt(0) - 'a'] = cost;
        }
    }

    /** The sounds of a word in plain small Latin letters. */
    static String of(String latin) {
        var sounds = new StringBuilder(latin.length());
        for (int at = 0; at < latin.length(); at++) {
            char letter = latin.charAt(at);
            char next = at + 1 < latin.length() ? latin.charAt(at + 1) : ' ';
            if (letter == 'h' && at > 0 && "cgkpstz".indexOf(latin.charAt(at - 1)) >= 0) {
                continue;
            }
            append(sounds, sounds(letter, next));
        }
        return sounds.toString();
    }

    private static void append(StringBuilder sounds, String more) {
        for (int at = 0; at < more.length(); at++) {
            if (sounds.length() == 0 || sounds.charAt(sounds.length() - 1) != more.charAt(at)) {
                sounds.append(more.charAt(at));
            }
        }
    }

    private static String sounds(char letter, char next) {
        return switch (letter) {
            case 'c' -> next == 'h' || next == 'z' ? "c" : "eiy".indexOf(next) >= 0 ? "s" : "k";
            case 's', 'z' -> next == 'h' ? "c" : String.valueOf(letter);
            case 'p' -> next == 'h' ? "f" : "p";
            case 'q' -> "k";
            case 'w' -> "v";
            case 'x' -> "ks";
            case 'y' -> "i";
            default -> letter >= 'a' && letter <= 'z' ? String.valueOf(letter) : "";
        };
    }
}
