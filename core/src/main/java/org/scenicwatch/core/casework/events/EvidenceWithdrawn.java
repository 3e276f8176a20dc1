package org.scenicwatch.core.casework.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A piece of evidence counts no more. That it was there, with its hash, stays.
 *
 * @param caseId the case's aggregate; the event lies in the stream of its file
 * @param item the piece's id
 * @param ground why, as a code
 * @param erased whether its bytes were erased from the vault with it
 * @param noteRef where words on it lie in the vault
 * @param by who, an opaque id
 * @param at when, server time
 */
@EventType(value = "casework.EvidenceWithdrawn", revision = 1)
public record EvidenceWithdrawn(
        String caseId,
        String item,
        String ground,
        boolean erased,
        @Nullable String noteRef,
        String by,
        Instant at) {}
