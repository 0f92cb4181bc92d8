package org.dripstone.correspondence;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Participants as their store knows them, and under the number 0 the secretariat, which no store knows. */
public final class OfficeContacts implements Contacts {
    private final Contacts people;
    private final Contact office;

    public OfficeContacts(Contacts people, Sender sender) {
        this.people = people;
        this.office = office(sender);
    }

    static Contact office(Sender sender) {
        return new Contact(
                OfficeLetters.OFFICE,
                sender.name(),
                sender.address(),
                sender.language(),
                "",
                "",
                LetterSource.PARTICIPANT_LIST,
                "");
    }

    @Override
    public Contact of(long person) {
        return person == OfficeLetters.OFFICE ? office : people.of(person);
    }

    @Override
    public Map<Long, Contact> of(Collection<Long> persons) {
        Map<Long, Contact> all = new HashMap<>(people.of(persons));
        all.put(office.person(), office);
        return all;
    }
}
