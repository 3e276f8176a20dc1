package org.scenicwatch.core.casework.procedure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody said that a step is done, and it was not undone.
 *
 * @param step the step's code
 * @param by who, an opaque id
 * @param at when, server time
 * @param noteRef where words on it lie in the vault
 */
public record StepMark(
        String step, String by, Instant at, @Nullable String noteRef) {}
