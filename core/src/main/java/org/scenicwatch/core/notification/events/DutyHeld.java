package org.scenicwatch.core.notification.events;

import org.jspecify.annotations.Nullable;

/**
 * A duty that somebody holds; part of events.
 *
 * @param duty the duty's key, for example {@code groupHead}
 * @param of code of the house, household group, grid or zone that it is held of; none: of the whole area
 */
public record DutyHeld(String duty, @Nullable String of) {}
