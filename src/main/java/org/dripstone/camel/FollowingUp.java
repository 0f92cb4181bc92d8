package org.dripstone.camel;

import org.dripstone.correspondence.FollowUpLetters;
import org.dripstone.correspondence.SendCheck;
import org.dripstone.followup.Digests;
import org.dripstone.followup.FollowUpItems;
import org.dripstone.followup.FollowUpPlanning;
import org.dripstone.followup.FollowUps;
import org.dripstone.followup.Holds;
import org.dripstone.followup.MailDesk;
import org.dripstone.followup.PlanWatch;
import org.dripstone.followup.ReadersAtWork;
import org.dripstone.followup.time.WorkingTime;
import org.dripstone.partnership.Journeys;

/** The parts that move partnerships on and follow them up. */
public record FollowingUp(
        Journeys journeys,
        FollowUpItems items,
        FollowUpLetters letters,
        WorkingTime window,
        FollowUpPlanning planning,
        FollowUps followUps,
        Holds holds,
        SendCheck stillWanted,
        ReadersAtWork atWork,
        MailDesk desk,
        Digests digests,
        PlanWatch planWatch,
        MeetingParts meetings) {}
