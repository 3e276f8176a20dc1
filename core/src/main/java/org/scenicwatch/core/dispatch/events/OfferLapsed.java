package org.scenicwatch.core.dispatch.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Whoever was asked did not answer in time.
 *
 * @param taskId the aggregate, {@code task:{uuid}}
 * @param turn the count of the offer
 * @param responderId who, the aggregate {@code responder:{area}/{code}}
 * @param at when, server time
 */
@EventType(value = "dispatch.OfferLapsed", revision = 1)
public record OfferLapsed(String taskId, int turn, String responderId, Instant at) {}
