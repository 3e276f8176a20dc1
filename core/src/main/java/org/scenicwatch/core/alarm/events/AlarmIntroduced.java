package org.scenicwatch.core.alarm.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * An alarm that was never raised begins its life, because a person says something of it: it is normal (A), and its
 * occurrence is 0 until it is raised. It tells what {@link AlarmRaised} else would.
 *
 * @param alarmId the aggregate, {@code alarm:{area}/{source}/{rule}}
 * @param area the scenic area
 * @param sourceType what it is about: device
 * @param sourceId its id as in rows, for example {@code xijiang/H-001}
 * @param kind the device kind's key
 * @param ruleId the rule that judges the source
 * @param ruleVersion the version of the rule book in force
 * @param level the most urgent level of the rule there
 * @param priority the priority of that level: CRITICAL, WARNING or CAUTION
 * @param latching NONE, UNTIL_RESET or UNTIL_VERIFIED
 * @param zone the zone's code
 * @param place the place's code
 * @param at when, server time
 */
@EventType(value = "alarm.AlarmIntroduced", revision = 1)
public record AlarmIntroduced(
        String alarmId,
        String area,
        String sourceType,
        String sourceId,
        String kind,
        String ruleId,
        int ruleVersion,
        String level,
        String priority,
        String latching,
        @Nullable String zone,
        @Nullable String place,
        Instant at) {}
