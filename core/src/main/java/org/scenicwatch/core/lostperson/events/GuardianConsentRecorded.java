package org.scenicwatch.core.lostperson.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The guardian of a child under 14 consented that the child's picture goes round.
 *
 * @param searchId the aggregate, {@code search:{uuid of the case}}
 * @param guardian the code of who the guardian is to the child
 * @param way the code of how the consent was given
 * @param onPaper whether it counts only with a photo of the paper, which follows
 * @param referenceRef where the vault has where the evidence is found
 * @param at when, server time
 */
@EventType(value = "lostperson.GuardianConsentRecorded", revision = 1)
public record GuardianConsentRecorded(
        String searchId,
        String guardian,
        String way,
        boolean onPaper,
        @Nullable String referenceRef,
        Instant at) {}
