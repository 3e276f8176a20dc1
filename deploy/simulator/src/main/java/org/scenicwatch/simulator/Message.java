package org.scenicwatch.simulator;

import java.nio.charset.StandardCharsets;

/**
 * One MQTT message of a device, published with QoS 1.
 *
 * @param topic where it goes
 * @param payload its text, UTF-8
 * @param retained whether the broker keeps it for later subscribers; for {@code status} only
 */
public record Message(String topic, String payload, boolean retained) {

    byte[] bytes() {
        return payload.getBytes(StandardCharsets.UTF_8);
    }
}
