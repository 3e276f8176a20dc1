package org.scenicwatch.core.incident.write;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Record that a volunteer agreed to be kept on the list and called; the same again changes nothing.
 *
 * @param on the day on which it was given, in the site's calendar
 * @param today the site's day
 */
public record RecordConsent(
        @TargetAggregateIdentifier String volunteerId, String form, LocalDate on, LocalDate today, Instant at) {}
