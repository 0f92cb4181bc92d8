package org.dripstone.normalise;

/** How far two sounds are apart: 0 is the same, 1 about one other consonant; what scripts confuse costs little. */
final class SoundDistance {

    private static final float VOWEL = 0.6f;
    private static final float NEAR_VOWEL = 0.25f;
    private static final float LESS_NEAR_VOWEL = 0.4f;
    private static final float SAME_CLASS = 0.3f;

    private SoundDistance() {}

    static float between(String some, String other) {
        float[] above = new float[other.length() + 1];
        float[] row = new float[other.length() + 1];
        for (int j = 1; j <= other.length(); j++) {
            above[j] = above[j - 1] + alone(other, j - 1);
        }
        for (int i = 1; i <= some.length(); i++) {
            row[0] = above[0] + alone(some, i - 1);
            fill(some, i, other, above, row);
            float[] swap = above;
            above = row;
            row = swap;
        }
        return above[other.length()];
    }

    private static void fill(String some, int i, String other, float[] above, float[] row) {
        float dropped = alone(some, i - 1);
        for (int j = 1; j <= other.length(); j++) {
            float replaced = above[j - 1] + instead(some, i - 1, other, j - 1);
            float shorter = Math.min(above[j] + dropped, row[j - 1] + alone(other, j - 1));
            row[j] = Math.min(replaced, shorter);
        }
    }

    private static float alone(String sound, int at) {
        return switch (sound.charAt(at)) {
            case 'h' -> at == 0 ? VOWEL : NEAR_VOWEL;
            case 'i' -> at == sound.length() - 1 ? VOWEL : SAME_CLASS;
            case 'a', 'e', 'o', 'u' -> at == sound.length() - 1 ? 1 : VOWEL;
            default -> 1;
        };
    }

    private static float instead(String some, int i, String other, int j) {
        char one = some.charAt(i);
        char two = other.charAt(j);
        if (one == two) {
            return 0;
        }
        if (isVowel(one) && isVowel(two)) {
            boolean ends = i == some.length() - 1 && j == other.length() - 1;
            return vowels(one, two) * (ends ? 2 : 1);
        }
        char consonant = Spelling.consonant(one);
        return consonant != 0 && consonant == Spelling.consonant(two) ? SAME_CLASS : 1;
    }

    private static boolean isVowel(char sound) {
        return sound == 'a' || sound == 'e' || sound == 'i' || sound == 'o' || sound == 'u';
    }

    /** What scribes and languages exchange: e and i, o and u, a and e; in Central Asia a and o. */
    private static float vowels(char one, char two) {
        int lower = Math.min(one, two);
        int higher = Math.max(one, two);
        if ((lower == 'a' && higher == 'e') || (lower == 'e' && higher == 'i') || (lower == 'o' && higher == 'u')) {
            return NEAR_VOWEL;
        }
        return lower == 'a' && higher == 'o' ? LESS_NEAR_VOWEL : VOWEL;
    }
}
