package org.scenicwatch.core.alarm;

import org.jspecify.annotations.Nullable;

/**
 * What hides what.
 *
 * @param id unique, for refusals and logs
 * @param cause the rule whose alarm explains the others
 * @param level the level that the cause's alarm must have; none: any
 * @param effect the rule whose alarms it explains
 * @param same how they belong together
 * @param label the devices' label that must be equal, for {@link Same#LABEL}
 * @param source why this is so
 */
public record Inhibition(
        String id,
        String cause,
        @Nullable String level,
        String effect,
        Same same,
        @Nullable String label,
        String source) {

    /** What two alarms must share. */
    public enum Same {
        ZONE,
        PLACE,
        LABEL
    }
}
