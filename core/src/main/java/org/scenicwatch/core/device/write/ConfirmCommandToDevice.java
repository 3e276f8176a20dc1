package org.scenicwatch.core.device.write;

import java.time.Instant;

/**
 * Give the second confirmation of a command. The circuit is judged again, as the registry describes it by then.
 *
 * @param commandId the aggregate
 * @param confirmedBy the user who confirms
 * @param at server time
 */
public record ConfirmCommandToDevice(String commandId, String confirmedBy, Instant at) {}
