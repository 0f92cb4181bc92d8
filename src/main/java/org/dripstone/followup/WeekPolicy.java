package org.dripstone.followup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.dripstone.domain.Side;
import org.dripstone.domain.Stage;
import org.dripstone.followup.DigestStore.Flagged;
import org.dripstone.followup.DigestStore.Heard;
import org.dripstone.followup.DigestStore.Move;

/**
 * What the week's digest tells: each partnership once, where it matters most, with one suggestion. Whether a person is
 * needed comes before standing still, that before a move, and that before a word.
 */
final class WeekPolicy {
    /** What a person has to do about a flag: why, and the suggestion; the most pressing first. */
    private static final Map<String, List<String>> PERSON = new LinkedHashMap<>();

    static {
        PERSON.put("contradiction", List.of("contradiction", "decide"));
        PERSON.put("help", List.of("help", "help"));
        PERSON.put("successor", List.of("left", "find-successor"));
        PERSON.put("unreachable", List.of("bounced", "correct-address"));
        PERSON.put("no-date", List.of("no-date", "find-date"));
        PERSON.put("asks-to-reopen", List.of("said", "decide"));
        PERSON.put("to-do", List.of("no-answer", "write"));
    }

    private final Set<Long> told = new HashSet<>();

    private WeekPolicy() {}

    /**
     * A line of the digest.
     *
     * @param about the side it shows first
     * @param facts as the letter names them
     */
    record Line(long partnership, Side about, Map<String, Object> facts) {}

    /** @param stalls why a partnership stands still, by its id */
    static List<Line> lines(
            List<Move> moves, List<Heard> heard, List<Flagged> flagged, LongFunction<StallPolicy> stalls) {
        return new WeekPolicy().all(moves, heard, flagged, stalls);
    }

    private List<Line> all(
            List<Move> moves, List<Heard> heard, List<Flagged> flagged, LongFunction<StallPolicy> stalls) {
        List<Line> person =
                flagged.stream().flatMap(each -> person(each).stream()).toList();
        List<Line> stalled = flagged.stream()
                .filter(each -> each.has("stalled") && told.add(each.partnership()))
                .map(each -> stalled(each.partnership(), stalls.apply(each.partnership())))
                .toList();
        List<Line> moved = moves.stream()
                .filter(each -> each.to() != Stage.WITHDRAWN && told.add(each.partnership()))
                .map(WeekPolicy::moved)
                .toList();
        List<Line> answered = heard.stream()
                .filter(each -> told.add(each.partnership()))
                .map(each -> line(
                        each.partnership(),
                        each.side(),
                        "answered",
                        day(each.at().toString()),
                        "said",
                        each.words(),
                        "wait"))
                .toList();
        List<Line> all = new ArrayList<>(moved);
        all.addAll(answered);
        all.addAll(stalled);
        all.addAll(person);
        return all;
    }

    private static Line stalled(long partnership, StallPolicy stall) {
        return line(partnership, stall.about(), "stalled", "", stall.why(), "", stall.action());
    }

    private List<Line> person(Flagged flagged) {
        return PERSON.entrySet().stream()
                .filter(each -> flagged.has(each.getKey()))
                .limit(1)
                .filter(each -> told.add(flagged.partnership()))
                .map(each -> line(
                        flagged.partnership(),
                        Side.SEEKER,
                        "person",
                        "",
                        each.getValue().get(0),
                        "",
                        each.getValue().get(1)))
                .toList();
    }

    private static Line moved(Move move) {
        String why = switch (move.to()) {
            case DECLINED -> "declined";
            case DORMANT -> "no-answer";
            default -> move.confirmed() ? "confirmed" : "said";
        };
        String action = move.to() == Stage.ADAPTED ? "thank" : "wait";
        return line(move.partnership(), Side.SEEKER, "moved", day(move.at().toString()), why, "", action);
    }

    private static String day(String moment) {
        return moment.substring(0, "2026-03-17".length());
    }

    private static Line line(
            long partnership, Side about, String section, String when, String why, String words, String action) {
        return new Line(
                partnership,
                about,
                Map.of("section", section, "when", when, "why", why, "words", words, "action", action));
    }
}
