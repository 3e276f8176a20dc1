package org.scenicwatch.core.lostperson.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Send a team through a sector, for the first time or again.
 *
 * @param searchId the aggregate, {@code search:{uuid of the case}}
 * @param team the code of a body of the case catalogue
 * @param at server time
 */
public record BeginSectorSearch(@TargetAggregateIdentifier String searchId, String sectorId, String team, Instant at) {}
