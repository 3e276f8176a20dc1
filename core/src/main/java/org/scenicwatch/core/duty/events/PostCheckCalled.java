package org.scenicwatch.core.duty.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The desk was asked whether somebody is there (查岗).
 *
 * @param postCheckId the aggregate, {@code postCheck:{area}/{uuid}}
 * @param area the scenic area
 * @param ground RANDOM by the platform, or ORDERED by a person, who is in the metadata
 * @param missedBefore how many checks were missed in a row before this one
 * @param dueAt until when somebody must answer, server time
 * @param at server time
 */
@EventType(value = "duty.PostCheckCalled", revision = 1)
public record PostCheckCalled(
        String postCheckId, String area, String ground, int missedBefore, Instant dueAt, Instant at) {}
