package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.dripstone.domain.NextStep;
import org.dripstone.domain.Side;
import org.dripstone.meeting.Meeting;
import org.dripstone.meeting.MeetingAnswer;
import org.dripstone.meeting.MeetingStore.Wish;
import org.dripstone.meeting.SessionReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store of meetings promises. */
abstract class MeetingStoreContract extends StoreContract {
    private static final Instant START = Instant.parse("2027-01-12T10:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private JdbiMeetingStore store;
    private long partnership;

    MeetingStoreContract(Server server) {
        super(server);
    }

    @BeforeEach
    void onePartnership() {
        store = new JdbiMeetingStore(database);
        partnership = workshop.partnership(
                workshop.person("kofi@example.org"), workshop.solution("K1", workshop.person("amina@example.org")));
    }

    @Test
    void findsAMeetingByItsNumberItsNameAndItsPartnership() {
        Meeting added = add("uid-1@example.org", START);
        assertThat(store.lock(added.id())).contains(added);
        assertThat(store.lock("uid-1@example.org")).contains(added);
        assertThat(store.of(partnership)).containsExactly(added);
        assertThat(store.lock("uid-2@example.org")).isEmpty();
    }

    @Test
    void keepsChangesAndListsTheFirstFirst() {
        Meeting later = add("uid-1@example.org", START.plus(HOUR));
        Meeting sooner = add("uid-2@example.org", START);
        assertThat(store.of(partnership)).containsExactly(sooner, later);

        Meeting changed = new Meeting(
                sooner.id(),
                partnership,
                sooner.uid(),
                2,
                START.plus(HOUR.multipliedBy(5)),
                START.plus(HOUR.multipliedBy(6)),
                "a",
                "b",
                true);
        store.keep(changed);
        assertThat(store.of(partnership)).containsExactly(later, changed);
    }

    @Test
    void keepsWhatAMessageSaysOnce() {
        long meeting = add("uid-1@example.org", START).id();
        MeetingAnswer yes = answer(Side.SEEKER, "ACCEPTED", "<1@example.org>");
        MeetingAnswer no = answer(Side.SEEKER, "DECLINED", "<2@example.org>");
        assertThat(store.keep(meeting, yes)).isTrue();
        assertThat(store.keep(meeting, yes)).isFalse();
        assertThat(store.keep(meeting, no)).isTrue();
        assertThat(store.answers(meeting)).containsExactly(yes, no);
    }

    @Test
    void keepsTheLastWordOfEachSideOnASession() {
        long meeting = add("uid-1@example.org", START).id();
        store.keep(meeting, report(Side.SEEKER, Optional.empty(), Set.of()));
        SessionReport last = report(Side.SEEKER, Optional.of(4), Set.of(NextStep.VISIT, NextStep.SESSION));
        store.keep(meeting, last);
        SessionReport other = report(Side.PROVIDER, Optional.of(2), Set.of(NextStep.NOTHING));
        store.keep(meeting, other);
        assertThat(store.reports(meeting)).containsExactly(last, other);
    }

    private static SessionReport report(Side side, Optional<Integer> useful, Set<NextStep> next) {
        return new SessionReport(side, useful, next, START.plus(HOUR), "<report@example.org>");
    }

    private Meeting add(String uid, Instant start) {
        return store.add(new Wish(partnership, start, HOUR, "", "https://meet.example.org/1"), uid, START.minus(HOUR));
    }

    private static MeetingAnswer answer(Side side, String partstat, String evidence) {
        return new MeetingAnswer(side, 0, partstat, "", START.minus(HOUR), evidence);
    }
}
