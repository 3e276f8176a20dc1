package org.scenicwatch.core.lostperson.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * It is on file why personal data of the lost may be used.
 *
 * @param searchId the aggregate, {@code search:{uuid of the case}}
 * @param ground the ground's code
 * @param numberRef where the vault has the number of its paper
 * @param at when, server time
 */
@EventType(value = "lostperson.LegalGroundRecorded", revision = 1)
public record LegalGroundRecorded(
        String searchId, String ground, @Nullable String numberRef, Instant at) {}
