package org.dripstone.feed;

import static org.dripstone.domain.ProblemCode.EMAIL_MISSING;
import static org.dripstone.domain.ProblemCode.LAYOUT_UNKNOWN;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dripstone.domain.FeedKind;
import org.dripstone.domain.Field;
import org.dripstone.feed.table.Cells;
import org.dripstone.feed.table.ColumnMap;
import org.dripstone.feed.table.ColumnReading;
import org.dripstone.feed.table.FoundTable;
import org.dripstone.feed.table.HeaderNames;

/** Reads a form that came as a message of labelled lines as a table of one row. */
final class MailFormReading {

    private final MailForms mail;
    private final HeaderNames names;

    MailFormReading(MailForms mail, HeaderNames names) {
        this.mail = mail;
        this.names = names;
    }

    OpenFeed open(Path file) throws UnreadableFeed {
        MailForm form = mail.open(file);
        return open(form, lines(form, new LabelledLines(names)::in));
    }

    /** Speaks for the message's sender, whatever address the form gives. */
    OpenFeed openOwn(Path file) throws UnreadableFeed {
        MailForm form = mail.open(file);
        List<LabelledLine> lines = lines(form, new FormLines(names)::own).stream()
                .filter(line -> !names.match(line.label()).canMean(Field.EMAIL))
                .toList();
        return open(form, lines);
    }

    private List<LabelledLine> lines(MailForm form, Function<String, List<LabelledLine>> in) throws UnreadableFeed {
        return form.bodies().stream()
                .map(in)
                .filter(lines -> lines.stream()
                                .filter(line -> names.match(line.label()).isKnown())
                                .count()
                        >= 2)
                .findFirst()
                .orElseThrow(() -> new UnreadableFeed(LAYOUT_UNKNOWN, "a message without labelled lines"));
    }

    private OpenFeed open(MailForm form, List<LabelledLine> lines) throws UnreadableFeed {
        List<String> header =
                new ArrayList<>(lines.stream().map(LabelledLine::label).toList());
        List<String> cells = new ArrayList<>(
                lines.stream().map(line -> Boxes.ticked(line.value())).toList());
        complete(form, lines, header, cells);
        return feed(form, header, cells);
    }

    /** What the form does not ask stands in the message's own headers. */
    private void complete(MailForm form, List<LabelledLine> lines, List<String> header, List<String> cells) {
        boolean named = lines.stream()
                .anyMatch(line -> names.match(line.label()).canMean(Field.NAME)
                        || names.match(line.label()).canMean(Field.FAMILY_NAME));
        if (!named && !form.fromName().isBlank()) {
            header.add("Name");
            cells.add(form.fromName());
        }
        if (!Cells.hasAddress(addressIn(lines))) {
            header.add("Email");
            cells.add(form.from());
        }
        header.add("Timestamp");
        cells.add(form.date());
    }

    private String addressIn(List<LabelledLine> lines) {
        return lines.stream()
                .filter(line -> names.match(line.label()).canMean(Field.EMAIL))
                .map(LabelledLine::value)
                .findFirst()
                .orElse("");
    }

    private OpenFeed feed(MailForm form, List<String> header, List<String> cells) throws UnreadableFeed {
        FoundTable table = new FoundTable(0, header, List.of(), List.of(cells), 1);
        ColumnMap columns = ColumnReading.of(table, names);
        if (!columns.has(Field.EMAIL) && !columns.has(Field.TITLE)) {
            throw new UnreadableFeed(EMAIL_MISSING, "a message without a sender's address");
        }
        List<String> kept = columns.withoutSecrets(cells);
        Row row = new Row(1, header, kept, columns.values(kept), columns.answers(kept));
        return new MailFeed(shape(form, columns), row);
    }

    private static FeedShape shape(MailForm form, ColumnMap columns) {
        FeedKind kind = columns.has(Field.TITLE)
                ? FeedKind.SOLUTIONS
                : columns.has(Field.SOLUTIONS) ? FeedKind.INTERESTS : FeedKind.REGISTRATIONS;
        List<String> why = new ArrayList<>(List.of("a message with labelled lines", "layout mail-form"));
        columns.byName().forEach((name, field) -> why.add("label " + name + " is " + field.code()));
        return new FeedShape(kind, "mail-form", form.charset(), "", "", 0, columns.header(), columns.byName(), "", why);
    }
}
