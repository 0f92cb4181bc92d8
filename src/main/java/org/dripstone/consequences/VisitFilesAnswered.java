package org.dripstone.consequences;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dripstone.correspondence.incoming.MailClass;
import org.dripstone.domain.Side;
import org.dripstone.mailbox.MailOutcome;
import org.dripstone.mailbox.ReadMail;
import org.dripstone.partnership.Journeys;
import org.dripstone.visit.VisitField;
import org.dripstone.visit.VisitLine;
import org.dripstone.visit.VisitOutcome;
import org.dripstone.visit.VisitOutcome.Kept;
import org.dripstone.visit.VisitOutcome.Refused;
import org.dripstone.visit.VisitReading;
import org.dripstone.visit.VisitReading.News;
import org.dripstone.visit.VisitStore.Said;
import org.dripstone.visit.Visits;

/**
 * What people write into the lines of a visit file. It is taken when the letter they answer is proved to be theirs; what cannot
 * be read, or is not proved, is put before a person with the line, and the command that takes it.
 */
public final class VisitFilesAnswered {
    private final Visits visits;
    private final VisitReading reading;
    private final Journeys journeys;
    private final Clock clock;

    public VisitFilesAnswered(Visits visits, VisitReading reading, Journeys journeys, Clock clock) {
        this.visits = visits;
        this.reading = reading;
        this.journeys = journeys;
        this.clock = clock;
    }

    /**
     * What came of the lines of {@code mail}; nothing when it has none that say anything new.
     *
     * @param about the partnerships of the letter that is answered
     * @param proved those of them of which it is proved that the reader of the letter answers
     */
    Optional<MailOutcome> of(ReadMail mail, Collection<Long> about, Map<Long, Side> proved) {
        List<VisitLine> lines =
                reading.lines(mail.content().body(), mail.understanding().text());
        if (lines.isEmpty() || about.size() != 1) {
            return Optional.empty();
        }
        long partnership = about.iterator().next();
        News news = reading.news(lines, field -> before(partnership, field), today());
        if (news.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(proved.get(partnership))
                .map(side -> told(mail, partnership, side, news))
                .or(() -> Optional.of(unproved(partnership, news)));
    }

    private List<String> before(long partnership, VisitField field) {
        return visits.of(partnership).stream()
                .flatMap(visit -> visits.said(visit, field).stream())
                .map(Said::text)
                .toList();
    }

    private MailOutcome told(ReadMail mail, long partnership, Side side, News news) {
        String evidence = AnswersFollowed.evidence(mail);
        visits.hold(partnership);
        journeys.sign(partnership, side, evidence, mail.understanding().text());
        VisitOutcome came = news.values().isEmpty()
                ? new Refused("no line could be read")
                : visits.tell(partnership, news.values(), Optional.of(side), evidence);
        if (came instanceof Kept kept) {
            String what = "DS-" + partnership + ", " + side.code() + ", visit: " + shown(news.values());
            String notes = Stream.concat(Stream.of(what), kept.notes().stream()).collect(Collectors.joining("; "));
            String besides = besides(mail);
            String left = kept.left().map(why -> "; " + why).orElse("");
            boolean isPlain = news.unread().isEmpty()
                    && left.isEmpty()
                    && besides.isEmpty()
                    && !kept.visit().isStopped();
            return isPlain
                    ? MailOutcome.done(MailClass.REPLY, "visit file filled", notes)
                    : MailOutcome.forAPerson(
                            MailClass.REPLY,
                            "visit file filled",
                            notes + left + besides + commands(partnership, unread(news)));
        }
        String why = came instanceof Refused refused ? refused.why() : "";
        return MailOutcome.forAPerson(
                MailClass.REPLY,
                "to be read",
                why + commands(partnership, Stream.concat(unread(news), values(news.values()))));
    }

    /** People read what people write. */
    private String besides(ReadMail mail) {
        String words =
                reading.besides(mail.content().body(), mail.understanding().text());
        return words.isEmpty() ? "" : "; writes besides: \"" + words + "\"";
    }

    private MailOutcome unproved(long partnership, News news) {
        return MailOutcome.forAPerson(
                MailClass.REPLY,
                "to be read",
                "tells of the visit of DS-" + partnership + ", but nothing proves that its sender is a side of it"
                        + commands(partnership, Stream.concat(values(news.values()), unread(news))));
    }

    private static String shown(Map<VisitField, String> values) {
        return values.entrySet().stream()
                .map(each -> each.getKey().code() + " = " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    private record Word(VisitField field, String text) {}

    private static Stream<Word> values(Map<VisitField, String> values) {
        return values.entrySet().stream().map(each -> new Word(each.getKey(), each.getValue()));
    }

    private static Stream<Word> unread(News news) {
        return news.unread().stream().map(line -> new Word(line.field(), line.value()));
    }

    private static String commands(long partnership, Stream<Word> words) {
        return words.map(word ->
                        "; " + word.field().code() + ": \"" + word.text() + "\", to be set by: dripstone visit set DS-"
                                + partnership + " " + word.field().code() + " VALUE")
                .collect(Collectors.joining());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
