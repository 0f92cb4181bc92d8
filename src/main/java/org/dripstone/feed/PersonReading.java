package org.dripstone.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dripstone.domain.FeedKind;
import org.dripstone.domain.Field;
import org.dripstone.domain.PersonName;
import org.dripstone.domain.PersonSource;
import org.dripstone.domain.PersonSource.Trust;
import org.dripstone.domain.Problem;
import org.dripstone.domain.ProblemCode;
import org.dripstone.domain.Role;
import org.dripstone.feed.FeedStore.ReadFeed;
import org.dripstone.feed.table.Cells;
import org.dripstone.normalise.AddressReading;
import org.dripstone.normalise.Consents;
import org.dripstone.normalise.Countries;
import org.dripstone.normalise.DayOrder;
import org.dripstone.normalise.Durations;
import org.dripstone.normalise.EmailAddresses;
import org.dripstone.normalise.Languages;
import org.dripstone.normalise.Modes;
import org.dripstone.normalise.PersonNames;
import org.dripstone.normalise.Phones;
import org.dripstone.normalise.RegistrationStates;

/** Reads what a row says of a person. */
public final class PersonReading {
    private final Countries countries;
    private final SaidAt saidAt;

    public PersonReading(Countries countries, SaidAt saidAt) {
        this.countries = countries;
        this.saidAt = saidAt;
    }

    DayOrder dayOrder(String event, FeedShape shape, List<Row> rows) {
        return saidAt.dayOrder(event, shape, rows);
    }

    /** Why the row gives nobody we could write to; empty when it does. */
    List<Problem> unusable(RowCells cells, Field address) {
        AddressReading read = EmailAddresses.read(cells.text(address));
        if (read instanceof AddressReading.Valid) {
            return List.of();
        }
        boolean missing = read instanceof AddressReading.Missing;
        return List.of(cells.problem(address, missing ? ProblemCode.EMAIL_MISSING : ProblemCode.EMAIL_INVALID));
    }

    /** Reports of meetings list whoever dialled in or gave no name anywhere by telephone number or device. */
    boolean isNobody(RowCells cells) {
        return cells.shape().columns().containsValue(Field.MINUTES)
                && EmailAddresses.read(cells.text(Field.EMAIL)) instanceof AddressReading.Missing
                && cells.text(Field.GIVEN_NAME).isEmpty()
                && cells.text(Field.FAMILY_NAME).isEmpty()
                && PersonNames.tellsOfNobody(cells.text(Field.NAME));
    }

    /** What the row says of the person in {@code role}. */
    PersonSource read(ReadFeed feed, RowCells cells, Role role) {
        boolean presenter = role == Role.PRESENTER;
        String country = countries.read(cells.text(Field.COUNTRY)).only().orElse("");
        return new PersonSource(
                role,
                presenter ? PersonNames.read(cells.text(Field.PRESENTER)) : name(cells),
                address(cells.text(presenter ? Field.PRESENTER_EMAIL : Field.EMAIL)),
                cells.text(Field.ORGANISATION),
                presenter ? "" : cells.text(Field.JOB_TITLE),
                country,
                phone(cells, presenter ? Field.PRESENTER_EMAIL : Field.EMAIL, country),
                presenter ? "" : Languages.read(cells.text(Field.LANGUAGE)).orElse(""),
                role == Role.PARTICIPANT ? mode(feed, cells) : "",
                Consents.read(cells.text(Field.CONSENT)),
                attended(feed, cells),
                minutes(cells),
                saidAt.read(feed, cells),
                trust(feed, cells));
    }

    /** Of its own column; else beside the address, as under "Contact". */
    private static String phone(RowCells cells, Field address, String country) {
        String own = Phones.read(cells.text(Field.PHONE), country);
        return own.isEmpty() ? Phones.beside(cells.text(address), country) : own;
    }

