package org.scenicwatch.core.lostperson.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.lostperson.AgeBand;

/**
 * Ask people to look for somebody. The fields are those of {@link org.scenicwatch.core.lostperson.events.SearchBegun}; which round it is the search knows.
 *
 * @param searchId the aggregate, {@code search:{uuid of the case}}
 * @param ageBand how old, as far as an event may know
 * @param at server time
 */
public record BeginSearch(
        @TargetAggregateIdentifier String searchId,
        String caseId,
        String number,
        String area,
        AgeBand ageBand,
        String relation,
        @Nullable String place,
        String recordRef,
        Instant at) {}
