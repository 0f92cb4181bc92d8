package org.dripstone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
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

    @Override
    public Map<Long, Contact> of(Collection<Long> people) {
        Map<Long, Contact> all = new HashMap<>();
        all.put(OUTSIDER.person(), OUTSIDER);
        known(people).forEach(contact -> all.put(contact.person(), contact));
        return all;
    }

    private Contact known(long person) {
        return known(List.of(person)).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no person " + person));
    }

    private List<Contact> known(Collection<Long> people) {
        return people.isEmpty()
                ? List.of()
                : database.with(h -> h.createQuery("""
                        select p.*,
                            (select min(s.role) from person_source s
                                where s.person_id = p.id and s.role <> 'REFUSAL' and s.address = p.address) as role,
                            (select min(x.reason) from suppression x join person_address a on a.address = x.address
                                where a.person_id = p.id and x.reason not like 'bounced: %') as suppressed,
                            (select x.reason from suppression x where x.address = p.address) as closed,
                            (select min(a.address) from person_address a where a.person_id = p.id
                                and not exists (select 1 from suppression x where x.address = a.address)) as other
                        from person p where p.id in (<people>)""")
                        .bindList("people", Set.copyOf(people))
                        .map((rs, ctx) -> new Contact(
                                rs.getLong("id"),
                                rs.getString("name"),
                                address(rs),
                                rs.getString("language"),
                                rs.getString("organisation"),
                                rs.getString("country"),
                                origin(rs.getString("role")),
                                silence(
                                        rs.getString("consent"),
                                        rs.getString("suppressed"),
                                        rs.getString("closed"),
                                        address(rs))))
                        .list());
    }

    private static LetterSource origin(@Nullable String role) {
        if (Role.PRESENTER.name().equals(role)) {
            return LetterSource.SOLUTION_LIST;
        }
        return Role.SEEKER.name().equals(role) ? LetterSource.INTEREST_FORM : LetterSource.REGISTRATION;
    }

    /** The address chosen for mail or, once that is closed, another of the same person. */
    private static String address(ResultSet rs) throws SQLException {
        if (rs.getString("closed") == null) {
            return rs.getString("address");
        }
        String other = rs.getString("other");
        return other == null ? "" : other;
    }

    private static String silence(
            String consent, @Nullable String suppressed, @Nullable String closed, String address) {
        if (consent.equals("REFUSED")) {
            return "consent refused";
        }
        if (suppressed != null) {
            return suppressed;
        }
        if (!address.isEmpty()) {
            return "";
        }
        return closed == null ? "no address" : closed;
    }
}
