package org.scenicwatch.core.review.events;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a reviewer found wrong.
 *
 * @param finding its code in the catalogue of findings
 * @param points what it counted then
 * @param body the code of the body whose fault it is
 * @param handler the opaque id of whose fault it is
 */
public record Fault(
        String finding,
        int points,
        @Nullable String body,
        @Nullable String handler) {}
