package org.dripstone.feed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dripstone.domain.Consent;
import org.dripstone.domain.FeedKind;
import org.dripstone.domain.Field;
import org.dripstone.domain.PersonSource;
import org.dripstone.domain.Problem;
import org.dripstone.domain.ProblemCode;
import org.dripstone.domain.Role;
import org.dripstone.domain.Solution;
import org.dripstone.feed.FeedStore.ReadFeed;
import org.dripstone.normalise.Consents;
import org.dripstone.normalise.Countries;
import org.dripstone.normalise.DayOrder;
import org.dripstone.normalise.Languages;

/** Reads a row as what it says, with every value in its one form. The same row says the same each time. */
public final class RowReading {
    private final PersonReading people;
    private final Countries countries;

    public RowReading(PersonReading people, Countries countries) {
        this.people = people;
        this.countries = countries;
    }

    /** What {@code row} of {@code feed} says. */
    public Entry read(ReadFeed feed, Row row) {
        RowCells cells = new RowCells(feed.shape(), row);
        FeedKind kind = RowKind.of(cells);
        if (kind == FeedKind.SOLUTIONS) {
            return offer(feed, cells);
        }
        List<Problem> unusable = people.unusable(cells, Field.EMAIL);
        if (!unusable.isEmpty() && people.isNobody(cells)) {
            return new Entry.Nobody();
        }
        if (!unusable.isEmpty()) {
            return new Entry.Rejected(Optional.empty(), unusable);
        }
        return kind == FeedKind.INTERESTS ? interest(feed, cells) : registration(feed, cells);
    }

    /** In which order the file writes day and month, decided from its first {@code rows}; kept with the feed. */
    DayOrder dayOrder(String event, FeedShape shape, List<Row> rows) {
        return people.dayOrder(event, shape, rows);
    }

    private Entry registration(ReadFeed feed, RowCells cells) {
        PersonSource person = people.read(feed, cells, Role.PARTICIPANT);
        return new Entry.Registration(person, people.remarks(feed, cells, person));
    }

    private Entry interest(ReadFeed feed, RowCells cells) {
        if (Consents.read(cells.text(Field.CONSENT)) == Consent.REFUSED) {
            return new Entry.Rejected(
                    Optional.of(people.read(feed, cells, Role.REFUSAL)),
                    List.of(cells.problem(Field.CONSENT, ProblemCode.CONSENT_REFUSED)));
        }
        PersonSource seeker = people.read(feed, cells, Role.SEEKER);
        return new Entry.Interest(
                seeker,
                feed.shape().registers() ? Optional.of(people.read(feed, cells, Role.PARTICIPANT)) : Optional.empty(),
                cells.text(Field.SOLUTIONS),
                parts(cells.text(Field.ACTIONS)),
                cells.text(Field.NEED),
                people.remarks(feed, cells, seeker));
    }

    private Entry offer(ReadFeed feed, RowCells cells) {
        if (cells.text(Field.TITLE).isBlank()) {
            return new Entry.Rejected(Optional.empty(), List.of(cells.problem(Field.TITLE, ProblemCode.ROW_MALFORMED)));
        }
        List<Problem> remarks = new ArrayList<>(people.unusable(cells, Field.PRESENTER_EMAIL));
        Optional<PersonSource> presenter =
                remarks.isEmpty() ? Optional.of(people.read(feed, cells, Role.PRESENTER)) : Optional.empty();
        presenter.ifPresent(person -> remarks.addAll(people.remarks(feed, cells, person)));
        return new Entry.Offer(solution(cells), presenter, remarks);
    }

    private Solution solution(RowCells cells) {
        return new Solution(
                cells.text(Field.CODE),
                cells.text(Field.TITLE),
                cells.text(Field.SUMMARY),
                cells.text(Field.THEME),
                cells.numbers(Field.SDG)
                        .filter(sdg -> sdg >= 1 && sdg <= 17)
                        .boxed()
                        .toList(),
                countries.read(cells.text(Field.COUNTRY)).only().orElse(""),
                cells.text(Field.ORGANISATION),
                cells.text(Field.PRESENTER),
                parts(cells.text(Field.LANGUAGES)).stream()
                        .flatMap(language -> Languages.read(language).stream())
                        .toList(),
                cells.numbers(Field.VISIT_CAPACITY).findFirst().orElse(-1));
    }

    private static List<String> parts(String cell) {
        return Arrays.stream(cell.split("[;,\\n]", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
