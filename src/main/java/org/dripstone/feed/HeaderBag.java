package org.dripstone.feed;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of a header that carry its meaning, in no order: {@code name of solution} is {@code solution name}. */
final class HeaderBag {

    private static final Set<String> SMALL = Set.of(
            ("of the a an your my our their and for in at to s de du des d la le les l un une et ou votre vos mon ma mes"
                            + " au aux en el los las del y su sus mi tu una o os as do da dos das no na seu sua"
                            + " и в на по о ваш ваша ваше ваши вашей вашего или")
                    .split(" "));
    private static final int FEWEST = 2;

    private HeaderBag() {}

    /** Words that tell nothing by themselves. */
    static boolean isSmall(String word) {
        return SMALL.contains(word);
    }

    /** Empty where fewer than two words are left: a single one may stand in any sentence. */
    static String of(String folded) {
        List<String> words = Arrays.stream(folded.split(" "))
                .filter(word -> !isSmall(word))
                .distinct()
                .sorted()
                .toList();
        return words.size() < FEWEST ? "" : words.stream().collect(Collectors.joining(" "));
    }
}
