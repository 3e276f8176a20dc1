package org.scenicwatch.core.merchant.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Somebody looked whether what a letter asks for is put right.
 *
 * @param merchantId the aggregate
 * @param letterId the letter, a uuid
 * @param passed whether it is
 * @param dueAt by when else; none: it passed
 * @param noteRef where the words about it lie in the vault; none: nobody wrote any
 * @param at server time
 */
@EventType(value = "merchant.LetterRechecked", revision = 1)
public record LetterRechecked(
        String merchantId,
        String letterId,
        boolean passed,
        @Nullable Instant dueAt,
        @Nullable String noteRef,
        Instant at) {}
