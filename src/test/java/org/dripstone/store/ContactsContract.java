package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dripstone.store.SomeWorkshop.said;

import org.dripstone.correspondence.Contact;
import org.dripstone.correspondence.Contacts;
import org.dripstone.correspondence.LetterSource;
import org.dripstone.domain.Consent;
import org.dripstone.domain.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class ContactsContract extends StoreContract {
    private Contacts contacts;

    ContactsContract(Server server) {
        super(server);
    }

    @BeforeEach
    void takeStore() {
        contacts = new JdbiContacts(database);
    }

    @Test
    void knowsHowAPersonIsReached() {
        long person = workshop.person("ana@example.org");
        assertThat(contacts.of(person))
                .isEqualTo(new Contact(
                        person,
                        "Ana ana@example.org",
                        "ana@example.org",
                        "fr",
                        "Institute of Wells",
                        "KE",
                        LetterSource.REGISTRATION,
                        ""));
    }

    @Test
    void knowsWhereTheAddressIsFrom() {
        assertThat(contacts.of(saidAs(Role.SEEKER, "a@x")).source()).isEqualTo(LetterSource.INTEREST_FORM);
        assertThat(contacts.of(saidAs(Role.PRESENTER, "b@x")).source()).isEqualTo(LetterSource.SOLUTION_LIST);
    }

    @Test
    void isSilentToWhoeverRefusedHoweverTheyAreFound() {
        long refused = workshop.people.add();
        workshop.says(refused, said(Role.PARTICIPANT, "a@x", Consent.REFUSED));
        assertThat(contacts.of(refused).silence()).isEqualTo("consent refused");

        long other = workshop.person("b@x");
        workshop.says(other, said(Role.SEEKER, "c@x"));
        workshop.people.refuse(said(Role.REFUSAL, "c@x", Consent.REFUSED));
        assertThat(contacts.of(other).isReachable()).isFalse();
    }

    @Test
    void isSilentToWhoeverHasNoAddress() {
        assertThat(contacts.of(workshop.people.add()).silence()).isEqualTo("no address");
    }

    private long saidAs(Role role, String address) {
        long person = workshop.people.add();
        workshop.says(person, said(role, address));
        return person;
    }
}
