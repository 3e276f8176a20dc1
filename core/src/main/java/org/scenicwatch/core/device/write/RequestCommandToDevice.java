package org.scenicwatch.core.device.write;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ask a device to do something. Asked again under the same id it has no further effect.
 *
 * @param area the area's code
 * @param uuid the new command's id, also on MQTT
 * @param device the device's code
 * @param verb what it shall do
 * @param args what goes with the verb, such as {@code text}
 * @param ground why, a word of the list of grounds
 * @param reasonRef where further words on it lie in the vault
 * @param cause why the circuit had no power; for restoring
 * @param personOnSite the user who stands at the circuit; for restoring
 * @param requestedBy the user who asks; none when a rule does
 * @param rule the rule that asks; none when a person does
 * @param expiresAt not to be sent after this
 * @param at server time
 */
public record RequestCommandToDevice(
        String area,
        String uuid,
        String device,
        String verb,
        Map<String, String> args,
        String ground,
        @Nullable String reasonRef,
        @Nullable String cause,
        @Nullable String personOnSite,
        @Nullable String requestedBy,
        @Nullable String rule,
        Instant expiresAt,
        Instant at) {}
