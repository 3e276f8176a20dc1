package org.scenicwatch.ingest.lane;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.ingest.decode.Decoded.Rejected;
import org.scenicwatch.ingest.decode.Reason;
import org.scenicwatch.ingest.decode.Topic;
import org.scenicwatch.ingest.link.Inbound;

/**
 * A message that did not become an event.
 *
 * @param message the message
 * @param topic its topic, absent when it lies outside the scheme
 * @param fate rejected or unknown device
 * @param reason the reason's code
 * @param field the field at fault, empty for the whole payload
 * @param position bytes from the start, -1 for the whole payload
 */
record Quarantined(Inbound message, @Nullable Topic topic, Fate fate, String reason, String field, long position) {

    static Quarantined rejected(Inbound message, @Nullable Topic topic, Rejected why) {
        return new Quarantined(message, topic, Fate.REJECTED, why.reason().code(), why.field(), why.position());
    }

    static Quarantined rejected(Inbound message, @Nullable Topic topic, Reason why) {
        return rejected(message, topic, Rejected.whole(why));
    }

    static Quarantined unknownDevice(Inbound message, Topic topic) {
        return new Quarantined(message, topic, Fate.UNKNOWN_DEVICE, Fate.UNKNOWN_DEVICE.code(), "", -1);
    }

    /** Whether the payload can hold a plate: passages, and whatever cannot be told from one. */
    boolean mayHoldPersonalData() {
        return topic == null
                || topic.kind().equals("gate")
                || !(topic.channel().equals("telemetry")
                        || topic.channel().equals("state")
                        || topic.channel().equals("status"));
    }
}
