package org.scenicwatch.core.alarm.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A rule found something wrong: from normal to unacknowledged, or, within one occurrence, from returned or held to
 * unacknowledged again. An occurrence lasts until the condition is normal and nothing is latched.
 *
 * @param alarmId the aggregate, {@code alarm:{area}/{source}/{rule}}
 * @param occurrence counted from 1 per alarm; the same number means raised again before it was over
 * @param area the scenic area
 * @param sourceType what it is about: device, house, zone, lot, sign or platform
 * @param sourceId its id as in rows, for example {@code xijiang/H-001}
 * @param kind the device kind's key, or the source type again
 * @param ruleId the rule that raised it
 * @param ruleVersion the version of the rule book in force
 * @param level the level of the rule that was reached, for example {@code low-low}
 * @param priority CRITICAL, WARNING or CAUTION
 * @param metric the metric's key, for rules on levels
 * @param value the value that raised it, in {@code unit}
 * @param threshold the level's threshold for this source, in {@code unit}
 * @param unit the metric's unit
 * @param direction LOW or HIGH, for rules on levels
 * @param state the state that the device reported, for rules on states
 * @param code the device's own code beside its state, for example the cause of a trip
 * @param latching NONE, UNTIL_RESET or UNTIL_VERIFIED
 * @param zone the zone's code
 * @param place the place's code
 * @param at when it became so, device time
 * @param decidedAt when the platform found out, server time
 * @param late whether it was told after newer messages of the same device, or was already over
 * @param condition the condition from now on: UNACKNOWLEDGED
 * @param latch the latch from now on: NONE or HELD
 * @param suppression why the alarm is kept from the operator all the same; NONE: it is shown
 */
@EventType(value = "alarm.AlarmRaised", revision = 2)
public record AlarmRaised(
        String alarmId,
        long occurrence,
        String area,
        String sourceType,
        String sourceId,
        String kind,
        String ruleId,
        int ruleVersion,
        String level,
        String priority,
        @Nullable String metric,
        @Nullable Double value,
        @Nullable Double threshold,
        @Nullable String unit,
        @Nullable String direction,
        @Nullable String state,
        @Nullable String code,
        String latching,
        @Nullable String zone,
        @Nullable String place,
        Instant at,
        Instant decidedAt,
        boolean late,
        String condition,
        String latch,
        String suppression) {}
