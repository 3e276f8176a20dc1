package org.scenicwatch.core.casework.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * What was said of a step of the case's procedure does not hold: it is to be done again.
 *
 * @param caseId the case's aggregate; the event lies in the stream of its file
 * @param step the step's code in the procedure
 * @param by who said so, an opaque id
 * @param reasonRef where the reason lies in the vault
 * @param at when, server time
 */
@EventType(value = "casework.StepUnmarked", revision = 1)
public record StepUnmarked(String caseId, String step, String by, String reasonRef, Instant at) {}
