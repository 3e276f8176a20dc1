package org.scenicwatch.core.lostperson.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.scenicwatch.core.lostperson.SightingSource;

/**
 * Say that somebody may have seen the person.
 *
 * @param searchId the aggregate, {@code search:{uuid of the case}}
 * @param source who says so; a system outside is heard only when ground and consent are on file
 * @param sightingRef where the vault has when and where, how sure and in what words
 * @param at server time
 */
public record ReportSighting(
        @TargetAggregateIdentifier String searchId,
        String sightingId,
        SightingSource source,
        String sightingRef,
        Instant at) {}
