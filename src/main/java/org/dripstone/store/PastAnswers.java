package org.dripstone.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dripstone.feed.FeedRowId;

/** What was said to questions that are open no more, whoever said it. */
final class PastAnswers {
    private static final Pattern ID = Pattern.compile("(?<kind>[FDMG])(?<key>[0-9]{1,9})");
    private static final List<String> YES = List.of("ACCEPTED", "UPDATED", "UNCHANGED", "same");
    private static final List<String> NO = List.of("REJECTED", "REFUSED", "apart");

    private final Database database;

    PastAnswers(Database database) {
        this.database = database;
    }

    /** Whether it was yes; absent where nobody was asked, or nobody has answered. */
    Optional<Boolean> find(String id) {
        Matcher parts = ID.matcher(id.toUpperCase(Locale.ROOT));
        Optional<String> word = parts.matches()
                ? word(parts)
                : FeedRowId.read(id).flatMap(row -> word("select outcome from feed_row where id = :key", row));
        return word.flatMap(PastAnswers::meaning);
    }

    private Optional<String> word(Matcher id) {
        long key = Long.parseLong(id.group("key"));
        return switch (id.group("kind")) {
            case "G" -> word("select status from suggestion where id = :key", key);
            case "D" -> word("select decision from review where id = :key and status = 'DECIDED'", key);
            case "M" -> word("select 'ACCEPTED' from received_mail where id = :key and admitted", key);
            default -> word("select mapping from feed where id = :key", key);
        };
    }

    private Optional<String> word(String sql, long key) {
        return database.with(
                h -> h.createQuery(sql).bind("key", key).mapTo(String.class).findOne());
    }

    private static Optional<Boolean> meaning(String word) {
        return YES.contains(word) ? Optional.of(true) : Optional.of(false).filter(no -> NO.contains(word));
    }
}
