package org.scenicwatch.core.merchant.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A merchant may not trade (禁入、停业整顿); who said so is in the metadata.
 *
 * @param merchantId the aggregate
 * @param banId the ban, a uuid
 * @param number what people call it by
 * @param kind {@code NO_ENTRY} or {@code SUSPENSION}
 * @param ground the code of why
 * @param caseId the case that it is about
 * @param begins from when
 * @param ends until when; none: until it is lifted
 * @param noteRef where the words about it lie in the vault; none: nobody wrote any
 * @param at server time
 */
@EventType(value = "merchant.BanImposed", revision = 1)
public record BanImposed(
        String merchantId,
        String banId,
        String number,
        String kind,
        String ground,
        @Nullable String caseId,
        Instant begins,
        @Nullable Instant ends,
        @Nullable String noteRef,
        Instant at) {}
