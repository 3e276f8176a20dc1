package org.scenicwatch.core.merchant.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Hand what was found about a merchant on to an outside authority.
 *
 * @param merchantId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict
 * @param leadId the lead, a uuid
 * @param number what people call it by
 * @param authority its code among the authorities
 * @param ground the code of why
 * @param caseId the case that it is about
 * @param foundRef where what was found lies in the vault; needed
 * @param dueAt by when
 * @param at server time
 */
public record SendLead(
        @TargetAggregateIdentifier String merchantId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String leadId,
        String number,
        String authority,
        String ground,
        @Nullable String caseId,
        @Nullable String foundRef,
        Instant dueAt,
        Instant at) {}
