package org.scenicwatch.core.merchant.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The merchant answered a letter: came, put it right, or took note.
 *
 * @param merchantId the aggregate
 * @param letterId the letter, a uuid
 * @param noteRef where the words about it lie in the vault; none: nobody wrote any
 * @param at server time
 */
@EventType(value = "merchant.LetterAnswered", revision = 1)
public record LetterAnswered(
        String merchantId, String letterId, @Nullable String noteRef, Instant at) {}
