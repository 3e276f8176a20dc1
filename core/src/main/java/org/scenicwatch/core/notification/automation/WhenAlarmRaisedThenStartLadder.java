package org.scenicwatch.core.notification.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.scenicwatch.core.alarm.AlarmCondition;
import org.scenicwatch.core.alarm.Suppression;
import org.scenicwatch.core.alarm.events.AlarmRaised;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.core.notification.NotificationIds;
import org.scenicwatch.core.notification.ladder.LadderCommands;
import org.scenicwatch.core.notification.ladder.LadderSwitch;
import org.scenicwatch.core.notification.write.StartLadder;
import org.springframework.stereotype.Component;

/** Begins to tell people of an alarm that the desk is told of, too. Idempotent: the ladder takes each event of its alarm once. */
@Component
@ProcessingGroup(ProcessingGroups.TELLING)
@DisallowReplay
class WhenAlarmRaisedThenStartLadder {

    private final LadderSwitch ladders;
    private final LadderCommands commands;

    WhenAlarmRaisedThenStartLadder(LadderSwitch ladders, LadderCommands commands) {
        this.ladders = ladders;
        this.commands = commands;
    }

    @EventHandler
    void react(AlarmRaised event, @SequenceNumber long number) {
        if (!ladders.on() || !event.suppression().equals(Suppression.NONE.name()) || isSeen(event)) {
            return;
        }
        commands.send(
                new StartLadder(
                        NotificationIds.ladder(event.alarmId(), event.occurrence()),
                        event.alarmId(),
                        event.occurrence(),
                        number,
                        event.area(),
                        event.kind(),
                        event.ruleId(),
                        event.latching(),
                        event.priority(),
                        event.zone(),
                        event.place(),
                        event.at(),
                        event.decidedAt()),
                "when-alarm-raised-then-start-ladder");
    }

    /** An alarm that chatters and was acknowledged since is raised as acknowledged. */
    private static boolean isSeen(AlarmRaised event) {
        return event.condition().equals(AlarmCondition.ACKNOWLEDGED.name());
    }
}
