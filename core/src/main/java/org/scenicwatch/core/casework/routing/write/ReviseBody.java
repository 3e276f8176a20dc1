package org.scenicwatch.core.casework.routing.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.scenicwatch.core.casework.routing.Body;

/**
 * Say what a body of the site is like, whole.
 *
 * @param routingPlanId the aggregate
 * @param area the scenic area
 * @param seen the version that the person saw
 * @param body the body as it is from now on; its title stays as it was shipped
 * @param at server time
 */
public record ReviseBody(
        @TargetAggregateIdentifier String routingPlanId, String area, int seen, Body body, Instant at) {}
