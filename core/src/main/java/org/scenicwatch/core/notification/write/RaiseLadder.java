package org.scenicwatch.core.notification.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The alarm reached another level: a more urgent one starts the ladder of that priority.
 *
 * @param ladderId the aggregate
 * @param alarmId the alarm
 * @param occurrence its occurrence
 * @param alarmEvent number of the alarm's event
 * @param priority the priority from now on
 * @param at server time
 */
public record RaiseLadder(
        @TargetAggregateIdentifier String ladderId,
        String alarmId,
        long occurrence,
        long alarmEvent,
        String priority,
        Instant at) {}
