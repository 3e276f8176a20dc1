package org.scenicwatch.core.merchant.write;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Enter a merchant. Repeated it has no further effect.
 *
 * @param merchantId the aggregate
 * @param area the scenic area's code
 * @param place the code of the place
 * @param name what stands over the door
 * @param category its code in the book of merchants
 * @param creditCode the unified social credit code; none: not known
 * @param since since which day it trades here; none: not known
 * @param today the day of the site
 * @param contactRef where name and phone of whom to ask lie in the vault; none: nobody
 * @param at server time
 */
public record RegisterMerchant(
        @TargetAggregateIdentifier String merchantId,
        String area,
        String place,
        String name,
        String category,
        @Nullable String creditCode,
        @Nullable LocalDate since,
        LocalDate today,
        @Nullable String contactRef,
        Instant at) {}
