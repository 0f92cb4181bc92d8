package org.dripstone.normalise;

import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import java.util.List;
import java.util.MissingResourceException;
import java.util.stream.Stream;

/** What CLDR calls the regions of the world, language by language. */
final class CldrRegions {

    /** Where ICU keeps the table; all its display-name calls read it, but none lists every variant. */
    private static final String TABLES = "com/ibm/icu/impl/data/icudata/region";

    private static final List<String> KINDS = List.of("Countries", "Countries%short", "Countries%variant");

    private CldrRegions() {}

    /** One name of one region, which may be a group of countries. */
    record RegionName(String code, String name, ULocale language) {}

    static Stream<RegionName> in(ULocale language) {
        return KINDS.stream().flatMap(kind -> table(language, kind));
    }

    static Stream<ULocale> languages() {
        return Stream.of(ULocale.getAvailableLocales());
    }

    private static Stream<RegionName> table(ULocale language, String kind) {
        try {
            var table = UResourceBundle.getBundleInstance(TABLES, language).get(kind);
            return Stream.iterate(0, at -> at < table.getSize(), at -> at + 1)
                    .map(table::get)
                    .map(row -> new RegionName(row.getKey(), row.getString(), language));
        } catch (MissingResourceException notTranslated) {
            return Stream.empty();
        }
    }
}
