package org.dripstone.followup.time;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which zone a country's clocks keep, and in which country a zone lies. */
final class Zones {
    private static final Map<String, String> MAIN = CountryLines.read("main-zones.txt");

    private final Map<String, ZoneId> byCountry = new ConcurrentHashMap<>();
    private final Map<ZoneId, String> countries = new ConcurrentHashMap<>();
    private final ZoneId otherwise;

    /** With the zone for a country that is not known, or in which nobody lives. */
    Zones(ZoneId otherwise) {
        this.otherwise = otherwise;
    }

    ZoneId of(String country) {
        return country.isEmpty() ? otherwise : byCountry.computeIfAbsent(country, this::find);
    }

    /** ISO 3166-1 alpha-2; empty for a zone of no country, such as UTC. */
    String country(ZoneId zone) {
        return countries.computeIfAbsent(zone, Zones::region);
    }

    private ZoneId find(String country) {
        return Optional.ofNullable(MAIN.get(country))
                .or(() -> only(TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null)))
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of)
                .orElse(otherwise);
    }

    private static Optional<String> only(Set<String> ids) {
        return ids.stream().filter(id -> ids.size() == 1).findFirst();
    }

    private static String region(ZoneId zone) {
        try {
            String region = TimeZone.getRegion(zone.getId());
            return region.length() == 2 ? region : "";
        } catch (IllegalArgumentException offsetOnly) {
            return "";
        }
    }
}
