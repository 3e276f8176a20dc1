package org.scenicwatch.core.merchant.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A letter is over.
 *
 * @param merchantId the aggregate
 * @param letterId the letter, a uuid
 * @param result how it ended, a code
 * @param noteRef where the words about it lie in the vault; none: nobody wrote any
 * @param at server time
 */
@EventType(value = "merchant.LetterClosed", revision = 1)
public record LetterClosed(
        String merchantId,
        String letterId,
        String result,
        @Nullable String noteRef,
        Instant at) {}
