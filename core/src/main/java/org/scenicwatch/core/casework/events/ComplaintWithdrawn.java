package org.scenicwatch.core.casework.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A complainant took the complaint back (撤诉).
 *
 * @param caseId the aggregate
 * @param complaintRef where the complaint lies in the vault
 * @param byComplainant whether the complainant did it alone, with the tracking code
 * @param over whether the case ended with it; else other complaints or alarms keep it, or the matter is too grave
 * @param noteRef where words on it lie in the vault
 * @param at when, server time
 */
@EventType(value = "casework.ComplaintWithdrawn", revision = 1)
public record ComplaintWithdrawn(
        String caseId,
        String complaintRef,
        boolean byComplainant,
        boolean over,
        @Nullable String noteRef,
        Instant at) {}
