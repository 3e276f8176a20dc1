package org.scenicwatch.core.lostperson.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.scenicwatch.core.lostperson.AgeBand;

/**
 * Correct or complete what is known of the person.
 *
 * @param searchId the aggregate, {@code search:{uuid of the case}}
 * @param recordRef where the vault has all of it anew
 * @param at server time
 */
public record DescribePersonAnew(
        @TargetAggregateIdentifier String searchId, AgeBand ageBand, String relation, String recordRef, Instant at) {}
