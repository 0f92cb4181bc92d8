package org.dripstone.journey;

import static java.util.Map.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dripstone.camel.Parts;
import org.dripstone.domain.Side;
import org.dripstone.feed.Drop;
import org.dripstone.store.ExportKind;
import org.dripstone.timelapse.Cast.Member;
import org.dripstone.timelapse.Cast.Pair;
import org.dripstone.timelapse.Temper;

/** Nine who ask and three who presented, one of each temper that matters, in several languages. */
final class PlayedWorkshop {
    private static final String SOLUTIONS = """
            Code,Solution,Country,Organisation,Presented by,Presenter's e-mail,Languages
            K1,Kiosks that Run on Sunlight,Kenya,Kiosk Trust,Amina Wekesa,amina@kiosk.example.org,en
            K2,Courts that Travel by Boat,Colombia,River Law,Luis Prado,luis@river.example.org,es
            K3,Bread from Banana Flour,Uganda,Flour House,Grace Okello,grace@flour.example.org,en
            """;
    private static final String PEOPLE = """
            Full name,Email,Organisation,Country,Language
            Kofi Mensah,prompt@one.example.org,Office One,Ghana,English
            Awa Diop,slow@two.example.org,Office Two,Senegal,French
            Timur Aliev,words@three.example.org,Office Three,Kazakhstan,Russian
            Yaw Darko,silent@four.example.org,Office Four,Ghana,English
            Rosa Quispe,away@five.example.org,Office Five,Peru,Spanish
            Salma Haddad,left@six.example.org,Office Six,Jordan,Arabic
            Pema Dorji,contrary@seven.example.org,Office Seven,Bhutan,English
            Joana Lima,bouncing@eight.example.org,Office Eight,Mozambique,Portuguese
            Farid Rahimi,stopping@nine.example.org,Office Nine,Tajikistan,Russian
            Mei Lin,declining@ten.example.org,Office Ten,Malaysia,English
            """;
    private static final String FORMS = """
            Timestamp,Email,Full name,Organisation,Country,Which solutions would you like to know more about?,May we contact you?
            10/06/2026 10:20:00,prompt@one.example.org,Kofi Mensah,Office One,Ghana,Kiosks that Run on Sunlight,Yes
            10/06/2026 10:21:00,slow@two.example.org,Awa Diop,Office Two,Senegal,Courts that Travel by Boat,Yes
            10/06/2026 10:22:00,words@three.example.org,Timur Aliev,Office Three,Kazakhstan,Kiosks that Run on Sunlight,Yes
            10/06/2026 10:23:00,silent@four.example.org,Yaw Darko,Office Four,Ghana,Bread from Banana Flour,Yes
            10/06/2026 10:24:00,away@five.example.org,Rosa Quispe,Office Five,Peru,Courts that Travel by Boat,Yes
            10/06/2026 10:25:00,left@six.example.org,Salma Haddad,Office Six,Jordan,Kiosks that Run on Sunlight,Yes
            10/06/2026 10:26:00,contrary@seven.example.org,Pema Dorji,Office Seven,Bhutan,Courts that Travel by Boat,Yes
            10/06/2026 10:27:00,bouncing@eight.example.org,Joana Lima,Office Eight,Mozambique,Bread from Banana Flour,Yes
            10/06/2026 10:28:00,stopping@nine.example.org,Farid Rahimi,Office Nine,Tajikistan,Bread from Banana Flour,Yes
            10/06/2026 10:29:00,declining@ten.example.org,Mei Lin,Office Ten,Malaysia,Kiosks that Run on Sunlight,Yes
            """;
    private static final Map<String, Temper> TEMPERS = Map.ofEntries(
            entry("prompt@one.example.org", Temper.PROMPT),
            entry("slow@two.example.org", Temper.SLOW),
            entry("words@three.example.org", Temper.OWN_WORDS),
            entry("silent@four.example.org", Temper.SILENT),
            entry("away@five.example.org", Temper.AWAY),
            entry("left@six.example.org", Temper.LEFT_TO_SUCCESSOR),
            entry("contrary@seven.example.org", Temper.CONTRARY),
            entry("bouncing@eight.example.org", Temper.BOUNCING),
            entry("stopping@nine.example.org", Temper.UNSUBSCRIBING),
            entry("declining@ten.example.org", Temper.DECLINING),
            entry("amina@kiosk.example.org", Temper.PROMPT),
            entry("luis@river.example.org", Temper.PROMPT),
            entry("grace@flour.example.org", Temper.SILENT));

    private PlayedWorkshop() {}

    static Temper temper(Member member, Side side) {
        return TEMPERS.getOrDefault(member.addresses().get(0), Temper.PROMPT);
    }

    /** Taken in in one order, so that everybody has the same number each time. */
    static void takeIn(Parts parts, Path folder) throws IOException {
        String event = parts.events().usual();
        Map<String, String> files = Map.of("1.csv", SOLUTIONS, "2.csv", PEOPLE, "3.csv", FORMS);
        for (String name : List.of("1.csv", "2.csv", "3.csv")) {
            Path file = Files.writeString(folder.resolve(name), String.valueOf(files.get(name)));
            parts.intake().acceptAll(new Drop(file, name, event, Drop.IMPORT, name));
        }
        parts.matching().match(event);
        parts.opening().open(event);
        parts.receipts().writeDue();
    }

    static List<Pair> pairs(Parts parts) {
        Map<String, Member> people = new HashMap<>();
        for (Map<String, Object> person : parts.exports().records(ExportKind.PEOPLE, Optional.empty())) {
            List<String> addresses = ((List<?>) person.get("emails"))
                    .stream().map(String::valueOf).toList();
            Member member = new Member(number(person.get("id")), String.valueOf(person.get("name")), addresses);
            addresses.forEach(address -> people.put(address, member));
        }
        List<Pair> pairs = new ArrayList<>();
        for (Map<String, Object> pair : parts.exports().records(ExportKind.PARTNERSHIPS, Optional.empty())) {
            Member provider = people.get(String.valueOf(pair.get("provider_email")));
            pairs.add(new Pair(
                    number(pair.get("id")),
                    people.get(String.valueOf(pair.get("seeker_email"))),
                    Optional.ofNullable(provider)));
        }
        return pairs;
    }

    private static long number(Object id) {
        return Long.parseLong(String.valueOf(id).replaceAll("\\D", ""));
    }
}
