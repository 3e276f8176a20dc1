package org.scenicwatch.core.mediation.write;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Write down the figures by which the award for the complaint is counted. Amounts are in hundredths of a yuan (fen).
 *
 * @param mediationId the aggregate
 * @param category the category's code in the catalogue
 * @param incurredOn the day at the site on which it happened, year-month-day
 * @param today today at the site, year-month-day
 * @param price what was paid for the goods or the service; none: not stated
 * @param loss what was lost; none: not stated
 * @param overpaid by how much too much was paid; none: not stated
 * @param deposit what was paid as a deposit; none: not stated
 * @param standards the codes of the standards whose condition is met; empty: not judged yet
 * @param at server time
 */
public record StateClaim(
        @TargetAggregateIdentifier String mediationId,
        String category,
        String incurredOn,
        String today,
        @Nullable Long price,
        @Nullable Long loss,
        @Nullable Long overpaid,
        @Nullable Long deposit,
        List<String> standards,
        Instant at) {

    public StateClaim {
        standards = List.copyOf(standards);
    }
}
