package org.scenicwatch.core.merchant.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.merchant.LetterKind;

/**
 * Ask a merchant to talk, have something put right, or caution.
 *
 * @param merchantId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict
 * @param letterId the letter, a uuid
 * @param number what people call it by
 * @param kind what kind of letter
 * @param ground the code of why
 * @param caseId the case that it is about
 * @param dueAt by when; needed for an order to rectify
 * @param textRef where its words lie in the vault; none: nobody wrote any
 * @param at server time
 */
public record IssueLetter(
        @TargetAggregateIdentifier String merchantId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String letterId,
        String number,
        LetterKind kind,
        String ground,
        @Nullable String caseId,
        @Nullable Instant dueAt,
        @Nullable String textRef,
        Instant at) {}
