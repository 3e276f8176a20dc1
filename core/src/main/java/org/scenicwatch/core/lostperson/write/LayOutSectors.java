package org.scenicwatch.core.lostperson.write;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Divide the ground; a registered place that is a sector already stays one.
 *
 * @param searchId the aggregate, {@code search:{uuid of the case}}
 * @param at server time
 */
public record LayOutSectors(@TargetAggregateIdentifier String searchId, List<NewSector> sectors, Instant at) {}
