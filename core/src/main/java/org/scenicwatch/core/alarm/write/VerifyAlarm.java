package org.scenicwatch.core.alarm.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.Verification;

/**
 * A person found out whether a held fire alarm was real (核警).
 *
 * @param alarmId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict; none: not checked
 * @param occurrence the occurrence that the person saw; another one is refused
 * @param result what was found
 * @param cause a code of the list of causes, for example {@code cooking}; never free text
 * @param at server time
 */
public record VerifyAlarm(
        @TargetAggregateIdentifier String alarmId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        long occurrence,
        Verification result,
        String cause,
        Instant at) {}
