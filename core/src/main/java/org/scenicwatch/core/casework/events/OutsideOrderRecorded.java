package org.scenicwatch.core.casework.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * An outside line has the same matter under this number.
 *
 * @param caseId the aggregate
 * @param agency 12345, 12315, 110, 119 or 120
 * @param number the order number there
 * @param at when, server time
 */
@EventType(value = "casework.OutsideOrderRecorded", revision = 1)
public record OutsideOrderRecorded(String caseId, String agency, String number, Instant at) {}
