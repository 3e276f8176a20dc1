package org.scenicwatch.core.mediation.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * The figures were written down by which the award for the complaint is counted; they take the place of those before.
 * Amounts are in hundredths of a yuan (fen).
 *
 * @param mediationId the aggregate
 * @param caseId the case that is mediated
 * @param category the category's code in the catalogue
 * @param incurredOn the day at the site on which it happened, year-month-day
 * @param price what was paid for the goods or the service; none: not stated
 * @param loss what was lost; none: not stated
 * @param overpaid by how much too much was paid; none: not stated
 * @param deposit what was paid as a deposit; none: not stated
 * @param standards the codes of the standards whose condition is met; none: not judged yet
 * @param at when, server time
 */
@EventType(value = "mediation.ClaimStated", revision = 1)
public record ClaimStated(
        String mediationId,
        String caseId,
        String category,
        String incurredOn,
        @Nullable Long price,
        @Nullable Long loss,
        @Nullable Long overpaid,
        @Nullable Long deposit,
        List<String> standards,
        Instant at) {}
