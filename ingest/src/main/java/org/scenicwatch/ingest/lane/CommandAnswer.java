package org.scenicwatch.ingest.lane;

import java.time.Instant;
import org.scenicwatch.core.device.DeviceCommandIds;
import org.scenicwatch.core.device.write.RecordCommandAnswer;
import org.scenicwatch.ingest.decode.Decoded;
import org.scenicwatch.ingest.decode.Topic;
import org.scenicwatch.ingest.link.Inbound;

/** A device's answer, whose fate is known only once the command it belongs to was asked. */
record CommandAnswer(Inbound message, Topic topic, Decoded.CommandResult result) {

    RecordCommandAnswer command(Instant now) {
        return new RecordCommandAnswer(
                DeviceCommandIds.aggregate(topic.area(), result.id()),
                topic.device(),
                result.result(),
                result.code(),
                result.at() == Decoded.NO_TIME ? null : Instant.ofEpochMilli(result.at()),
                now);
    }
}
