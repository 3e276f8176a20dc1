package org.scenicwatch.dashboard.alarmhealth;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.Priority;

/**
 * An alarm was shown to the desk as new: raised, raised again before it was over, or risen to a more urgent priority
 * after somebody had acknowledged it. All times are server times in milliseconds since 1970 UTC.
 *
 * @param index global index of the event that annunciated it
 * @param at when
 * @param alarm the alarm's id in rows: one source under one rule
 * @param occurrence the alarm's occurrence
 * @param rule the rule
 * @param source the source's id in rows
 * @param kind the device kind's key, or the source type again
 * @param priority the priority that it was shown with
 * @param first whether it is the first of its occurrence
 * @param beginsStanding whether the alarm did not stand before; {@code stoodUntil} is told in such rows only
 * @param beginsWaiting whether nothing of the alarm waited for an acknowledgement before; {@code acknowledgedAt} is told
 *     in such rows only
 * @param goneAt when what raised it was right again; null: not yet, or a later annunciation of the alarm tells
 * @param touched whether a person did something about the alarm before it was gone
 * @param stoodUntil when the alarm was normal and nothing of it latched; null: it stands
 * @param acknowledgedAt when somebody said that they saw it; null: it waits
 * @param respondedAt when a person first did something about the occurrence; told in {@code first} rows only
 */
public record Annunciation(
        long index,
        long at,
        String alarm,
        long occurrence,
        String rule,
        String source,
        String kind,
        Priority priority,
        boolean first,
        boolean beginsStanding,
        boolean beginsWaiting,
        @Nullable Long goneAt,
        boolean touched,
        @Nullable Long stoodUntil,
        @Nullable Long acknowledgedAt,
        @Nullable Long respondedAt) {

    /** What became known of an annunciation later; null or false: nothing new. */
    public record Change(
            @Nullable Long goneAt,
            boolean touched,
            @Nullable Long stoodUntil,
            @Nullable Long acknowledgedAt,
            @Nullable Long respondedAt) {

        static Change gone(long at) {
            return new Change(at, false, null, null, null);
        }

        static Change touch() {
            return new Change(null, true, null, null, null);
        }

        static Change stood(long until) {
            return new Change(null, false, until, null, null);
        }

        static Change acknowledged(long at) {
            return new Change(null, false, null, at, null);
        }

        static Change responded(long at) {
            return new Change(null, false, null, null, at);
        }

        /** Both; where both say something, the later. */
        Change and(Change later) {
            return new Change(
                    later.goneAt == null ? goneAt : later.goneAt,
                    touched || later.touched,
                    later.stoodUntil == null ? stoodUntil : later.stoodUntil,
                    later.acknowledgedAt == null ? acknowledgedAt : later.acknowledgedAt,
                    later.respondedAt == null ? respondedAt : later.respondedAt);
        }
    }
}
