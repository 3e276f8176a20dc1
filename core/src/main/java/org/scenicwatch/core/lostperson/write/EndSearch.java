package org.scenicwatch.core.lostperson.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * End the search and erase what was kept of the person. A search that was begun after {@code at} goes on.
 *
 * @param searchId the aggregate, {@code search:{uuid of the case}}
 * @param reason what ended it: resolved, closed, transferred-out, refused or withdrawn
 * @param outcome the outcome's code of a resolved case
 * @param at when it ended, server time
 */
public record EndSearch(
        @TargetAggregateIdentifier String searchId,
        String reason,
        @Nullable String outcome,
        Instant at) {}
