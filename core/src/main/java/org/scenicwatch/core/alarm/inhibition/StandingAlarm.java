package org.scenicwatch.core.alarm.inhibition;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.Inhibition;

/**
 * An alarm that stands, or that is over while something still hides it.
 *
 * @param alarmId the aggregate
 * @param area the scenic area
 * @param rule the rule that raised it
 * @param level the level of the rule that was reached
 * @param source the source's own name, for example the device
 * @param kind the device kind's key, or what else the source is
 * @param zone the zone's code
 * @param place the place's code
 * @param fire whether it is held until verified: nothing hides such an alarm
 * @param stands whether what the rule watches is wrong; only then it explains others
 * @param labels the device's labels
 */
record StandingAlarm(
        String alarmId,
        String area,
        String rule,
        String level,
        String source,
        @Nullable String kind,
        @Nullable String zone,
        @Nullable String place,
        boolean fire,
        boolean stands,
        Map<String, String> labels) {

    StandingAlarm at(String newLevel) {
        return new StandingAlarm(alarmId, area, rule, newLevel, source, kind, zone, place, fire, stands, labels);
    }

    StandingAlarm gone() {
        return new StandingAlarm(alarmId, area, rule, level, source, kind, zone, place, fire, false, labels);
    }

    /** Whether this alarm, at its level, is the inhibition's cause. */
    boolean causes(Inhibition inhibition) {
        return stands
                && inhibition.cause().equals(rule)
                && (inhibition.level() == null || inhibition.level().equals(level));
    }

    /** Whether both have what the inhibition asks them to share. */
    boolean shares(Inhibition inhibition, StandingAlarm other) {
        String shared = sharedBy(inhibition);
        return shared != null && shared.equals(other.sharedBy(inhibition));
    }

    private @Nullable String sharedBy(Inhibition inhibition) {
        return switch (inhibition.same()) {
            case ZONE -> zone;
            case PLACE -> place;
            case LABEL -> labels.get(String.valueOf(inhibition.label()));
        };
    }
}
