package org.scenicwatch.core.alarm.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.scenicwatch.core.alarm.PlatformMetric;

/**
 * Figures of the platform were read: raise, change and end its alarms.
 *
 * @param area the scenic area
 * @param node the process whose figures they are; empty: the installation's
 * @param observed what was looked at; of other metrics nothing is concluded
 * @param readings the figures; a standing alarm of an observed metric without a figure ends
 * @param patience for how long a figure must be better before that is told
 * @param decidedAt server time
 */
record WeighPlatform(
        String area,
        String node,
        Set<PlatformMetric> observed,
        List<PlatformReading> readings,
        Duration patience,
        Instant decidedAt) {

    WeighPlatform {
        observed = Set.copyOf(observed);
        readings = List.copyOf(readings);
    }
}
