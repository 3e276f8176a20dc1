package org.scenicwatch.core.lostperson.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Nobody looks any more.
 *
 * @param searchId the aggregate, {@code search:{uuid of the case}}
 * @param round which search of the case it was
 * @param reason what ended it: resolved, closed, transferred-out, refused or withdrawn (in events of old also merged)
 * @param outcome the outcome's code of a resolved case
 * @param at when, server time
 */
@EventType(value = "lostperson.SearchEnded", revision = 1)
public record SearchEnded(
        String searchId, int round, String reason, @Nullable String outcome, Instant at) {}
