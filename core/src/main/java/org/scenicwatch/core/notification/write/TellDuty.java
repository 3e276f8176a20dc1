package org.scenicwatch.core.notification.write;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tell everybody on duty at once. Repeated for the same cause and round it tells nobody again: a message's id follows from
 * cause, round, person and channel.
 *
 * @param causeId the aggregate that it is about; not where it goes: who is told is decided when it comes
 * @param caseId the case that it is about
 * @param round which of its occasions
 * @param area the scenic area
 * @param template key of the text
 * @param place the place that the text names; none: the area
 * @param parameters what the text names besides; never a person
 * @param at server time
 */
public record TellDuty(
        String causeId,
        String caseId,
        int round,
        String area,
        String template,
        @Nullable String place,
        Map<String, String> parameters,
        Instant at) {

    public TellDuty {
        parameters = Map.copyOf(parameters);
    }
}
