package org.scenicwatch.core.casework.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A clock of the case has more time (延期).
 *
 * @param caseId the aggregate
 * @param clock the clock's code
 * @param until the new deadline
 * @param reasonRef where the reason lies in the vault; the complainants may read it
 * @param at when, server time
 */
@EventType(value = "casework.DeadlineExtended", revision = 1)
public record DeadlineExtended(String caseId, String clock, Instant until, String reasonRef, Instant at) {}
