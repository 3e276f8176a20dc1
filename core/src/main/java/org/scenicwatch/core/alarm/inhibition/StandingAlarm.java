package org.scenicwatch.core.alarm.inhibition;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.Inhibition;

/**
 * An alarm that stands and is a cause or an effect.
 *
 * @param alarmId the aggregate
 * @param area the scenic area
 * @param rule the rule that raised it
 * @param level the level of the rule that was reached
 * @param source the source's own name, for example the device
 * @param zone the zone's code
 * @param place the place's code
 * @param labels the device's labels that inhibitions ask for
 */
record StandingAlarm(
        String alarmId,
        String area,
        String rule,
        String level,
        String source,
        @Nullable String zone,
        @Nullable String place,
        Map<String, String> labels) {

    StandingAlarm at(String newLevel) {
        return new StandingAlarm(alarmId, area, rule, newLevel, source, zone, place, labels);
    }

    /** Whether this alarm, at its level, is the inhibition's cause. */
    boolean causes(Inhibition inhibition) {
        return inhibition.cause().equals(rule)
                && (inhibition.level() == null || inhibition.level().equals(level));
    }

    /** What the inhibition asks two alarms to share, as this one has it; none: it has nothing to share. */
    @Nullable
    String sharedBy(Inhibition inhibition) {
        return switch (inhibition.same()) {
            case ZONE -> zone;
            case PLACE -> place;
            case LABEL -> labels.get(String.valueOf(inhibition.label()));
        };
    }
}
