package org.scenicwatch.core.notification.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Somebody is told of nothing any more; the contact details are erased from the vault.
 *
 * @param recipientId the aggregate
 * @param at when, server time
 */
@EventType(value = "notification.RecipientRemoved", revision = 1)
public record RecipientRemoved(String recipientId, Instant at) {}
