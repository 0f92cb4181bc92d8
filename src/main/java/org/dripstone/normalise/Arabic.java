package org.dripstone.normalise;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Arabic, Persian, Urdu and Pashto names: the common ones from a list, the others by consonants and long vowels. */
final class Arabic {

    private static final String SINGLE =
            "اaأaإiآaءبbةaتtثtجjحhدdذdرrزzسsصsضdطtظzعaفfقqكkلlمmنnهhوwىaيyئyؤwپpگgکkیyہhےeٹtڈdڑrںnچ\0ژ\0ۀaھhېeۍyټtډdړrښ\0ځzڅ\0ګg";
    private static final String SAME = "ہهھهۂهەهةهیيىيکك";

    /** Two letters that would be read as one sound: the vowel between them was not written. */
    private static final Pattern APART =
            Pattern.compile("(?<=[tskdgzpcb])\u0001(?=h)|(?<=t)\u0001(?=[sz])|(?<=d)\u0001(?=[zj])");

    private static final Map<Character, String> LETTERS = letters();
    private static final Map<String, String> NAMES = names();

    private Arabic() {}

    static String latin(String word) {
        String plain = key(word);
        String known = NAMES.get(plain);
        if (known != null) {
            return known;
        }
        boolean article = plain.startsWith("ال") && plain.length() > 4;
        String rest = article ? plain.substring(2) : plain;
        return (article ? "al-" : "") + NAMES.getOrDefault(rest, spelled(rest));
    }

    /** Persian and Urdu have letters of their own for some that Arabic has too. */
    private static String key(String word) {
        String folded = Folding.fold(word).replace(" ", "");
        for (int i = 0; i < SAME.length(); i += 2) {
            folded = folded.replace(SAME.charAt(i), SAME.charAt(i + 1));
        }
        return folded;
    }

    /** Whether the name was found in the list, so that its vowels are known. */
    static boolean knows(String word) {
        String plain = key(word);
        return NAMES.containsKey(plain) || (plain.startsWith("ال") && NAMES.containsKey(plain.substring(2)));
    }

    private static String spelled(String word) {
        StringBuilder out = new StringBuilder(word.length() + 4);
        word.chars()
                .forEach(letter ->
                        out.append(LETTERS.getOrDefault((char) letter, "")).append('\u0001'));
        return APART.matcher(out).replaceAll("e").replace("\u0001", "");
    }

    private static Map<Character, String> letters() {
        Map<Character, String> letters =
                new HashMap<>(Map.of('ش', "sh", 'خ', "kh", 'غ', "gh", 'چ', "ch", 'ژ', "zh", 'ښ', "sh", 'څ', "ts"));
        for (int i = 0; i + 1 < SINGLE.length(); i++) {
            char sound = SINGLE.charAt(i + 1);
            if (sound >= 'a' && sound <= 'z') {
                letters.put(SINGLE.charAt(i), String.valueOf(sound));
            }
        }
        return Map.copyOf(letters);
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        Lexicon.load("names.yaml").meanings("arabic").forEach((arabic, latin) -> names.put(key(arabic), latin));
        return Map.copyOf(names);
    }
}
