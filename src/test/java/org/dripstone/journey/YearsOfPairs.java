package org.dripstone.journey;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dripstone.domain.Answer;
import org.dripstone.domain.Side;
import org.dripstone.domain.Stage;
import org.dripstone.partnership.Journeys;
import org.dripstone.store.JdbiCorrespondents;
import org.dripstone.store.JdbiPeopleStore;

/** Pairs whose sides say and do what a script says, over years. */
final class YearsOfPairs {
    private static final List<String> GIVEN = List.of(
            "Abena", "Bashir", "Chidi", "Dalia", "Eero", "Farida", "Goran", "Hanne", "Imre", "Jamila", "Kwame",
            "Lucia");
    private static final List<String> FAMILY = List.of(
            "Ansah",
            "Boukhari",
            "Castellano",
            "Diallo",
            "Eskola",
            "Fofanah",
            "Ghimire",
            "Haraldsen",
            "Ivanova",
            "Juárez",
            "Khumalo",
            "Lindqvist",
            "Mbeki",
            "Nakamura",
            "Oyelaran",
            "Petrov",
            "Quispe",
            "Rahmani");
    private static final Map<String, String> COUNTRIES = Map.ofEntries(
            Map.entry("GH", "Ghana"),
            Map.entry("KE", "Kenya"),
            Map.entry("EG", "Egypt"),
            Map.entry("NP", "Nepal"),
            Map.entry("BD", "Bangladesh"),
            Map.entry("DE", "Germany"),
            Map.entry("CL", "Chile"),
            Map.entry("KI", "Kiribati"),
            Map.entry("SA", "Saudi Arabia"),
            Map.entry("US", "United States"));

    final Years years;
    private final StringBuilder solutions =
            new StringBuilder("Code,Solution,Country,Organisation,Presented by,Presenter's e-mail,Languages\n");
    private final StringBuilder people = new StringBuilder("Full name,Email,Organisation,Country\n");
    private final StringBuilder forms = new StringBuilder(
            "Timestamp,Email,Full name,Organisation,Country,Which solutions would you like to know more about?,"
                    + "May we contact you?\n");
    private final List<Act> acts = new ArrayList<>();
    /** Short ones, by which the forms name solutions. */
    private final Map<String, String> codes = new HashMap<>();

    private final Map<String, Long> partnerships = new HashMap<>();
    private int added;
    private int told;

    /** What one side, or the secretariat, does on a day. */
    private record Act(long day, int order, String pair, String who, List<String> what) {}

    YearsOfPairs(Years years) {
        this.years = years;
    }

    /** Somebody who presents something, and is asked for it by those of {@link #asks}. */
    void presents(String code, String country) {
        String number = "K" + (codes.size() + 10);
        codes.put(code, number);
        solutions.append("%s,The %s way of doing it,%s,House of %s,%s,%s,en\n"
                .formatted(number, code, COUNTRIES.get(country), code, name(), host(code)));
    }

    void asks(String pair, String code, String country) {
        person(seeker(pair), "Office of " + pair, country);
        alsoAsks(code);
    }

    /** Who asked last asks for this, too. */
    void alsoAsks(String code) {
        String[] row = people.substring(people.lastIndexOf("\n", people.length() - 2) + 1)
                .strip()
                .split(",", -1);
        forms.append(
                "10/06/2026 10:20:00,%s,%s,%s,%s,%s,Yes\n".formatted(row[1], row[0], row[2], row[3], codes.get(code)));
    }

    /** Somebody else of the house that presents {@code code}. */
    void colleague(String code, String country) {
        person("colleague@" + code + ".example.org", "House of " + code, country);
    }

    private void person(String address, String organisation, String country) {
        people.append("%s,%s,%s,%s\n".formatted(name(), address, organisation, COUNTRIES.get(country)));
    }

    private String name() {
        int number = added++;
        return GIVEN.get(number % GIVEN.size()) + " " + FAMILY.get((number / GIVEN.size() + number) % FAMILY.size())
                + "-" + FAMILY.get((number * 5 + 3) % FAMILY.size());
    }

    static String seeker(String pair) {
        return "seeker@" + pair + ".example.org";
    }

    static String host(String code) {
        return "host@" + code + ".example.org";
    }

