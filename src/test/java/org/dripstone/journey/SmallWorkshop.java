package org.dripstone.journey;

import java.util.ArrayList;
import java.util.List;

/** Three who presented something and three who ask for it, as files that a test can change. */
final class SmallWorkshop {
    static final String SOLUTIONS = """
            Code,Solution,Country,Organisation,Presented by,Presenter's e-mail,Languages
            K1,Kiosks that Run on Sunlight,Kenya,Kiosk Trust,Amina Wekesa,amina@kiosk.example.org,en
            K2,Courts that Travel by Boat,Colombia,River Law,Luis Prado,luis@river.example.org,en
            K3,Bread from Banana Flour,Uganda,Flour House,Grace Okello,grace@flour.example.org,en
            """;
    private static final String FORM_HEADER =
            "Timestamp,Email,Full name,Organisation,Country,Which solutions would you like to know more about?,"
                    + "May we contact you?\n";

    private final List<String> forms = new ArrayList<>();

    SmallWorkshop form(String address, String name, String solution) {
        return form(address, name, solution, "Yes");
    }

    SmallWorkshop form(String address, String name, String solution, String consent) {
        forms.add("10/06/2026 1%d:20:00,%s,%s,Office of %s,Ghana,%s,%s\n"
                .formatted(forms.size() % 10, address, name, name.substring(name.indexOf(' ') + 1), solution, consent));
        return this;
    }

    /** One interest in each solution, by three people. */
    static SmallWorkshop usual() {
        return new SmallWorkshop()
                .form("kofi@one.example.org", "Kofi Mensah", "Kiosks that Run on Sunlight")
                .form("esi@two.example.org", "Esi Boateng", "Courts that Travel by Boat")
                .form("yaw@three.example.org", "Yaw Darko", "Bread from Banana Flour");
    }

    String forms() {
        return FORM_HEADER + String.join("", forms);
    }

    String registrations() {
        StringBuilder table = new StringBuilder("Full name,Email,Organisation,Country\n");
        for (String form : forms) {
            String[] cells = form.split(",", -1);
            table.append(String.join(",", cells[2], cells[1], cells[3], cells[4]))
                    .append('\n');
        }
        return table.toString();
    }
}
