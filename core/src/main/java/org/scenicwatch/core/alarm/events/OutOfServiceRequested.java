package org.scenicwatch.core.alarm.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A person asked to take a fire alarm out of service; a commander decides. Who it was is in the metadata.
 *
 * @param alarmId the aggregate
 * @param occurrence its occurrence
 * @param reason a code of the list of reasons, for example {@code hot-work}
 * @param commentRef where the person's words lie in the vault
 * @param until when it would come back by itself, server time
 * @param at when, server time
 */
@EventType(value = "alarm.OutOfServiceRequested", revision = 1)
public record OutOfServiceRequested(
        String alarmId,
        long occurrence,
        String reason,
        @Nullable String commentRef,
        Instant until,
        Instant at) {}