    /** {@code 9 seeker in-contact} and the like, of one pair. */
    void act(String pair, String line) {
        List<String> words = List.of(line.split(" "));
        acts.add(
                new Act(Long.parseLong(words.get(0)), acts.size(), pair, words.get(1), words.subList(2, words.size())));
    }

    void begin() throws IOException {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("solutions.csv", solutions.toString());
        tables.put("people.csv", people.toString());
        tables.put("forms.csv", forms.toString());
        years.takeIn(tables);
        years.rows("select a.address, k.id from partnership k join person_address a on a.person_id = k.seeker_id")
                .forEach(row -> partnerships.put(pair(row.get(0).toString()), ((Number) row.get(1)).longValue()));
    }

    private static String pair(String address) {
        return address.replaceAll("^seeker@|\\.example\\.org$", "");
    }

    void pass() {
        acts.sort(Comparator.comparing(Act::day).thenComparing(Act::order));
        for (Act act : acts) {
            years.until(Years.on(act.day()));
            carryOut(act);
        }
        years.until(Years.end());
    }

    /** As it began: addresses are closed, and people joined, later. */
    long partnership(String pair) {
        return Objects.requireNonNull(partnerships.get(pair), pair);
    }

    private String address(String pair, String who) {
        return who.equals("seeker")
                ? seeker(pair)
                : (String) years.rows(
                                "select p.address from partnership k join solution s on s.id = k.solution_id"
                                        + " join person p on p.id = s.provider_id where k.id = ?",
                                partnership(pair))
                        .get(0)
                        .get(0);
    }

    private long person(String address) {
        return years.ids("select person_id from person_address where address = ?", address)
                .get(0);
    }

    private void carryOut(Act act) {
        if (act.who().equals("office")) {
            office(act);
        } else {
            side(act, Side.valueOf(act.who().toUpperCase(java.util.Locale.ROOT)));
        }
    }

    private void side(Act act, Side side) {
        String address = address(act.pair(), act.who());
        switch (act.what().get(0)) {
            case "away" ->
                years.parts
                        .following()
                        .holds()
                        .away(person(address), years.now().plus(Years.days(number(act))), "away");
            case "dead" -> years.dies(address);
            case "stop" -> {
                new JdbiCorrespondents(years.parts.database()).close(address, "asked for no more mail", years.now());
                years.parts.following().planning().personChanged(person(address));
            }
            case "sign" -> journeys().sign(partnership(act.pair()), side, evidence(), "We are still there.");
            default -> tell(act, side, Answer.of(act.what().get(0)).orElseThrow());
        }
    }

    /** As a token tells it, an answer is to the last letter about the pair. */
    private void tell(Act act, Side side, Answer answer) {
        long partnership = partnership(act.pair());
        Optional<Instant> asked = years.delivered.stream()
                .filter(letter -> letter.address().equals(address(act.pair(), act.who())))
                .filter(letter -> letter.partnerships().contains(partnership))
                .map(Years.Delivered::at)
                .reduce((first, last) -> last);
        asked.ifPresentOrElse(
                at -> journeys().tell(partnership, side, answer, evidence(), "", at),
                () -> journeys().tell(partnership, side, answer, evidence(), ""));
    }

    private void office(Act act) {
        long partnership = partnership(act.pair());
        switch (act.what().get(0)) {
            case "hold" ->
                years.parts
                        .following()
                        .holds()
                        .partnership(partnership, Optional.of(years.now().plus(Years.days(number(act)))), "held");
            case "merge" ->
                new JdbiPeopleStore(
                                years.parts.database(), java.time.Clock.fixed(years.now(), java.time.ZoneOffset.UTC))
                        .merge(person(seeker(act.what().get(1))), person(seeker(act.pair())));
            case "withdraw" -> journeys().withdraw(partnership, "entered by mistake");
            default -> journeys().decide(partnership, Stage.valueOf(act.what().get(0)), "a call with both");
        }
    }

    private static int number(Act act) {
        return Integer.parseInt(act.what().get(1));
    }

    private Journeys journeys() {
        return years.parts.following().journeys();
    }

    private String evidence() {
        told++;
        return "<answer-" + told + "@example.org>";
    }
}
