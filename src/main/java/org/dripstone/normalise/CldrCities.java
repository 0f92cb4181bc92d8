package org.dripstone.normalise;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import java.util.MissingResourceException;
import java.util.stream.Stream;

/** Cities by which CLDR tells the time zones of the world apart: capitals and the largest towns, language by language. */
final class CldrCities {

    private static final String TABLES = "com/ibm/icu/impl/data/icudata/zone";

    private static final String EXEMPLAR_CITY = "ec";

    private CldrCities() {}

    /** One name of one city. */
    record City(String country, String name) {}

    static Stream<City> all() {
        return Stream.concat(ofZones(), CldrRegions.languages().flatMap(CldrCities::in))
                .distinct();
    }

    private static Stream<City> in(ULocale language) {
        try {
            var zones = UResourceBundle.getBundleInstance(TABLES, language).get("zoneStrings");
            return Stream.iterate(0, at -> at < zones.getSize(), at -> at + 1)
                    .map(zones::get)
                    .filter(zone -> isOfACity(zone.getKey()))
                    .flatMap(CldrCities::city);
        } catch (MissingResourceException notTranslated) {
            return Stream.empty();
        }
    }

    /** Zones below a state, as America:Indiana:Petersburg, are towns whose names many others have. */
    private static boolean isOfACity(String zone) {
        return zone.chars().filter(letter -> letter == ':').count() == 1
                && !zone.startsWith("meta")
                && !zone.startsWith("Etc")
                && !zone.startsWith("Antarctica");
    }

    /** In the languages that write as English does, a city is called as its zone is. */
    private static Stream<City> ofZones() {
        return TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null).stream()
                .filter(zone -> isOfACity(zone.replace('/', ':')))
                .map(zone -> new City(
                        TimeZone.getRegion(zone),
                        zone.substring(zone.indexOf('/') + 1).replace('_', ' ')));
    }

    private static Stream<City> city(UResourceBundle zone) {
        try {
            var country = TimeZone.getRegion(zone.getKey().replace(':', '/'));
            return Stream.of(new City(country, zone.getString(EXEMPLAR_CITY)));
        } catch (MissingResourceException | IllegalArgumentException onlyItsTime) {
            return Stream.empty();
        }
    }
}
