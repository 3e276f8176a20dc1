package org.scenicwatch.core.lostperson.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Say that the team has looked through its sector.
 *
 * @param searchId the aggregate, {@code search:{uuid of the case}}
 * @param at server time
 */
public record FinishSectorSearch(@TargetAggregateIdentifier String searchId, String sectorId, Instant at) {}
