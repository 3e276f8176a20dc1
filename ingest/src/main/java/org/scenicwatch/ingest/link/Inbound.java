package org.scenicwatch.ingest.link;

import org.jspecify.annotations.Nullable;

/**
 * One message as it came from the broker. May hold personal data: never log its payload.
 *
 * @param topic the topic
 * @param payload the payload, cut when it is larger than the platform takes
 * @param size the payload's real size in bytes
 * @param contentType the content type of MQTT 5, if any
 * @param arrived when it came, epoch milliseconds
 * @param packetId the id under which it is acknowledged
 * @param qos the quality of service; only 1 is acknowledged
 * @param epoch the connection it came by; an acknowledgement by another one is dropped
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only carried
public record Inbound(
        String topic,
        byte[] payload,
        int size,
        @Nullable String contentType,
        long arrived,
        int packetId,
        int qos,
        long epoch) {

    @Override
    public String toString() {
        return "Inbound[" + topic + " bytes=" + size + "]";
    }
}
