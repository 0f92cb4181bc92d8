package org.dripstone.identity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dripstone.domain.PersonSource;

/** Where people are kept, with every row that told of them. */
public interface PeopleStore {

    /** People who share one of {@code keys}. */
    List<KnownPerson> candidates(Collection<SoughtKey> keys);

    /** Those of {@code blockingKeys} that more than {@code most} people share; costs the same however many more. */
    Set<String> crowded(Collection<String> blockingKeys, int most);

    /** People who share two keys that no more than {@code most} share. */
    List<Long> sharing(Collection<TwoKeys> keys, int most);

    /** These people, with all that was said of them. */
    List<KnownPerson> known(Collection<Long> people);

    /** A new person, of whom nothing is known yet. */
    long add();

    /** Keeps what rows said of people. */
    void attach(Collection<Said> said);

    /** Makes people found by what was said of them, which is kept already. */
    void index(Collection<Said> said);

    /** Makes {@code people}, who are found by nothing now, found by what is said of them. */
    default void indexAnew(Collection<Long> people, Resolver resolver) {
        sources(people)
                .forEach((person, said) -> index(said.stream()
                        .map(each -> new Said(
                                person,
                                0,
                                each.event(),
                                each.source(),
                                resolver.blockingKeys(each.source().asRecord())))
                        .toList()));
    }

    /** Those of {@code people} whom a list of {@code event} names as participants. */
    Set<Long> listed(Collection<Long> people, String event);

    /** Makes {@code other} a part of {@code survivor}, with everything that was said and is under way. */
    void merge(long survivor, long other);

    /** All that was said of each of {@code people}, oldest source first. */
    Map<Long, List<SaidOf>> sources(Collection<Long> people);

    /** Keeps the values chosen for people. */
    void describe(Map<Long, Portrait> portraits);

    /** Chooses the values of {@code people} anew, from all that was said of them. */
    default void describeAnew(Collection<Long> people) {
        Map<Long, Portrait> portraits = new LinkedHashMap<>();
        sources(people).forEach((person, said) -> portraits.put(person, Portrait.of(said)));
        describe(portraits);
    }

    /** Asks somebody whether two people are one, unless that was asked before. */
    void doubt(long person, long other, String why);

    /** Of whom somebody said that they are two people. */
    List<Two> apart();

    /** Keeps what people were told of with, however their rows fare. */
    void remember(Collection<Remembered> words);

    /** Of whom only remembered {@code words} are left: every row that told of them was taken back. */
    List<Remembered> remembered(Collection<String> words);

    /** Two people, in no order. */
    record Two(long person, long other) {}

    /** A person with a digest of the words in which a row told of them. */
    record Remembered(String words, long person) {}

    /** What row {@code feedRow} of {@code event} said of {@code person}, with the keys the person is found by. */
    record Said(long person, long feedRow, String event, PersonSource source, Set<String> blockingKeys) {}

    /** A source with what breaks ties between sources. */
    record SaidOf(PersonSource source, String event, String feed, long feedId, int row) {}
}
