package org.scenicwatch.core.alarm.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Take back one's own acknowledgement, within {@link AlarmLife#UNDO_TIME} of it.
 *
 * @param alarmId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict; none: not checked
 * @param occurrence the occurrence that the person acknowledged; another one is refused
 * @param at server time
 */
public record UndoAcknowledgement(
        @TargetAggregateIdentifier String alarmId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        long occurrence,
        Instant at) {}
