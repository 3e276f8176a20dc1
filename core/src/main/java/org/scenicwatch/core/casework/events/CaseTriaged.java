package org.scenicwatch.core.casework.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Category, remit and priority of the case were settled.
 *
 * @param caseId the aggregate
 * @param category the category's code in the catalogue
 * @param remit the remit's code
 * @param priority CRITICAL, WARNING or CAUTION
 * @param at when, server time
 */
@EventType(value = "casework.CaseTriaged", revision = 1)
public record CaseTriaged(String caseId, String category, String remit, String priority, Instant at) {}
