package org.dripstone.normalise;

import java.util.HashMap;
import java.util.Map;

/** Cyrillic as passports and visiting cards spell it, told apart by the letters only one alphabet has. */
final class Cyrillic {

    private static final String VOWELS = "аеёиоуыэюяәөүұіїєӣӯ";
    private static final String VELARS = "гғкқх";
    private static final Map<Character, String> COMMON = table(
            "аaбbвvгgдdеeзzиiйyкkлlмmнnоoпpрrсsтtуuфfыyэeәaғgқkөoұuүuһhіiїiґgҳhўoӣiӯuҷjјjҝkҹjѓgќkӊnҥnӈn",
            Map.ofEntries(
                    Map.entry('ё', "yo"),
                    Map.entry('ж', "zh"),
                    Map.entry('х', "kh"),
                    Map.entry('ц', "ts"),
                    Map.entry('ч', "ch"),
                    Map.entry('ш', "sh"),
                    Map.entry('щ', "shch"),
                    Map.entry('ъ', ""),
                    Map.entry('ь', ""),
                    Map.entry('ю', "yu"),
                    Map.entry('я', "ya"),
                    Map.entry('є', "ye"),
                    Map.entry('ђ', "dj"),
                    Map.entry('љ', "lj"),
                    Map.entry('њ', "nj"),
                    Map.entry('ѕ', "dz")));
    private static final Map<Character, String> UKRAINIAN = Map.of('г', "h", 'и', "y", 'ї', "yi");
    private static final Map<Character, String> SOUTH_SLAVIC =
            Map.of('ж', "ž", 'х', "h", 'ц', "c", 'ч', "č", 'ш', "š", 'ћ', "ć", 'џ', "dž");

    private Cyrillic() {}

    static String latin(String word) {
        Map<Character, String> own = alphabet(word);
        StringBuilder out = new StringBuilder(word.length() + 8);
        for (int i = 0; i < word.length(); i++) {
            out.append(letter(word, i, own));
        }
        return ending(out.toString());
    }

    private static Map<Character, String> alphabet(String word) {
        if (has(word, "ђјљњћџ")) {
            return SOUTH_SLAVIC;
        }
        return has(word, "їєґ")
                        || (has(word, "і") && !has(word, "әғқңөұүһ") && word.indexOf('ы') < 0 && word.endsWith("й"))
                ? UKRAINIAN
                : Map.of();
    }

    private static String letter(String word, int at, Map<Character, String> own) {
        char letter = word.charAt(at);
        if (letter == 'е' && own != SOUTH_SLAVIC && (at == 0 || VOWELS.indexOf(word.charAt(at - 1)) >= 0)) {
            return "ye";
        }
        if (letter == 'ё' && at > 0 && "жчшщ".indexOf(word.charAt(at - 1)) >= 0) {
            return "e";
        }
        if (letter == 'ң') {
            return at + 1 < word.length() && VELARS.indexOf(word.charAt(at + 1)) >= 0 ? "n" : "ng";
        }
        String common = COMMON.getOrDefault(letter, "");
        return own.getOrDefault(letter, common);
    }

    private static String ending(String latin) {
        return latin.endsWith("iy") || latin.endsWith("yy") ? latin.substring(0, latin.length() - 2) + "y" : latin;
    }

    private static boolean has(String word, String letters) {
        return word.chars().anyMatch(letter -> letters.indexOf(letter) >= 0);
    }

    private static Map<Character, String> table(String pairs, Map<Character, String> longer) {
        Map<Character, String> table = new HashMap<>(longer);
        for (int i = 0; i + 1 < pairs.length(); i += 2) {
            table.put(pairs.charAt(i), String.valueOf(pairs.charAt(i + 1)));
        }
        return Map.copyOf(table);
    }
}
