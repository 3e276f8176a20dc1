package org.scenicwatch.core.document.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Somebody served a document, or tried to.
 *
 * @param documentId the aggregate
 * @param caseId the case
 * @param kind which paper, as a code
 * @param addressee to whom: COMPLAINANT, RESPONDENT or AUTHORITY
 * @param manner how, as a code
 * @param delivered whether it counts as served
 * @param servedAt when it was served or tried
 * @param noteRef where words on it lie in the vault
 * @param at server time
 */
@EventType(value = "document.DocumentServed", revision = 1)
public record DocumentServed(
        String documentId,
        String caseId,
        String kind,
        String addressee,
        String manner,
        boolean delivered,
        Instant servedAt,
        @Nullable String noteRef,
        Instant at) {}
