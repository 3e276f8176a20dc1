package org.scenicwatch.core.merchant.write;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Correct what is known of a merchant.
 *
 * @param merchantId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict
 * @param place the code of the place
 * @param name what stands over the door
 * @param category its code in the book of merchants
 * @param creditCode the unified social credit code; none: not known
 * @param since since which day it trades here; none: not known
 * @param today the day of the site
 * @param at server time
 */
public record CorrectMerchant(
        @TargetAggregateIdentifier String merchantId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String place,
        String name,
        String category,
        @Nullable String creditCode,
        @Nullable LocalDate since,
        LocalDate today,
        Instant at) {}
