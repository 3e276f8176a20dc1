package org.scenicwatch.core.notification.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.scenicwatch.core.alarm.Suppression;
import org.scenicwatch.core.alarm.events.AlarmLevelChanged;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.core.notification.NotificationIds;
import org.scenicwatch.core.notification.ladder.LadderCommands;
import org.scenicwatch.core.notification.ladder.LadderSwitch;
import org.scenicwatch.core.notification.write.RaiseLadder;
import org.springframework.stereotype.Component;

/** Tells further people of an alarm that became more urgent. Idempotent: the ladder takes each event of its alarm once. */
@Component
@ProcessingGroup(ProcessingGroups.TELLING)
@DisallowReplay
class WhenAlarmLevelChangedThenRaiseLadder {

    private final LadderSwitch ladders;
    private final LadderCommands commands;

    WhenAlarmLevelChangedThenRaiseLadder(LadderSwitch ladders, LadderCommands commands) {
        this.ladders = ladders;
        this.commands = commands;
    }

    @EventHandler
    void react(AlarmLevelChanged event, @SequenceNumber long number) {
        if (ladders.on() && event.suppression().equals(Suppression.NONE.name())) {
            commands.sendIfThere(
                    new RaiseLadder(
                            NotificationIds.ladder(event.alarmId(), event.occurrence()),
                            event.alarmId(),
                            event.occurrence(),
                            number,
                            event.priority(),
                            event.decidedAt()),
                    "when-alarm-level-changed-then-raise-ladder");
        }
    }
}
