package org.scenicwatch.core.lostperson.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * What is known of the person was corrected or completed; what was known before is erased.
 *
 * @param searchId the aggregate, {@code search:{uuid of the case}}
 * @param ageBand under-14, 14-17, adult or 60-plus
 * @param relation the code of what the reporter is to the person
 * @param recordRef where the vault has it
 * @param at when, server time
 */
@EventType(value = "lostperson.PersonDescribedAnew", revision = 1)
public record PersonDescribedAnew(String searchId, String ageBand, String relation, String recordRef, Instant at) {}
