package org.scenicwatch.core.alarm.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A person put the alarm aside for a limited time (E); who it was is in the metadata. What it watches goes on being
 * judged.
 *
 * @param alarmId the aggregate
 * @param occurrence its occurrence
 * @param priority its priority then: a more urgent one ends the shelving
 * @param reason a code of the list of reasons, for example {@code nuisance}
 * @param commentRef where the person's words lie in the vault
 * @param until when it comes back by itself, server time
 * @param at when, server time
 * @param suppression why the alarm is kept from the operator from now on
 */
@EventType(value = "alarm.AlarmShelved", revision = 1)
public record AlarmShelved(
        String alarmId,
        long occurrence,
        String priority,
        String reason,
        @Nullable String commentRef,
        Instant until,
        Instant at,
        String suppression) {}
