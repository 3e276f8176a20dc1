package org.scenicwatch.ingest.link;

import org.jspecify.annotations.Nullable;

/**
 * One message as it came from the broker, or as it is taken out of the quarantine once more. May hold personal data: never log its payload.
 *
 * @param topic the topic
 * @param payload the payload, cut when it is larger than the platform takes
 * @param size the payload's real size in bytes
 * @param contentType the content type of MQTT 5, if any
 * @param arrived when it came, epoch milliseconds
 * @param packetId the id under which it is acknowledged
 * @param qos the quality of service; only 1 is acknowledged
 * @param epoch the connection it came by; an acknowledgement by another one is dropped
 * @param replay where it was quarantined; absent for a delivery of the broker
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
        long epoch,
        @Nullable Replay replay) {

    /**
     * A message that was quarantined and is tried again.
     *
     * @param quarantineId its number in the quarantine
     * @param at when it is tried again, epoch milliseconds
     */
    public record Replay(long quarantineId, long at) {}

    /** A delivery of the broker. */
    public Inbound(
            String topic,
            byte[] payload,
            int size,
            @Nullable String contentType,
            long arrived,
            int packetId,
            int qos,
            long epoch) {
        this(topic, payload, size, contentType, arrived, packetId, qos, epoch, null);
    }

    /** When detection hears of it, epoch milliseconds: what a replay tells is old, and may be over by now. */
    public long heard() {
        return replay == null ? arrived : replay.at();
    }

    @Override
    public String toString() {
        return "Inbound[" + topic + " bytes=" + size + "]";
    }
}
