package org.scenicwatch.core.notification.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Somebody is on duty from when to when; a later one for the same turn replaces it.
 *
 * @param turnId the aggregate, {@code turn:{area}/{code}}
 * @param area the scenic area
 * @param duty the duty's key
 * @param recipientId who is on
 * @param from beginning, inclusive
 * @param until end, exclusive
 * @param at when it was planned, server time
 */
@EventType(value = "notification.DutyTurnPlanned", revision = 1)
public record DutyTurnPlanned(
        String turnId, String area, String duty, String recipientId, Instant from, Instant until, Instant at) {}
