package org.scenicwatch.core.notification.automation;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.scenicwatch.core.alarm.events.AlarmAcknowledged;
import org.scenicwatch.core.alarm.events.AlarmReturnedToNormal;
import org.scenicwatch.core.alarm.events.AlarmShelved;
import org.scenicwatch.core.alarm.events.AlarmSuppressedByDesign;
import org.scenicwatch.core.alarm.events.AlarmTakenOutOfService;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.core.notification.NotificationIds;
import org.scenicwatch.core.notification.ladder.LadderCommands;
import org.scenicwatch.core.notification.write.LadderGround;
import org.scenicwatch.core.notification.write.StopLadder;
import org.springframework.stereotype.Component;

/**
 * Tells nobody further when somebody acknowledged an alarm or put it aside, when its cause explains it, or when it is over
 * by itself. Idempotent by the event's number.
 */
@Component
@ProcessingGroup(ProcessingGroups.TELLING)
@DisallowReplay
class WhenAlarmSeenOrOverThenStopLadder {

    private static final String NAME = "when-alarm-seen-or-over-then-stop-ladder";

    private final LadderCommands commands;

    WhenAlarmSeenOrOverThenStopLadder(LadderCommands commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(AlarmAcknowledged event, @SequenceNumber long number) {
        String ladder = NotificationIds.ladder(event.alarmId(), event.occurrence());
        commands.sendIfThere(new StopLadder(ladder, number, LadderGround.ACKNOWLEDGED, event.at()), NAME);
    }

    @EventHandler
    void react(AlarmReturnedToNormal event, @SequenceNumber long number) {
        String ladder = NotificationIds.ladder(event.alarmId(), event.occurrence());
        commands.sendIfThere(new StopLadder(ladder, number, LadderGround.RETURNED, event.decidedAt()), NAME);
    }

    @EventHandler
    void react(AlarmShelved event, @SequenceNumber long number) {
        putAside(event.alarmId(), event.occurrence(), number, event.at());
    }

    @EventHandler
    void react(AlarmTakenOutOfService event, @SequenceNumber long number) {
        putAside(event.alarmId(), event.occurrence(), number, event.at());
    }

    @EventHandler
    void react(AlarmSuppressedByDesign event, @SequenceNumber long number) {
        putAside(event.alarmId(), event.occurrence(), number, event.at());
    }

    private void putAside(String alarmId, long occurrence, long number, Instant at) {
        String ladder = NotificationIds.ladder(alarmId, occurrence);
        commands.sendIfThere(new StopLadder(ladder, number, LadderGround.PUT_ASIDE, at), NAME);
    }
}
