package org.scenicwatch.core.merchant.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Somebody entered a merchant; who can be asked there lies in the vault.
 *
 * @param merchantId the aggregate
 * @param area the scenic area's code
 * @param place the code of the place
 * @param name what stands over the door
 * @param category its code in the book of merchants
 * @param creditCode the unified social credit code; none: not known
 * @param since since which day it trades here, as {@code yyyy-MM-dd}; none: not known
 * @param contactRef where name and phone of whom to ask lie in the vault; none: nobody
 * @param at server time
 */
@EventType(value = "merchant.MerchantRegistered", revision = 1)
public record MerchantRegistered(
        String merchantId,
        String area,
        String place,
        String name,
        String category,
        @Nullable String creditCode,
        @Nullable String since,
        @Nullable String contactRef,
        Instant at) {}
