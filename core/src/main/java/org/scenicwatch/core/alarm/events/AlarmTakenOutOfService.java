package org.scenicwatch.core.alarm.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The alarm's source is out of service for this rule (屏蔽/停用, G). It repeats what casework needs of the alarm.
 *
 * @param alarmId the aggregate
 * @param occurrence its occurrence
 * @param area the scenic area
 * @param sourceId the source's id as in rows
 * @param kind the device kind's key
 * @param zone the zone's code
 * @param place the place's code
 * @param fire whether it is a fire alarm: a patrol watches the place instead
 * @param reason a code of the list of reasons, for example {@code hot-work}
 * @param commentRef where a person's words lie in the vault
 * @param until when it comes back by itself, server time
 * @param at when, server time
 * @param suppression why the alarm is kept from the operator from now on: OUT_OF_SERVICE
 */
@EventType(value = "alarm.AlarmTakenOutOfService", revision = 1)
public record AlarmTakenOutOfService(
        String alarmId,
        long occurrence,
        String area,
        String sourceId,
        String kind,
        @Nullable String zone,
        @Nullable String place,
        boolean fire,
        String reason,
        @Nullable String commentRef,
        Instant until,
        Instant at,
        String suppression) {}
