package org.scenicwatch.ingest.link;

import java.time.Duration;

/**
 * One message from the platform to a device.
 *
 * @param topic the topic, which the device reads
 * @param payload the payload
 * @param expiry how long the broker keeps it for a device that is away; whole seconds, at least one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only carried
public record Outbound(String topic, byte[] payload, Duration expiry) {

    @Override
    public String toString() {
        return "Outbound[" + topic + " bytes=" + payload.length + "]";
    }
}
