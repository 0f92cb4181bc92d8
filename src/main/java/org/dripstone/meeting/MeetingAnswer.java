package org.dripstone.meeting;

import java.time.Instant;
import org.dripstone.domain.Side;

/**
 * What the calendar of one side answers to an invitation.
 *
 * @param sequence of the invitation that it answers
 * @param partstat {@code ACCEPTED}, {@code DECLINED}, {@code TENTATIVE} or {@code DELEGATED}; {@code COUNTER} when it
 *     proposes another time
 * @param words what they added; may be empty
 * @param evidence the message it came in
 */
public record MeetingAnswer(Side side, int sequence, String partstat, String words, Instant at, String evidence) {}
