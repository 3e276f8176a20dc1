package org.scenicwatch.core.casework.events;

import java.time.Instant;
import java.util.List;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A part of the case became a case of its own (拆分).
 *
 * @param caseId the aggregate
 * @param newCaseId the aggregate of the case that the part became
 * @param newNumber its number
 * @param alarms the alarms' aggregate ids
 * @param complaintRefs the vault references of the complaints
 * @param at when, server time
 */
@EventType(value = "casework.CaseSplit", revision = 1)
public record CaseSplit(
        String caseId,
        String newCaseId,
        String newNumber,
        List<String> alarms,
        List<String> complaintRefs,
        Instant at) {}
