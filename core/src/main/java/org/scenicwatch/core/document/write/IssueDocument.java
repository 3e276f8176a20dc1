package org.scenicwatch.core.document.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.document.Addressee;
import org.scenicwatch.core.document.DocumentKind;

/**
 * Issue a document whose bytes are in the vault. Sent within the transaction that counted its number.
 *
 * @param documentId the aggregate
 * @param caseId the case
 * @param kind which paper
 * @param number its printed number
 * @param addressee for whom
 * @param provesServiceOf the document whose service it proves; only of a proof of service
 * @param sha256 of its bytes
 * @param size of its bytes
 * @param ref where they lie in the vault
 * @param at server time
 */
public record IssueDocument(
        @TargetAggregateIdentifier String documentId,
        String caseId,
        DocumentKind kind,
        String number,
        Addressee addressee,
        @Nullable String provesServiceOf,
        String sha256,
        long size,
        String ref,
        Instant at) {}
