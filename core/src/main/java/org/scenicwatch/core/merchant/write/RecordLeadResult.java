package org.scenicwatch.core.merchant.write;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.merchant.LeadResult;

/**
 * Record what an authority answered.
 *
 * @param merchantId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict
 * @param leadId the lead, a uuid
 * @param result what it answered
 * @param outsideNumber the number under which the authority has it
 * @param textRef where its words lie in the vault; none: nobody wrote any
 * @param answeredOn on which day
 * @param today the day of the site
 * @param at server time
 */
public record RecordLeadResult(
        @TargetAggregateIdentifier String merchantId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String leadId,
        LeadResult result,
        @Nullable String outsideNumber,
        @Nullable String textRef,
        LocalDate answeredOn,
        LocalDate today,
        Instant at) {}
