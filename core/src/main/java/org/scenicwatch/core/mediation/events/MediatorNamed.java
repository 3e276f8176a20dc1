package org.scenicwatch.core.mediation.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Somebody mediates from now on.
 *
 * @param mediationId the aggregate
 * @param mediatorId names the mediator
 * @param mediatorRef where the mediator's name lies in the vault
 * @param at when, server time
 */
@EventType(value = "mediation.MediatorNamed", revision = 1)
public record MediatorNamed(String mediationId, String mediatorId, String mediatorRef, Instant at) {}
