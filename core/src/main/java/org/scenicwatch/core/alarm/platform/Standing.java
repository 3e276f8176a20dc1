package org.scenicwatch.core.alarm.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alarm of the platform that stands.
 *
 * @param alarmId the alarm
 * @param area the scenic area
 * @param node the process whose figure it is; empty: the installation's
 * @param source what it is about, {@code platform.<part>} or {@code platform.<part>.<node>}
 * @param rule the rule's id
 * @param level the level that was told last
 * @param betterSince since when the figure asks for a lower level or none
 */
record Standing(
        String alarmId,
        String area,
        String node,
        String source,
        String rule,
        String level,
        @Nullable Instant betterSince) {

    Standing at(String newLevel, @Nullable Instant better) {
        return new Standing(alarmId, area, node, source, rule, newLevel, better);
    }
}
