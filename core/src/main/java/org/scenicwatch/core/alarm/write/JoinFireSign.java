package org.scenicwatch.core.alarm.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A sign speaks for a confirmed fire.
 *
 * @param alarmId the aggregate: the confirmed fire
 * @param sign what it is a sign of, for example {@code smoke}
 * @param source the alarm's or the case's aggregate id
 * @param sourceOccurrence the alarm's occurrence; 0 for a case
 * @param seenAt when it became so, device time
 * @param at server time
 */
public record JoinFireSign(
        @TargetAggregateIdentifier String alarmId,
        String sign,
        String source,
        long sourceOccurrence,
        Instant seenAt,
        Instant at) {}
