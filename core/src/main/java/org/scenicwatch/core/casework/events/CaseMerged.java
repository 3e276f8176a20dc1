package org.scenicwatch.core.casework.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The case goes on in another one (并案), which takes its alarms and complaints.
 *
 * @param caseId the aggregate
 * @param into the aggregate of the other case
 * @param intoNumber the number of the other case
 * @param at when, server time
 */
@EventType(value = "casework.CaseMerged", revision = 1)
public record CaseMerged(String caseId, String into, String intoNumber, Instant at) {}
