package org.scenicwatch.core.alarm.inhibition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Find out whether an alarm that stands hides others or is hidden. The same alarm again changes nothing.
 *
 * @param alarmId the aggregate
 * @param area the scenic area
 * @param rule the rule that raised it
 * @param level the level of the rule that was reached
 * @param source the source's own name, for example the device
 * @param kind the device kind's key, or what else the source is
 * @param zone the zone's code
 * @param place the place's code
 * @param fire whether it is held until verified
 * @param at server time
 */
public record WeighStanding(
        String alarmId,
        String area,
        String rule,
        String level,
        String source,
        @Nullable String kind,
        @Nullable String zone,
        @Nullable String place,
        boolean fire,
        Instant at) {}
