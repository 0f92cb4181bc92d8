package org.dripstone.normalise;

import com.ibm.icu.lang.UScript;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Chinese writes the country before its town and nothing between them: 韩国首尔, 中国北京市. */
final class CountryAndTown {

    private static final int SHORTEST = 2;

    private final Function<String, Optional<CountrySense>> country;
    private final Function<String, Optional<CountrySense>> town;

    CountryAndTown(Function<String, Optional<CountrySense>> country, Function<String, Optional<CountrySense>> town) {
        this.country = country;
        this.town = town;
    }

    Optional<CountrySense> read(String text) {
        return CountryScript.of(text) == UScript.HAN && text.indexOf(' ') < 0
                ? IntStream.rangeClosed(SHORTEST, text.length() - SHORTEST)
                        .mapToObj(at -> read(text.substring(0, at), text.substring(at)))
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }

    private Optional<CountrySense> read(String name, String rest) {
        String place = rest.endsWith("市") ? rest.substring(0, rest.length() - 1) : rest;
        return country.apply(name)
                .filter(CountrySense::isSure)
                .filter(sense -> town.apply(place)
                        .filter(there -> there.isSure() && there.codes().equals(sense.codes()))
                        .isPresent());
    }
}
