package org.scenicwatch.ingest.command;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.scenicwatch.core.device.DeviceCommandIds;
import org.scenicwatch.ingest.link.Outbound;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A command that may be sent and was not yet. */
record WaitingCommand(
        String commandId, String area, String kind, String device, String verb, String args, Instant expiresAt) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static String text(Map<String, String> args) {
        return JSON.writeValueAsString(args);
    }

    /** The message, whose life ends with the command's; the id lets a device that gets it twice do it once. */
    Outbound message(Instant now) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", DeviceCommandIds.onTheLine(commandId));
        body.put("verb", verb);
        body.put("args", JSON.readValue(args, new TypeReference<Map<String, String>>() {}));
        body.put("expires", expiresAt.toString());
        return new Outbound(
                "scenic/" + area + "/" + kind + "/" + device + "/command",
                JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8),
                Duration.ofSeconds(Duration.between(now, expiresAt).toSeconds()));
    }
}
