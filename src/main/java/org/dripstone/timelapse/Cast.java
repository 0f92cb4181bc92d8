package org.dripstone.timelapse;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.dripstone.domain.Side;
import org.dripstone.timelapse.Participant.Persona;

/** Everybody whom letters may go to, with the temper that was dealt to each. */
public final class Cast {
    /** Of twenty who asked for something, how many are of which temper. */
    private static final List<Temper> SEEKERS = deck(Map.of(
            Temper.PROMPT, 5,
            Temper.SLOW, 3,
            Temper.OWN_WORDS, 2,
            Temper.SILENT, 2,
            Temper.AWAY, 2,
            Temper.CONTRARY, 2,
            Temper.ASKING, 1,
            Temper.DECLINING, 1,
            Temper.BOUNCING, 1,
            Temper.UNSUBSCRIBING, 1));

    /** Of ten who presented something: they want to be heard of, and answer more. */
    private static final List<Temper> PROVIDERS = deck(Map.of(
            Temper.PROMPT, 4,
            Temper.SLOW, 2,
            Temper.SILENT, 1,
            Temper.AWAY, 1,
            Temper.LEFT_TO_SUCCESSOR, 1,
            Temper.OWN_WORDS, 1));

    private final Map<String, Participant> byAddress = new HashMap<>();
    private final Labels labels;

    private Cast(Labels labels) {
        this.labels = labels;
    }

    /** One partnership and its two sides; the addresses are theirs, the first one is written from. */
    public record Pair(long id, Member seeker, Optional<Member> provider) {
        String reference() {
            return "DS-" + id;
        }
    }

    /** Somebody with the addresses they have. */
    public record Member(long id, String name, List<String> addresses) {
        public Member {
            addresses = List.copyOf(addresses);
        }
    }

    /** How tempers are given to people. */
    public interface Dealing {
        Temper of(Member member, Side side);
    }

    /** The same for the same pairs: tempers go round by the order of ids. */
    public static Cast dealt(List<Pair> pairs, Path templates, Instant start) {
        Map<Side, List<Temper>> left = new EnumMap<>(Side.class);
        return of(pairs, templates, start, (member, side) -> next(left, side));
    }

    private static Temper next(Map<Side, List<Temper>> left, Side side) {
        List<Temper> deck = left.computeIfAbsent(side, any -> new ArrayList<>());
        if (deck.isEmpty()) {
            deck.addAll(side == Side.SEEKER ? SEEKERS : PROVIDERS);
        }
        return deck.remove(0);
    }

    public static Cast of(List<Pair> pairs, Path templates, Instant start, Dealing dealing) {
        Cast cast = new Cast(Labels.of(templates));
        Map<String, Course> courses = new HashMap<>();
        pairs.forEach(pair -> courses.put(pair.reference(), Course.drawn(pair.id(), start)));
        Map<Long, Map<String, Side>> sides = sides(pairs);
        members(pairs).values().forEach(member -> {
            Map<String, Side> theirs = sides.getOrDefault(member.id(), Map.of());
            Side side = theirs.containsValue(Side.PROVIDER) ? Side.PROVIDER : Side.SEEKER;
            Persona persona =
                    new Persona(member.id(), member.name(), member.addresses().get(0), theirs);
            Participant participant = new Participant(
                    persona,
                    dealing.of(member, side),
                    reference -> courses.computeIfAbsent(reference, Cast::unknown),
                    start);
            member.addresses().forEach(address -> cast.byAddress.put(address.toLowerCase(Locale.ROOT), participant));
        });
        return cast;
    }

    private static Course unknown(String reference) {
        throw new IllegalArgumentException("nobody knows what became of " + reference);
    }

    private static Map<Long, Map<String, Side>> sides(List<Pair> pairs) {
        Map<Long, Map<String, Side>> sides = new HashMap<>();
        for (Pair pair : pairs) {
            sides.computeIfAbsent(pair.seeker().id(), any -> new HashMap<>()).put(pair.reference(), Side.SEEKER);
            pair.provider()
                    .ifPresent(provider -> sides.computeIfAbsent(provider.id(), any -> new HashMap<>())
                            .put(pair.reference(), Side.PROVIDER));
        }
        return sides;
    }

    private static Map<Long, Member> members(List<Pair> pairs) {
        Map<Long, Member> members = new TreeMap<>();
        for (Pair pair : pairs) {
            members.put(pair.seeker().id(), pair.seeker());
            pair.provider().ifPresent(provider -> members.put(provider.id(), provider));
        }
        return members;
    }

    private static List<Temper> deck(Map<Temper, Integer> counts) {
        List<Temper> deck = new ArrayList<>();
        new TreeMap<>(counts).forEach((temper, count) -> deck.addAll(Collections.nCopies(count, temper)));
        Collections.shuffle(deck, new Random(deck.size()));
        return List.copyOf(deck);
    }

    /** What comes back for a letter; nothing for one to the secretariat or to somebody nobody plays. */
    List<Post> read(byte[] eml, Instant now) {
        ReadLetter letter = ReadLetter.of(eml, labels);
        Participant reader = byAddress.get(letter.to().toLowerCase(Locale.ROOT));
        return reader == null ? List.of() : reader.read(letter, eml, now);
    }

    /** How many are of each temper. */
    public Map<Temper, Integer> tempers() {
        Map<Temper, Integer> counts = new EnumMap<>(Temper.class);
        byAddress.values().stream().distinct().forEach(each -> counts.merge(each.temper(), 1, Integer::sum));
        return counts;
    }
}
