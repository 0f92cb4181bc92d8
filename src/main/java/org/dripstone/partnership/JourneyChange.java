package org.dripstone.partnership;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dripstone.domain.Side;
import org.dripstone.domain.Stage;
import org.dripstone.partnership.Journey.Asking;
import org.dripstone.partnership.Journey.Dispute;
import org.dripstone.partnership.Journey.Word;

/** A journey with some things changed. */
final class JourneyChange {
    private final Journey from;
    private Stage stage;
    private Instant since;
    private Optional<Stage> knownTo;
    private Optional<Stage> before;
    private Word seeker;
    private Word provider;
    private Optional<Dispute> dispute;
    private Optional<Asking> help;
    private Optional<Side> wokenBy;
    private Optional<Instant> lastSign;
    private Optional<Instant> resumeAt;
    private Optional<Side> declinedBy;
    private String reason;
    private List<String> flags;

    JourneyChange(Journey from) {
        this.from = from;
        this.stage = from.stage();
        this.since = from.since();
        this.knownTo = from.knownTo();
        this.before = from.before();
        this.seeker = from.seeker();
        this.provider = from.provider();
        this.dispute = from.dispute();
        this.help = from.help();
        this.wokenBy = from.wokenBy();
        this.lastSign = from.lastSign();
        this.resumeAt = from.resumeAt();
        this.declinedBy = from.declinedBy();
        this.reason = from.reason();
        this.flags = from.flags();
    }

    JourneyChange stage(Stage to, Instant at) {
        stage = to;
        since = at;
        return this;
    }

    /** Nobody waits for help or for later any more. */
    JourneyChange calm() {
        help = Optional.empty();
        wokenBy = Optional.empty();
        resumeAt = Optional.empty();
        return this;
    }

    JourneyChange known(Stage to) {
        knownTo = Optional.of(to);
        return this;
    }

    JourneyChange before(Optional<Stage> slept) {
        before = slept;
        return this;
    }

    JourneyChange word(Side side, Word word) {
        if (side == Side.SEEKER) {
            seeker = word;
        } else {
            provider = word;
        }
        return this;
    }

    JourneyChange dispute(Optional<Dispute> now) {
        dispute = now;
        return this;
    }

    JourneyChange help(Optional<Asking> now) {
        help = now;
        return this;
    }

    JourneyChange wokenBy(Side side) {
        wokenBy = Optional.of(side);
        return this;
    }

    JourneyChange sign(Instant at) {
        lastSign = Optional.of(lastSign.filter(earlier -> earlier.isAfter(at)).orElse(at));
        return this;
    }

    JourneyChange resumeAt(Optional<Instant> at) {
        resumeAt = at;
        return this;
    }

    JourneyChange declinedBy(Optional<Side> side) {
        declinedBy = side;
        return this;
    }

    JourneyChange reason(String why) {
        reason = why;
        return this;
    }

    JourneyChange flags(List<String> now) {
        flags = now;
        return this;
    }

    Journey made() {
        return new Journey(
                from.partnership(),
                stage,
                since,
                knownTo,
                before,
                seeker,
                provider,
                dispute,
                help,
                wokenBy,
                lastSign,
                resumeAt,
                declinedBy,
                reason,
                flags);
    }
}
