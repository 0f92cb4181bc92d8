package org.dripstone.normalise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dripstone.normalise.CountryPhrase.Mention;
import org.dripstone.normalise.CountrySense.Kind;

/** Gathers what the parts of one cell mean, and says what they mean together. */
final class CountryList {

    /** Also a state of the United States, so a town before it decides nothing. */
    /** Countries that people are called by: Jordan, Chad, Georgia, Israel. */
    private static final Set<String> GIVEN_NAMES = Set.of("JO", "TD", "GE", "IL");

    private static final String GEORGIA = "GE";

    /** Three more countries have it in their name, and a comma may stand anywhere. */
    private static final String GUINEA = "GN";

    private static final Map<String, List<String>> TERRITORIES = RuleLines.grouped("dependencies.txt");

    private final List<CountrySense> known = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private boolean hasShortCode;
    private boolean hasCompound;
    private boolean hasHeard;

    void add(String part, CountrySense sense) {
        hasShortCode |= part.strip().length() == 2 && part.codePointAt(0) < 0x250;
        known.add(sense);
    }

    /**
     * Names side by side; an adjective among them makes one name of several words, which we do not know. So does the name
     * of a country with territories (Portuguese China), unless an "and" parts it from the next.
     */
    void addAll(CountryPhrase phrase) {
        List<Mention> mentions = phrase.found();
        mentions.forEach(mention -> known.add(mention.sense()));
        hasCompound |= mentions.stream()
                                .map(mention -> mention.sense().codes())
                                .distinct()
                                .count()
                        > 1
                && mentions.stream().anyMatch(mention -> isHalfAName(mention.sense(), phrase.isList()));
    }

    private static boolean isHalfAName(CountrySense sense, boolean inList) {
        return sense.kind() == Kind.ADJECTIVE
                || (!inList && !Collections.disjoint(TERRITORIES.keySet(), sense.codes()));
    }

    void addUnsure(String part, Optional<CountryReading> reading) {
        if (reading.isPresent()) {
            var read = reading.get();
            hasHeard |= read.why().startsWith(CountryHearing.SOUNDS_LIKE);
            known.add(
                    read.countries().isEmpty()
                            ? new CountrySense(read.ambiguous(), Kind.AMBIGUOUS, read.why())
                            : new CountrySense(read.countries(), Kind.NAME, read.why()));
        } else {
            unknown.add(part);
        }
    }

    /** What the parts say; nothing while some are unknown, unless we make do with the others. */
    Optional<CountryReading> reading(boolean makeDo) {
        if (known.isEmpty() || (!unknown.isEmpty() && (!makeDo || hasHeard))) {
            return Optional.empty();
        }
        var sure = sure();
        var ambiguous = ambiguous(sure);
        return Optional.of(new CountryReading(List.copyOf(sure), List.copyOf(ambiguous), why()));
    }

    private Set<String> sure() {
        var codes = new LinkedHashSet<String>();
        known.stream().filter(CountrySense::isSure).forEach(sense -> codes.addAll(sense.codes()));
        codes.removeIf(code -> !Collections.disjoint(TERRITORIES.getOrDefault(code, List.of()), codes));
        return codes;
    }

    private Set<String> ambiguous(Set<String> sure) {
        var codes = new LinkedHashSet<String>();
        known.stream()
                .filter(sense -> !sense.isSure() && Collections.disjoint(sense.codes(), sure))
                .forEach(sense -> codes.addAll(sense.codes()));
        if (decidesNothing(sure)) {
            codes.addAll(sure.contains(GEORGIA) ? List.of(GEORGIA, "US") : sure);
            sure.clear();
        } else if (sure.size() > 1 && sure.remove(GUINEA)) {
            codes.addAll(List.of(GUINEA, "GQ", "GW"));
        }
        return codes;
    }

    private boolean decidesNothing(Set<String> sure) {
        return known.stream().anyMatch(CountrySense::isNoMore)
                || hasCompound
                || (sure.size() > 1 && known.stream().anyMatch(sense -> sense.kind() == Kind.PLACE))
                || (!unknown.isEmpty() && (hasShortCode || sure.contains(GEORGIA)))
                || unknown.stream().anyMatch(part -> makesItAnotherName(part, sure));
    }

    /** Two capitals may be a part of another country with a town of that name: Lebanon, NH; or it is a person: Jordan, Michael. */
    private static boolean makesItAnotherName(String part, Set<String> sure) {
        boolean elsewhere = part.matches("[A-Z]{2}")
                && sure.stream().noneMatch(country -> CountryCodes.isPart(country + "-" + part));
        return elsewhere || (!Collections.disjoint(GIVEN_NAMES, sure) && Nicknames.isOne(CountryText.key(part)));
    }

    private String why() {
        var said = known.get(0).why();
        if (known.size() > 1) {
            said = known.size() + " names, the first: " + said;
        }
        return unknown.isEmpty() ? said : said + "; not understood: " + String.join(", ", unknown);
    }
}
