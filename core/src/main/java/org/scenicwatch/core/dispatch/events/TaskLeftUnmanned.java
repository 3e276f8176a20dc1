package org.scenicwatch.core.dispatch.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Nobody is left who could be asked.
 *
 * @param taskId the aggregate, {@code task:{uuid}}
 * @param turn the count of offers so far
 * @param takers how many have taken it
 * @param needed how many have to
 * @param at when, server time
 */
@EventType(value = "dispatch.TaskLeftUnmanned", revision = 1)
public record TaskLeftUnmanned(String taskId, int turn, int takers, int needed, Instant at) {}
