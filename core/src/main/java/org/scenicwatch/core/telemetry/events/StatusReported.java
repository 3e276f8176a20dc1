package org.scenicwatch.core.telemetry.events;

import java.util.List;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Devices came to the broker or left it.
 *
 * @param area the area's code
 * @param shard the shard
 * @param statuses the reports in the order of their arrival, at least one
 */
@EventType(value = "telemetry.StatusReported", revision = 1)
public record StatusReported(String area, int shard, List<ReportedStatus> statuses) {

    /**
     * One report.
     *
     * @param device the device's code
     * @param online whether the device said that it is there; false is its last will
     * @param arrived arrival time, epoch milliseconds
     */
    public record ReportedStatus(String device, boolean online, long arrived) {}
}
