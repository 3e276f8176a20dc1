package org.scenicwatch.core.lostperson.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * People are asked to look for somebody. A case that was taken up again begins a search of its own, the next round.
 *
 * @param searchId the aggregate, {@code search:{uuid of the case}}
 * @param caseId the case's aggregate
 * @param number the case's number that people call it by
 * @param area the scenic area
 * @param round how many searches the case has had, this one included
 * @param ageBand under-14, 14-17, adult or 60-plus
 * @param relation the code of what the reporter is to the person
 * @param place the code of the registered place near which to look; the exact spot lies in the vault
 * @param recordRef where the vault has who it is, last seen when and where
 * @param at when, server time
 */
@EventType(value = "lostperson.SearchBegun", revision = 1)
public record SearchBegun(
        String searchId,
        String caseId,
        String number,
        String area,
        int round,
        String ageBand,
        String relation,
        @Nullable String place,
        String recordRef,
        Instant at) {}
