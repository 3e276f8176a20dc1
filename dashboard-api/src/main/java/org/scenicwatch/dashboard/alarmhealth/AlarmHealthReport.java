package org.scenicwatch.dashboard.alarmhealth;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.scenicwatch.core.LocalText;

/**
 * The figures of a period with their targets, and what people call what they name.
 *
 * @param from where the period begins
 * @param to where it ends, now at the latest
 * @param desks how many desks share the alarms
 * @param windowSeconds the length of the windows that alarms are counted in
 * @param health the figures
 * @param assessments the figures that have a target, against it
 * @param sources names of devices and places, by id; what the registers do not hold is left out
 * @param rules titles of rules in force, by id
 * @param causes titles of the causes of false alarms, by code
 */
record AlarmHealthReport(
        Instant from,
        Instant to,
        int desks,
        long windowSeconds,
        AlarmHealth health,
        List<HealthFigure.Assessment> assessments,
        Map<String, LocalText> sources,
        Map<String, LocalText> rules,
        Map<String, LocalText> causes) {}
