/**
 * Detection: a pure fold from stored telemetry to signals. It reads no clock, draws no random number and knows no
 * database, so a replay of a shard's stream gives the same signals and the same state as the live run.
 *
 * <p>Events in: all of {@link org.scenicwatch.core.telemetry.events} and, as rule books, {@code RulesPublished}. Events
 * out: none; a signal becomes a command to an alarm aggregate in the transaction that stores its cause.
 */
@NullMarked
package org.scenicwatch.core.alarm.detection;

import org.jspecify.annotations.NullMarked;
