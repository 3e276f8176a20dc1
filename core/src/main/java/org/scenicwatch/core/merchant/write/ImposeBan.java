package org.scenicwatch.core.merchant.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.merchant.BanKind;

/**
 * Forbid a merchant to trade.
 *
 * @param merchantId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict
 * @param banId the ban, a uuid
 * @param number what people call it by
 * @param kind what is forbidden
 * @param ground the code of why
 * @param caseId the case that it is about
 * @param begins from when
 * @param ends until when; none: until it is lifted
 * @param noteRef where the words about it lie in the vault; none: nobody wrote any
 * @param at server time
 */
public record ImposeBan(
        @TargetAggregateIdentifier String merchantId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String banId,
        String number,
        BanKind kind,
        String ground,
        @Nullable String caseId,
        Instant begins,
        @Nullable Instant ends,
        @Nullable String noteRef,
        Instant at) {}
