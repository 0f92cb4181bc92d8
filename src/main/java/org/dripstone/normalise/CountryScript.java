package org.dripstone.normalise;

import com.ibm.icu.lang.UScript;
import java.util.List;

/** The script a name is written in, as far as it decides how names are inflected and compared. */
final class CountryScript {

    private CountryScript() {}

    /** How the names of countries change in sentences in this script. */
    static List<Inflection> inflections(String key) {
        return switch (of(key)) {
            case UScript.CYRILLIC -> List.of(Inflection.RUSSIAN_COUNTRY, Inflection.KAZAKH_COUNTRY);
            case UScript.HAN -> List.of(Inflection.CHINESE_COUNTRY);
            default -> List.of();
        };
    }

    /** ICU's number of the script of the first letter. */
    static int of(String key) {
        return key.isEmpty() ? UScript.COMMON : UScript.getScript(key.codePointAt(0));
    }
}
