package org.dripstone.store;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Everything we know as records, read a page at a time in the order of their ids. */
public final class ExportQueries {
    private final PeopleExport people;
    private final OtherExports others;

    /** @param defaultLanguage of people who never said theirs */
    public ExportQueries(Database database, String defaultLanguage) {
        this.people = new PeopleExport(database, defaultLanguage);
        this.others = new OtherExports(database);
    }

    /** A record and the id to read on from. */
    record Numbered(long id, Map<String, Object> values) {}

    /** Some records that come after an id. */
    @FunctionalInterface
    interface Page {
        List<Numbered> after(long id);
    }

    /** The records of {@code kind}, of one event or of all. */
    public Iterable<Map<String, Object>> records(ExportKind kind, Optional<String> event) {
        Page page = switch (kind) {
            case PEOPLE -> id -> people.after(id, event);
            case INTERESTS -> id -> others.interests(id, event);
            case PARTNERSHIPS -> id -> others.partnerships(id, event);
            case FEEDS -> id -> others.feeds(id, event);
            case MESSAGES -> id -> others.messages(id, event);
        };
        return () -> new Records(page);
    }

    private static final class Records implements Iterator<Map<String, Object>> {
        private final Page page;
        private Iterator<Numbered> current;
        private long last;

        Records(Page page) {
            this.page = page;
            this.current = page.after(0).iterator();
        }

        @Override
        public boolean hasNext() {
            if (!current.hasNext() && last > 0) {
                current = page.after(last).iterator();
                last = 0;
            }
            return current.hasNext();
        }

        @Override
        public Map<String, Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Numbered next = current.next();
            last = next.id();
            return next.values();
        }
    }
}
