package org.dripstone.followup;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.dripstone.correspondence.Contact;
import org.dripstone.correspondence.DeliveryTimes;
import org.dripstone.correspondence.OutboxStore.DueLetter;
import org.dripstone.correspondence.SendCheck;
import org.dripstone.correspondence.Verdict;
import org.dripstone.followup.time.SendWindow;
import org.dripstone.followup.time.Whereabouts;

/**
 * Letters reach people in their own working time. They are queued for it, and looked at again when they leave, for one that was
 * held or tried again may have become late. The secretariat, and whoever is answered a question, gets theirs at once.
 */
public final class ReadersAtWork implements DeliveryTimes, SendCheck {
    private final SendWindow window;
    private final Clock clock;

    public ReadersAtWork(SendWindow window, Clock clock) {
        this.window = window;
        this.clock = clock;
    }

    @Override
    public Instant earliest(Contact reader, Instant notBefore) {
        return window.earliest(notBefore, whereabouts(reader), Long.toString(reader.person()));
    }

    static Whereabouts whereabouts(Contact reader) {
        return new Whereabouts(reader.country(), Optional.empty());
    }

    @Override
    public Verdict of(DueLetter letter, Contact recipient) {
        Instant now = clock.instant();
        if (letter.person() == FollowUps.OFFICE
                || window.earliest(now, whereabouts(recipient)).equals(now)) {
            return Verdict.go();
        }
        return Verdict.later(earliest(recipient, now), "outside the working hours of its reader");
    }
}
