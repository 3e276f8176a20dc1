package org.scenicwatch.core.casework.evidence.write;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Seal a piece of evidence in the vault and put it into the file of a case, both or neither.
 *
 * @param caseId the case's aggregate
 * @param item the piece's id
 * @param kind the kind's key
 * @param step the step of the procedure that it belongs to; none: to no step
 * @param bytes what is sealed, checked by whoever received it
 * @param mediaType of the bytes
 * @param title what people call it; it may name persons and is sealed with the bytes
 * @param origin where it comes from, as a code of small letters and hyphens
 * @param about the alarm's aggregate id, for readings
 * @param by who adds it, an opaque id
 * @param at server time
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only passed on
public record TakeEvidence(
        String caseId,
        String item,
        String kind,
        @Nullable String step,
        byte[] bytes,
        String mediaType,
        @Nullable String title,
        String origin,
        @Nullable String about,
        String by,
        Instant at) {}
