package org.scenicwatch.core.merchant.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A merchant was asked to talk, told to put something right, or cautioned.
 *
 * @param merchantId the aggregate
 * @param letterId the letter, a uuid
 * @param number what people call it by
 * @param kind {@code TALK}, {@code RECTIFY} or {@code CAUTION}
 * @param ground the code of why
 * @param caseId the case that it is about
 * @param dueAt by when; none: no day was set
 * @param textRef where its words lie in the vault; none: nobody wrote any
 * @param at server time
 */
@EventType(value = "merchant.LetterIssued", revision = 1)
public record LetterIssued(
        String merchantId,
        String letterId,
        String number,
        String kind,
        String ground,
        @Nullable String caseId,
        @Nullable Instant dueAt,
        @Nullable String textRef,
        Instant at) {}
