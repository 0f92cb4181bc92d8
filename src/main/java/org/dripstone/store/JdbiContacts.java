package org.dripstone.store;

import org.dripstone.correspondence.Contact;
import org.dripstone.correspondence.Contacts;
import org.dripstone.correspondence.LetterSource;
import org.dripstone.domain.Role;
import org.jspecify.annotations.Nullable;

/** Contacts in SQL. */
public final class JdbiContacts implements Contacts {
    private final Database database;

    public JdbiContacts(Database database) {
        this.database = database;
    }

    /** Nobody in the lists, such as an organiser who mailed files in: the letter itself knows the address. */
    private static final Contact OUTSIDER = new Contact(0, "", "", "", "", "", LetterSource.REGISTRATION, "");

    @Override
    public Contact of(long person) {
        return person == 0 ? OUTSIDER : known(person);
    }

    private Contact known(long person) {
        return database.with(h -> h.createQuery("""
                        select p.*,
                            (select min(s.role) from person_source s
                                where s.person_id = p.id and s.role <> 'REFUSAL' and s.address = p.address) as role,
                            (select min(x.reason) from suppression x join person_address a on a.address = x.address
                                where a.person_id = p.id) as suppressed
                        from person p where p.id = :person""")
                .bind("person", person)
                .map((rs, ctx) -> new Contact(
                        person,
                        rs.getString("name"),
                        rs.getString("address"),
                        rs.getString("language"),
                        rs.getString("organisation"),
                        rs.getString("country"),
                        origin(rs.getString("role")),
                        silence(rs.getString("consent"), rs.getString("suppressed"), rs.getString("address"))))
                .one());
    }

    private static LetterSource origin(@Nullable String role) {
        if (Role.PRESENTER.name().equals(role)) {
            return LetterSource.SOLUTION_LIST;
        }
        return Role.SEEKER.name().equals(role) ? LetterSource.INTEREST_FORM : LetterSource.REGISTRATION;
    }

    private static String silence(String consent, @Nullable String suppressed, String address) {
        if (consent.equals("REFUSED")) {
            return "consent refused";
        }
        if (suppressed != null) {
            return suppressed;
        }
        return address.isEmpty() ? "no address" : "";
    }
}
