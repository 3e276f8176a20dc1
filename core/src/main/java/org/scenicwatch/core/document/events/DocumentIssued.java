package org.scenicwatch.core.document.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A document was issued on a case; it is never altered afterwards.
 *
 * @param documentId the aggregate, {@code document:{uuid}}
 * @param caseId the case, {@code case:{uuid}}
 * @param kind which paper, as a code
 * @param number its printed number; nobody else has it
 * @param addressee for whom: COMPLAINANT, RESPONDENT, BOTH or AUTHORITY
 * @param provesServiceOf the document whose service it proves; only of a proof of service
 * @param sha256 of its bytes, in small hexadecimal digits
 * @param size of its bytes
 * @param ref where the bytes lie in the vault
 * @param at server time
 */
@EventType(value = "document.DocumentIssued", revision = 1)
public record DocumentIssued(
        String documentId,
        String caseId,
        String kind,
        String number,
        String addressee,
        @Nullable String provesServiceOf,
        String sha256,
        long size,
        String ref,
        Instant at) {}
