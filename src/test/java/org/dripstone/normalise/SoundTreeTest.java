package org.dripstone.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;

/** However the search saves work, it finds what comparing each name by itself finds. */
class SoundTreeTest {
    private static final float ROUNDING = 0.001f;

    @Property(tries = 2000)
    void allWithinReachAreToldOfWithTheirDistance(
            @ForAll @Size(min = 1, max = 30) List<@From("sounds") String> names,
            @ForAll("sounds") String text,
            @ForAll @FloatRange(min = 0, max = 4) float reach) {
        Map<String, Float> told = new HashMap<>();
        new SoundTree(names).search(text, reach, told::put);

        Map<String, Float> apart =
                names.stream().distinct().collect(Collectors.toMap(Function.identity(), name -> distance(name, text)));
        assertThat(told).allSatisfy((name, far) -> assertThat(far).isCloseTo(apart.get(name), Offset.offset(ROUNDING)));
        assertThat(apart)
                .allSatisfy((name, far) -> assertThat(told.containsKey(name) || far > reach - ROUNDING)
                        .as(name)
                        .isTrue());
        assertThat(told.keySet()).allSatisfy(name -> assertThat(apart.get(name)).isLessThanOrEqualTo(reach + ROUNDING));
    }

    /** Few letters, so that many are near. */
    @Provide
    Arbitrary<String> sounds() {
        return Arbitraries.strings().withChars("aiehknsrg").ofMinLength(1).ofMaxLength(6);
    }

    private static float distance(String name, String text) {
        if (name.isEmpty() || text.isEmpty()) {
            return CountrySounds.weight(name + text);
        }
        char sound = name.charAt(0);
        char other = text.charAt(0);
        String rest = name.substring(1);
        String after = text.substring(1);
        return Math.min(
                distance(rest, after) + CountrySounds.instead(sound, other),
                Math.min(
                        distance(rest, text) + CountrySounds.without(sound),
                        distance(name, after) + CountrySounds.without(other)));
    }
}
