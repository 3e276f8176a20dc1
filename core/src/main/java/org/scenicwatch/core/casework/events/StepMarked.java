package org.scenicwatch.core.casework.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Somebody said that a step of the case's procedure is done. A step that takes two persons is done with the second.
 *
 * @param caseId the case's aggregate; the event lies in the stream of its file
 * @param step the step's code in the procedure
 * @param by who, an opaque id
 * @param noteRef where words on it lie in the vault
 * @param at when, server time
 */
@EventType(value = "casework.StepMarked", revision = 1)
public record StepMarked(
        String caseId, String step, String by, @Nullable String noteRef, Instant at) {}
