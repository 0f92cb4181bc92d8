package org.dripstone.feed.table;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.dripstone.domain.FeedKind;
import org.dripstone.domain.Field;

/** Exports of well-known products, told by headers that only they put together. Order matters: the first that fits. */
public enum Layout {
    ZOOM_WEBINAR_ATTENDEE(FeedKind.ATTENDANCE, true, "attended", "join time", "leave time", "time in session minutes"),
    ZOOM_MEETING_PARTICIPANTS(FeedKind.ATTENDANCE, true, "name original name", "duration minutes"),
    ZOOM_MEETING_USERS(FeedKind.ATTENDANCE, true, "name original name", "total duration minutes"),
    ZOOM_WEBINAR_REGISTRATION(
            FeedKind.REGISTRATIONS, true, "first name", "email", "registration time", "approval status"),
    TEAMS_ATTENDANCE(FeedKind.ATTENDANCE, true, "name", "first join", "last leave", "in meeting duration"),
    TEAMS_ACTIVITIES(FeedKind.ATTENDANCE, true, "name", "join time", "leave time", "duration", "role"),
    MICROSOFT_FORMS(FeedKind.REGISTRATIONS, false, "id", "start time", "completion time", "email", "name"),
    EVENTBRITE(FeedKind.REGISTRATIONS, false, "order", "order date", "first name", "email", "attendee status"),
    PRETIX(FeedKind.REGISTRATIONS, false, "event slug", "order code", "product"),
    LIMESURVEY(FeedKind.REGISTRATIONS, false, "id", "submitdate", "lastpage", "startlanguage"),
    KOBO(FeedKind.REGISTRATIONS, false, "uuid", "submission time"),
    INDICO(FeedKind.REGISTRATIONS, false, "id", "name", "registration date", "registration state"),
    LUMA(FeedKind.REGISTRATIONS, false, "name", "email", "created at", "approval status", "ticket name"),
    TITO(FeedKind.REGISTRATIONS, false, "ticket", "reference", "name", "email", "tags"),
    OUTLOOK_CONTACTS(FeedKind.REGISTRATIONS, false, "first name", "last name", "e mail address", "mobile phone"),
    GOOGLE_FORMS(FeedKind.REGISTRATIONS, false),
    CATALOGUE(FeedKind.SOLUTIONS, false),
    LIST(FeedKind.REGISTRATIONS, false);

    private final FeedKind kind;
    private final boolean virtual;
    /** Folded, one to a line. */
    private final String headers;

    Layout(FeedKind kind, boolean virtual, String... headers) {
        this.kind = kind;
        this.virtual = virtual;
        this.headers = String.join("\n", headers);
    }

    /** As written in receipts: {@code zoom-webinar-attendee}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether everybody in such an export was there virtually. */
    public boolean isVirtual() {
        return virtual;
    }

    /** Whether {@code code} is that of a web form, which notes an address by itself before it asks for one. */
    public static boolean isForm(String code) {
        return code.equals(GOOGLE_FORMS.code()) || code.equals(MICROSOFT_FORMS.code());
    }

    public static Layout of(ColumnMap columns) {
        Layout byHeader = of(columns.header());
        return byHeader == LIST ? byFields(columns) : byHeader;
    }

    /** By the header's words alone. */
    static Layout of(List<String> header) {
        List<String> folded = Cells.folded(header);
        return Arrays.stream(values())
                .filter(each -> !each.headers().isEmpty() && folded.containsAll(each.headers()))
                .findFirst()
                .orElse(LIST);
    }

    /** What the rows tell of: a question for solutions makes any form one of interest. */
    public FeedKind kind(ColumnMap columns) {
        if (columns.has(Field.TITLE)) {
            return FeedKind.SOLUTIONS;
        }
        if (columns.has(Field.SOLUTIONS)) {
            return FeedKind.INTERESTS;
        }
        return columns.has(Field.MINUTES) ? FeedKind.ATTENDANCE : kind;
    }

    /** Headers that stand together in this export and are not in the table. */
    List<String> missingFrom(ColumnMap columns) {
        List<String> folded = Cells.folded(columns.header());
        return headers().stream().filter(h -> !folded.contains(h)).sorted().toList();
    }

    /** Which known export a table resembles most, and how it differs. */
    public static String nearest(ColumnMap columns) {
        return Arrays.stream(values())
                .filter(each -> !each.headers().isEmpty())
                .min(Comparator.comparingDouble(
                        each -> (double) each.missingFrom(columns).size()
                                / each.headers().size()))
                .filter(each ->
                        2 * each.missingFrom(columns).size() <= each.headers().size())
                .map(each -> "nearest known layout " + each.code() + ", which also has "
                        + String.join(", ", each.missingFrom(columns)))
                .orElse("no known layout is near");
    }

    private Set<String> headers() {
        return headers.lines().collect(Collectors.toUnmodifiableSet());
    }

    private static Layout byFields(ColumnMap columns) {
        if (columns.has(Field.TITLE)) {
            return CATALOGUE;
        }
        boolean stamped = !columns.fields().isEmpty() && columns.fields().get(0) == Field.SUBMITTED_AT;
        return stamped && columns.has(Field.EMAIL) ? GOOGLE_FORMS : LIST;
    }
}
