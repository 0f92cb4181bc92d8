package org.dripstone.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dripstone.domain.FeedKind;
import org.dripstone.domain.Field;
import org.dripstone.domain.Problem;
import org.dripstone.domain.ProblemCode;
import org.dripstone.domain.Receipt;

/** A receipt whose every part can be put otherwise. */
final class SomeReceipt {

    private String name = "participants.csv";
    private Receipt.Counts counts = new Receipt.Counts(90, 5, 0, 5, 1);
    private String sameAs = "";
    private String sheet = "";
    private final Map<String, Field> columns = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    static SomeReceipt receipt() {
        return new SomeReceipt();
    }

    SomeReceipt named(String name) {
        this.name = name;
        return this;
    }

    SomeReceipt counting(int accepted, int updated, int unchanged, int rejected, int review) {
        this.counts = new Receipt.Counts(accepted, updated, unchanged, rejected, review);
        return this;
    }

    SomeReceipt sameAs(String feed) {
        this.sameAs = feed;
        return this;
    }

    SomeReceipt sheet(String sheet) {
        this.sheet = sheet;
        return this;
    }

    SomeReceipt column(String theirs, Field ours) {
        columns.put(theirs, ours);
        return this;
    }

    SomeReceipt problem(int row, String column, String value, ProblemCode code, String detail) {
        problems.add(new Problem(row, column, value, code, detail));
        return this;
    }

    Receipt get() {
        return new Receipt(
                "F7",
                name,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "2030",
                FeedKind.REGISTRATIONS,
                "webinar registration report",
                "UTF-8",
                ",",
                sheet,
                6,
                columns,
                counts,
                problems,
                Instant.parse("2030-05-12T09:30:00Z"),
                412,
                sameAs);
    }
}
