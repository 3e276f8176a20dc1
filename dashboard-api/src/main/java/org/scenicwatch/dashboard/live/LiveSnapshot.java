package org.scenicwatch.dashboard.live;

import java.time.Instant;
import java.util.List;

/**
 * Everything that the screen shows.
 *
 * @param epoch as in the batches on {@code /topic/live}
 * @param seq the last batch that it holds; batches up to this one are to be dropped
 * @param at server time
 * @param area the scenic area's code
 * @param devices rows of devices
 * @param alarms alarms that stand on the screen
 * @param cases open cases
 * @param lots car parks
 * @param zones zones and, under the area's code, the area
 * @param duty who is on duty; empty until there is a roster
 * @param guidance what signs and speakers tell; empty until there is guidance
 */
public record LiveSnapshot(
        long epoch,
        long seq,
        Instant at,
        String area,
        List<?> devices,
        List<?> alarms,
        List<?> cases,
        List<?> lots,
        List<?> zones,
        List<?> duty,
        List<?> guidance) {}
