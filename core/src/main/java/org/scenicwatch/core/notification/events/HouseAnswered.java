package org.scenicwatch.core.notification.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Somebody of the household group told the desk something about an alarm, by the page behind the link in their message.
 *
 * @param answersId the aggregate, {@code house-answers:{area}/{source}/{rule}/{occurrence}}
 * @param alarmId the alarm
 * @param occurrence its occurrence
 * @param recipientId who told it
 * @param duty householder or groupHead
 * @param answer safe, help, false-alarm or silence
 * @param takesBack what the same person said of themselves before and says no longer: safe or help; none: nothing
 * @param again whether the same person had told the same when they told it; with safe and help: and still did
 * @param noteRef where the person's words lie in the vault
 * @param at when, server time
 */
@EventType(value = "notification.HouseAnswered", revision = 1)
public record HouseAnswered(
        String answersId,
        String alarmId,
        long occurrence,
        String recipientId,
        String duty,
        String answer,
        @Nullable String takesBack,
        boolean again,
        @Nullable String noteRef,
        Instant at) {}
