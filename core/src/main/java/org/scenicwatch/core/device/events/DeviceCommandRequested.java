package org.scenicwatch.core.device.events;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A person or a named rule asked a device to do something.
 *
 * @param commandId the aggregate
 * @param area the area's code
 * @param device the device's code
 * @param kind the kind of device
 * @param verb what it shall do, a word of the MQTT contract
 * @param args what goes with the verb, such as the text to display
 * @param ground why, a word of the list of grounds
 * @param reasonRef where further words on it lie in the vault
 * @param cause why the circuit had no power; for restoring only
 * @param personOnSite the user who stands at the circuit; for restoring only
 * @param requestedBy the user who asked; none when a rule did
 * @param rule the rule that asked; none when a person did
 * @param confirmation who has to confirm before it is sent: {@code none}, {@code anybody} or {@code another}
 * @param expiresAt it is not sent, and no answer is awaited, after this
 * @param at when, server time
 */
@EventType(value = "device.DeviceCommandRequested", revision = 1)
public record DeviceCommandRequested(
        String commandId,
        String area,
        String device,
        String kind,
        String verb,
        Map<String, String> args,
        String ground,
        @Nullable String reasonRef,
        @Nullable String cause,
        @Nullable String personOnSite,
        @Nullable String requestedBy,
        @Nullable String rule,
        String confirmation,
        Instant expiresAt,
        Instant at) {}
