package org.scenicwatch.core.casework.evidence.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Put a piece of evidence into the file of a case whose bytes lie in the vault already. Whoever still has the bytes in hand
 * sends {@link TakeEvidence}, which seals them first. The same piece twice is once.
 *
 * @param fileId the aggregate
 * @param caseId the case's aggregate
 * @param item the piece's id
 * @param kind the kind's key
 * @param step the step of the procedure that it belongs to; none: to no step
 * @param sha256 of the stored bytes, 64 hexadecimal digits
 * @param size bytes
 * @param mediaType of the stored bytes
 * @param ref where they lie in the vault
 * @param origin where it comes from, as a code of small letters and hyphens
 * @param about the alarm's aggregate id, for readings
 * @param by who adds it, an opaque id
 * @param at server time
 */
public record AddEvidence(
        @TargetAggregateIdentifier String fileId,
        String caseId,
        String item,
        String kind,
        @Nullable String step,
        String sha256,
        long size,
        String mediaType,
        String ref,
        String origin,
        @Nullable String about,
        String by,
        Instant at) {}
