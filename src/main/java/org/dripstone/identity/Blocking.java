package org.dripstone.identity;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dripstone.normalise.NameToken;

/**
 * Keys of which two records have at least one in common whenever they can be one person: an address; two words of the
 * name by their consonants, in whatever order; all consonants of the name, however its words are parted; an
 * organisation and one word; a telephone. Where there are hardly any consonants, the vowels tell.
 */
final class Blocking {

    /** Of these rules: to be raised with every change that gives anybody other keys, so that they are all made anew. */
    static final int VERSION = 3;

    private static final int LONGEST = 64;
    private static final String ADDRESS = "a:";
    private static final String PHONE = "p:";

    private Blocking() {}

    static Set<String> keys(Prepared prepared) {
        Set<String> keys = new LinkedHashSet<>();
        prepared.told().emails().forEach(address -> add(keys, ADDRESS + address));
        if (!prepared.name().isBlank()) {
            prepared.name().traits().forEach(trait -> add(keys, "l:" + trait));
            pairs(keys, prepared.name().tokens());
            atOrganisation(keys, prepared);
            if (!prepared.phone().isEmpty()) {
                add(keys, PHONE + prepared.phone());
            }
        }
        return Set.copyOf(keys);
    }

    /** Whether two records of different countries that share {@code key} can be one person. */
    static boolean isTellingAnywhere(String key) {
        return key.startsWith(ADDRESS) || key.startsWith(PHONE);
    }

    private static void pairs(Set<String> keys, List<NameToken> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            for (int j = i + 1; j < tokens.size(); j++) {
                for (String one : tokens.get(i).traits()) {
                    tokens.get(j).traits().forEach(two -> add(keys, "n:" + inOrder(one, two)));
                }
            }
        }
        if (tokens.size() == 1) {
            tokens.get(0).traits().forEach(only -> add(keys, "n:" + only));
        }
    }

    private static void atOrganisation(Set<String> keys, Prepared prepared) {
        if (!prepared.organisation().isTelling()) {
            return;
        }
        String organisation = Integer.toHexString(prepared.organisation().text().hashCode());
        prepared.name().tokens().stream()
                .flatMap(token -> token.traits().stream())
                .forEach(trait -> add(keys, "o:" + organisation + "|" + trait));
    }

    private static String inOrder(String one, String two) {
        return one.compareTo(two) < 0 ? one + "|" + two : two + "|" + one;
    }

    private static void add(Set<String> keys, String key) {
        keys.add(key.length() <= LONGEST ? key : hashed(key));
    }

    private static String hashed(String key) {
        return key.substring(0, 2) + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }
}