    private static PersonName name(RowCells cells) {
        String given = cells.text(Field.GIVEN_NAME);
        String family = cells.text(Field.FAMILY_NAME);
        if (given.isEmpty() && family.isEmpty()) {
            return named(cells);
        }
        PersonName whole = given.isEmpty() || family.isEmpty() ? named(cells) : PersonName.NONE;
        if (whole.written().contains(" ")) {
            return whole;
        }
        String other = whole.written().equalsIgnoreCase(given + family) ? "" : whole.written();
        return PersonNames.read(
                given.isEmpty() ? other : given, family.isEmpty() ? other : family, cells.text(Field.TITLE_OF_ADDRESS));
    }

    /** Reports of Zoom put the name of the account behind the one that was shown. */
    private static PersonName named(RowCells cells) {
        String name = cells.text(Field.NAME);
        if (name.isEmpty()) {
            return PersonNames.read(beforeAddress(cells.text(Field.EMAIL)));
        }
        if (Cells.hasAddress(name)) {
            return PersonNames.read(beforeAddress(name));
        }
        boolean original = ShapedRows.columnOf(cells.shape(), Field.NAME)
                .toLowerCase(Locale.ROOT)
                .contains("(original name)");
        return original ? PersonNames.readShown(name) : PersonNames.read(name);
    }

    /** {@code Ana Lima <ana@example.org>} tells the name as well. */
    private static String beforeAddress(String cell) {
        int bracket = cell.indexOf('<');
        String before =
                bracket < 0 ? "" : cell.substring(0, bracket).replace('"', ' ').strip();
        return before.indexOf('@') < 0 && before.indexOf(':') < 0 ? before : "";
    }

    private static String address(String cell) {
        return EmailAddresses.read(cell) instanceof AddressReading.Valid valid ? valid.address() : "";
    }

    /** Nobody takes part in a way after they cancelled. */
    private static String mode(ReadFeed feed, RowCells cells) {
        if (!attended(feed, cells).orElse(true)
                && !RegistrationStates.attended(cells.text(Field.APPROVAL)).orElse(true)) {
            return "";
        }
        String said = Modes.read(cells.text(Field.MODE));
        return said.isEmpty() ? feed.shape().mode() : said;
    }

    /** Whoever stands in a report of attendance was there, unless a column says otherwise; who cancelled was not. */
    private static Optional<Boolean> attended(ReadFeed feed, RowCells cells) {
        return switch (Consents.read(cells.text(Field.ATTENDED))) {
            case GIVEN -> Optional.of(true);
            case REFUSED -> Optional.of(false);
            case NOT_ASKED ->
                isReport(feed) || minutes(cells) > 0
                        ? Optional.of(true)
                        : RegistrationStates.attended(cells.text(Field.APPROVAL));
        };
    }

    private static boolean isReport(ReadFeed feed) {
        return feed.shape().kind() == FeedKind.ATTENDANCE
                && !feed.shape().columns().containsValue(Field.ATTENDED);
    }

    private static int minutes(RowCells cells) {
        return Durations.read(cells.text(Field.MINUTES)).orElse(0);
    }

    private static Trust trust(ReadFeed feed, RowCells cells) {
        if (RowKind.of(cells) != FeedKind.INTERESTS) {
            return Trust.LIST;
        }
        return feed.name().toLowerCase(Locale.ROOT).endsWith(".eml") ? Trust.MAIL_FORM : Trust.WEB_FORM;
    }

    /** What to tell the organiser about a row that is taken in all the same. */
    List<Problem> remarks(ReadFeed feed, RowCells cells, PersonSource person) {
        List<Problem> remarks = new ArrayList<>();
        if (person.name().isBlank()) {
            remarks.add(cells.problem(Field.NAME, ProblemCode.NAME_MISSING));
        }
        if (person.country().isEmpty() && !cells.text(Field.COUNTRY).isEmpty()) {
            remarks.add(cells.problem(Field.COUNTRY, ProblemCode.COUNTRY_UNKNOWN));
        }
        if (Phones.isShortened(cells.text(Field.PHONE))) {
            remarks.add(cells.problem(Field.PHONE, ProblemCode.PHONE_SHORTENED));
        }
        saidAt.problem(feed, cells).ifPresent(remarks::add);
        return remarks;
    }
}
