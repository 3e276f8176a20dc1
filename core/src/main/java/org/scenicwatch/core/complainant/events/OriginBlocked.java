package org.scenicwatch.core.complainant.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * No complaints are taken from where a complaint came from, until a time. The origin itself is in no event.
 *
 * @param blockId the aggregate, {@code block:{area}/{uuid}}
 * @param area the scenic area
 * @param by by what the origin is known: {@code address} or {@code phone}
 * @param caseId the case of the complaint that gave the reason
 * @param complaintRef that complaint's reference into the vault
 * @param reasonRef where the reason lies in the vault
 * @param until until when
 * @param at when, server time
 */
@EventType(value = "complainant.OriginBlocked", revision = 1)
public record OriginBlocked(
        String blockId,
        String area,
        String by,
        String caseId,
        String complaintRef,
        String reasonRef,
        Instant until,
        Instant at) {}
