package org.dripstone.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dripstone.domain.Side;
import org.dripstone.store.Chronicle.Entry;
import org.dripstone.store.Chronicle.Kind;

/**
 * A line for each thing that happened on one day: the same letter to both sides is one, and so is an answer with the move
 * it caused.
 *
 * @param sides whom it is to or from; both or none where it is about the partnership
 * @param move the move it led to, if it did
 */
record StoryLines(LocalDate day, Entry entry, Set<Side> sides, Optional<Entry> move) {

    static List<StoryLines> of(Story story) {
        List<StoryLines> lines = new ArrayList<>();
        for (Entry entry : story.entries().stream().filter(StoryLines::isTold).toList()) {
            int last = lines.size() - 1;
            Optional<StoryLines> joined =
                    last < 0 ? Optional.empty() : lines.get(last).with(entry);
            if (joined.isPresent()) {
                lines.set(last, joined.get());
            } else {
                lines.add(new StoryLines(day(entry), entry, sides(entry), Optional.empty()));
            }
        }
        return lines;
    }

    /** That it falls asleep is a move as well, and told as that. */
    private static boolean isTold(Entry entry) {
        return entry.kind() != Kind.ALARM || !entry.what().equals("dormant");
    }

    private static LocalDate day(Entry entry) {
        return LocalDate.ofInstant(entry.at(), ZoneOffset.UTC);
    }

    private static Set<Side> sides(Entry entry) {
        return entry.side().map(Set::of).orElse(Set.of());
    }

    private Optional<StoryLines> with(Entry next) {
        boolean itsMove = entry.kind() == Kind.WORD
                && next.kind() == Kind.MOVE
                && next.evidence().equals(entry.evidence());
        if (itsMove) {
            return Optional.of(new StoryLines(day, entry, sides, Optional.of(next)));
        }
        boolean sameLetter = entry.kind() == Kind.LETTER
                && next.kind() == Kind.LETTER
                && day.equals(day(next))
                && letter(entry).equals(letter(next));
        if (!sameLetter) {
            return Optional.empty();
        }
        Set<Side> both = new LinkedHashSet<>(sides);
        both.addAll(sides(next));
        return Optional.of(new StoryLines(day, entry, both, move));
    }

    /** An introduction is one, whichever side it goes to. */
    private static String letter(Entry entry) {
        return entry.what().replaceFirst("^introduction-.*", "introduction");
    }

    String who() {
        return sides.size() > 1 ? "both" : sides.stream().map(Side::code).collect(Collectors.joining());
    }
}
