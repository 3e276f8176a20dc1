package org.scenicwatch.core.casework.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Complaints of four or more different people with one cause belong to the case: a joint complaint (共同投诉).
 *
 * @param caseId the aggregate
 * @param cause the cause that they share
 * @param complainants how many different people there are at this time
 * @param at when, server time
 */
@EventType(value = "casework.JointComplaintFormed", revision = 1)
public record JointComplaintFormed(String caseId, String cause, int complainants, Instant at) {}
