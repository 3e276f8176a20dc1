package org.scenicwatch.core.merchant.write;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Put a licence on record.
 *
 * @param merchantId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict
 * @param licenceId the licence, a uuid
 * @param kind its kind in the book of merchants
 * @param number the number that stands on it
 * @param validUntil its last day; none: without end
 * @param at server time
 */
public record AddLicence(
        @TargetAggregateIdentifier String merchantId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String licenceId,
        String kind,
        String number,
        @Nullable LocalDate validUntil,
        Instant at) {}
