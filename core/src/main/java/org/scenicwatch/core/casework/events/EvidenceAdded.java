package org.scenicwatch.core.casework.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A piece of evidence came into the file of the case. Its bytes and what people call it lie in the vault.
 *
 * @param caseId the case's aggregate; the event lies in the stream of its file
 * @param item the piece's id
 * @param kind {@code statement}, {@code photo}, {@code readings} or {@code document}
 * @param step the step of the procedure that it belongs to; none: to no step
 * @param sha256 of the stored bytes, 64 hexadecimal digits
 * @param size bytes
 * @param mediaType of the stored bytes, for example {@code application/pdf}
 * @param ref where they lie in the vault
 * @param origin where it comes from, as a code: {@code upload}, {@code snapshot} and so on
 * @param about the alarm's aggregate id, for readings
 * @param by who added it, an opaque id
 * @param at when, server time
 */
@EventType(value = "casework.EvidenceAdded", revision = 1)
public record EvidenceAdded(
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
