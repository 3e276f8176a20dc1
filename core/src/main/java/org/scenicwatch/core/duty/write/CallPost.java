package org.scenicwatch.core.duty.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Ask the desk whether somebody is there. When that happens is drawn outside and comes with the command.
 *
 * @param postCheckId the aggregate
 * @param area the scenic area
 * @param ground RANDOM or ORDERED
 * @param missedBefore how many checks were missed in a row before this one
 * @param dueAt until when somebody must answer
 * @param at server time
 */
public record CallPost(
        @TargetAggregateIdentifier String postCheckId,
        String area,
        Ground ground,
        int missedBefore,
        Instant dueAt,
        Instant at) {

    /** Why the desk is called. */
    public enum Ground {
        /** By the platform, at a time that nobody knows. */
        RANDOM,
        /** By a person. */
        ORDERED
    }
}
