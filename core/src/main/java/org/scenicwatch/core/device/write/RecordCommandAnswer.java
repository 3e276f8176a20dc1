package org.scenicwatch.core.device.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Say what the device answered.
 *
 * @param commandId the aggregate
 * @param device the code of the device that answered
 * @param result {@code done}, {@code refused} or {@code failed}
 * @param code the device's own code
 * @param deviceAt the device's own time
 * @param at server time
 */
public record RecordCommandAnswer(
        @TargetAggregateIdentifier String commandId,
        String device,
        String result,
        @Nullable String code,
        @Nullable Instant deviceAt,
        Instant at) {}
