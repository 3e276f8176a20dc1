package org.scenicwatch.core.alarm.sounders;

import java.time.Duration;
import java.time.Instant;

/**
 * What the rule wants of one sounder.
 *
 * @param area the scenic area
 * @param uuid the command's id, the same whenever the same event of the alarm is weighed
 * @param device the sounder's code
 * @param verb {@code sound} or {@code mute}
 * @param ground a word of the list of grounds for commands to devices
 * @param alarmId the alarm that is the reason
 * @param occurrence its occurrence
 * @param life how long after {@code at} it may still be sent
 * @param at when the alarm was raised or verified, server time
 */
public record SounderOrder(
        String area,
        String uuid,
        String device,
        String verb,
        String ground,
        String alarmId,
        long occurrence,
        Duration life,
        Instant at) {}
