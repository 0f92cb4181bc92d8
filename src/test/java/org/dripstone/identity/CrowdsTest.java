package org.dripstone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dripstone.domain.PersonRecord;
import org.dripstone.normalise.PersonNames;
import org.junit.jupiter.api.Test;

/** What very many share is no reason to compare them all, and no reason to lose anybody. */
class CrowdsTest {
    private static final int MANY = Resolver.MOST_SHARING + 50;

    private final Resolver resolver = new Resolver(address -> address.startsWith("info@"), "mail.example.com"::equals);
    private final List<PersonRecord> records = new ArrayList<>();

    @Test
    void aCommonNameAtALargeMinistryIsFoundAgain() {
        for (int at = 0; at < MANY; at++) {
            add("Mohamed Ahmed", "Institute of " + number(at));
            add("Mohamed " + number(at), "Ministry of Health");
            add(number(at) + " Ahmed", "Ministry of Health");
        }
        int first = add("Mohamed Ahmed", "Ministry of Health");
        int again = add("Ahmed Mohamed", "Ministry of Health");
        Blocks blocks =
                new Blocks(resolver, records.stream().map(resolver::prepare).toList());

        assertThat(blocks.before(again)).contains(first).hasSizeLessThan(20);
        assertThat(resolver.cluster(records).people()).contains(List.of(first, again));
    }

    private int add(String name, String organisation) {
        records.add(new PersonRecord(
                PersonNames.read(name), Set.of(records.size() + "@mail.example.com"), organisation, "KE", ""));
        return records.size() - 1;
    }

    /** A word of its own for each number. */
    private static String number(int at) {
        String letters = "bdfgklmnprstvz";
        return "X" + "aeiou".charAt(at % 5) + letters.charAt(at / 5 % 14) + "a" + letters.charAt(at / 70 % 14) + "enko";
    }
}
