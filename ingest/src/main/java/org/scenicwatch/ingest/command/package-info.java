/**
 * Commands on their way to devices: follows the domain's events, publishes what may be sent, and notices what nobody
 * answered in time.
 *
 * <p>Events in: {@code DeviceCommandRequested}, {@code DeviceCommandConfirmed}, {@code DeviceCommandSent}, {@code
 * DeviceCommandAnswered}, {@code DeviceCommandTimedOut}, {@code DeviceCommandWithdrawn}.
 */
@NullMarked
package org.scenicwatch.ingest.command;

import org.jspecify.annotations.NullMarked;
