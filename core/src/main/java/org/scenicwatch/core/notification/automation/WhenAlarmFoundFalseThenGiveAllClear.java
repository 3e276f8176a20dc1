package org.scenicwatch.core.notification.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.scenicwatch.core.alarm.Verification;
import org.scenicwatch.core.alarm.events.AlarmVerified;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.core.notification.NotificationIds;
import org.scenicwatch.core.notification.ladder.LadderCommands;
import org.scenicwatch.core.notification.write.GiveAllClear;
import org.springframework.stereotype.Component;

/** Takes an alarm back that was found to be none (核警). A real fire goes on being told. Idempotent by the event's number. */
@Component
@ProcessingGroup(ProcessingGroups.TELLING)
@DisallowReplay
class WhenAlarmFoundFalseThenGiveAllClear {

    private final LadderCommands commands;

    WhenAlarmFoundFalseThenGiveAllClear(LadderCommands commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(AlarmVerified event, @SequenceNumber long number) {
        if (!event.result().equals(Verification.REAL_FIRE.name())) {
            commands.sendIfThere(
                    new GiveAllClear(
                            NotificationIds.ladder(event.alarmId(), event.occurrence()),
                            number,
                            event.result(),
                            event.at()),
                    "when-alarm-found-false-then-give-all-clear");
        }
    }
}
