package org.scenicwatch.core.telemetry;

/** Takes the readings of a block one by one, in stored order. */
@FunctionalInterface
public interface ReadingConsumer {

    /**
     * One value of one metric.
     *
     * @param deviceId the device's id, {@code area/device}
     * @param metric the metric's name
     * @param at the time that the value stands for, epoch milliseconds
     * @param arrived arrival time, epoch milliseconds
     * @param value the value in the metric's unit
     * @param quality how far the time can be trusted
     * @param seq the device's own count, {@link Sample#NO_SEQ} without one
     */
    void reading(String deviceId, String metric, long at, long arrived, double value, Quality quality, long seq);
}
