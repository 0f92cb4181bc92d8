package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dripstone.store.SomeWorkshop.said;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dripstone.domain.Role;
import org.dripstone.domain.Transactions;
import org.dripstone.identity.KeysAnew;
import org.dripstone.identity.Resolver;
import org.dripstone.identity.SoughtKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever was kept under older rules is found by newer ones. */
abstract class KeysAnewContract extends StoreContract {
    private static final int PEOPLE = 1_024;
    private static final String KEYS = "select blocking_key || ' ' || person_id from person_key order by 1";

    private final Resolver resolver = new Resolver(address -> false, domain -> false);

    KeysAnewContract(Server server) {
        super(server);
    }

    @BeforeEach
    void peopleOfOldKeys() {
        for (int doubled = first(); doubled < PEOPLE; doubled *= 2) {
            database.with(h -> h.execute("""
                    insert into person (name, given_name, family_name, title, organisation, country, language,
                        phone, address, consent, created_at)
                    select name, given_name, family_name, title, organisation, country, language, phone, address,
                        consent, created_at
                    from person order by id"""));
        }
        workshop.says(PEOPLE / 2, said(Role.PARTICIPANT, "middle@example.org"));
        workshop.says(PEOPLE, said(Role.PARTICIPANT, "last@example.org"));
        database.with(h -> h.execute("update person_key set blocking_key = 'old:' || blocking_key"));
    }

    private int first() {
        return (int) workshop.person("someone0@example.org");
    }

    @Test
    void everybodyGetsTheKeysOfTheNewerRulesAndNoOthers() {
        anew(database).bringUpToDate();
        assertThat(workshop.all(KEYS))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(key).doesNotStartWith("old:"));
        Stream.of("someone0@example.org", "middle@example.org", "last@example.org")
                .forEach(address -> assertThat(workshop.people.candidates(SoughtKey.anywhere(resolver.blockingKeys(
                                said(Role.PARTICIPANT, address).asRecord()))))
                        .isNotEmpty());
        assertThat(workshop.all("select count(*) from review")).containsExactly("0");
    }

    @Test
    void nothingIsDoneTwice() {
        anew(database).bringUpToDate();
        database.with(h -> h.execute("delete from person_key"));
        anew(database).bringUpToDate();
        assertThat(workshop.all(KEYS)).isEmpty();
    }

    @Test
    void afterAKillAtAnyMomentItGoesOnWhereItWas() {
        anew(database).bringUpToDate();
        List<String> expected = workshop.all(KEYS);
        for (int survives = 0; survives < 4; survives++) {
            older();
            Killed killed = new Killed(survives);
            assertThatThrownBy(() ->
                            new KeysAnew(new JdbiKeyStore(database), workshop.people, resolver, killed).bringUpToDate())
                    .isInstanceOf(IllegalStateException.class);
            anew(database).bringUpToDate();
            assertThat(workshop.all(KEYS)).isEqualTo(expected);
        }
    }

    @Test
    void whatAnotherVersionHadBegunIsBegunAnew() {
        anew(database).bringUpToDate();
        List<String> expected = workshop.all(KEYS);
        older();
        database.with(h -> h.execute("update blocking_keys set next_version = 999999, done_to = 1000000"));
        anew(database).bringUpToDate();
        assertThat(workshop.all(KEYS)).isEqualTo(expected);
    }

    @Test
    void keysOfANewerProgramAreLeftAlone() {
        List<String> before = workshop.all(KEYS);
        database.with(h -> h.execute("update blocking_keys set version = 999999"));
        anew(database).bringUpToDate();
        assertThat(workshop.all(KEYS)).isEqualTo(before);
    }

    @Test
    void severalShareTheWork() {
        anew(database).bringUpToDate();
        List<String> expected = workshop.all(KEYS);
        older();
        List<CompletableFuture<Void>> several = Stream.generate(() -> anew(database))
                .limit(3)
                .map(each -> CompletableFuture.runAsync(each::bringUpToDate))
                .toList();
        several.forEach(CompletableFuture::join);
        assertThat(workshop.all(KEYS)).isEqualTo(expected);
    }

    private void older() {
        database.with(h -> h.execute("delete from person_key"));
        database.with(h -> h.execute("update blocking_keys set version = 0"));
    }

    private KeysAnew anew(Database at) {
        return new KeysAnew(new JdbiKeyStore(at), workshop.people, resolver, at);
    }

    /** Dies in the middle of a transaction, after some that went well. */
    private final class Killed implements Transactions {
        private final AtomicInteger left;

        Killed(int survives) {
            this.left = new AtomicInteger(survives);
        }

        @Override
        public <T> T inOne(Supplier<T> work) {
            return database.inOne(work);
        }

        @Override
        public <T> T inTurn(Supplier<T> work) {
            return database.inTurn(() -> {
                T done = work.get();
                if (left.getAndDecrement() == 0) {
                    throw new IllegalStateException("killed");
                }
                return done;
            });
        }

        @Override
        public void settle() {
            database.settle();
        }
    }
}
