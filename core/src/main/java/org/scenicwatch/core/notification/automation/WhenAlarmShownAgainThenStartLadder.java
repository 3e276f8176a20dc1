package org.scenicwatch.core.notification.automation;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.scenicwatch.core.alarm.AlarmCondition;
import org.scenicwatch.core.alarm.Suppression;
import org.scenicwatch.core.alarm.events.AcknowledgementUndone;
import org.scenicwatch.core.alarm.events.AlarmLevelChanged;
import org.scenicwatch.core.alarm.events.AlarmRaised;
import org.scenicwatch.core.alarm.events.AlarmReturnedToService;
import org.scenicwatch.core.alarm.events.AlarmSuppressionEnded;
import org.scenicwatch.core.alarm.events.AlarmUnshelved;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.core.notification.NotificationIds;
import org.scenicwatch.core.notification.ladder.LadderCommands;
import org.scenicwatch.core.notification.ladder.LadderSwitch;
import org.scenicwatch.core.notification.write.StartLadder;
import org.springframework.stereotype.Component;

/**
 * Begins to tell people of an alarm that comes back from being put aside and is active and unacknowledged, or whose
 * acknowledgement was taken back. Idempotent: the ladder takes each event of its alarm once.
 */
@Component
@ProcessingGroup(ProcessingGroups.TELLING)
@DisallowReplay
class WhenAlarmShownAgainThenStartLadder {

    private final EventStore events;
    private final LadderSwitch ladders;
    private final LadderCommands commands;

    WhenAlarmShownAgainThenStartLadder(EventStore events, LadderSwitch ladders, LadderCommands commands) {
        this.events = events;
        this.ladders = ladders;
        this.commands = commands;
    }

    @EventHandler
    void react(AlarmUnshelved event, @SequenceNumber long number) {
        shown(event.alarmId(), event.condition(), event.suppression(), number, event.at());
    }

    @EventHandler
    void react(AlarmReturnedToService event, @SequenceNumber long number) {
        shown(event.alarmId(), event.condition(), event.suppression(), number, event.at());
    }

    @EventHandler
    void react(AlarmSuppressionEnded event, @SequenceNumber long number) {
        shown(event.alarmId(), event.condition(), event.suppression(), number, event.at());
    }

    @EventHandler
    void react(AcknowledgementUndone event, @SequenceNumber long number) {
        shown(event.alarmId(), event.condition(), Suppression.NONE.name(), number, event.at());
    }

    private void shown(String alarmId, String condition, String suppression, long number, Instant at) {
        if (ladders.on()
                && suppression.equals(Suppression.NONE.name())
                && condition.equals(AlarmCondition.UNACKNOWLEDGED.name())) {
            raised(alarmId, number)
                    .ifPresent(raised -> commands.send(
                            new StartLadder(
                                    NotificationIds.ladder(alarmId, raised.alarm.occurrence()),
                                    alarmId,
                                    raised.alarm.occurrence(),
                                    number,
                                    raised.alarm.area(),
                                    raised.alarm.kind(),
                                    raised.alarm.ruleId(),
                                    raised.alarm.latching(),
                                    raised.priority,
                                    raised.alarm.zone(),
                                    raised.alarm.place(),
                                    raised.alarm.at(),
                                    at),
                            "when-alarm-shown-again-then-start-ladder"));
        }
    }

    /** How the alarm was last raised, and how urgent it has become since. */
    private record Raised(AlarmRaised alarm, String priority) {}

    private Optional<Raised> raised(String alarmId, long before) {
        Raised[] last = new Raised[1];
        try (Stream<? extends DomainEventMessage<?>> stored =
                events.readEvents(alarmId).asStream()) {
            stored.takeWhile(message -> message.getSequenceNumber() < before)
                    .map(DomainEventMessage::getPayload)
                    .forEach(event -> {
                        if (event instanceof AlarmRaised raised) {
                            last[0] = new Raised(raised, raised.priority());
                        } else if (event instanceof AlarmLevelChanged changed && last[0] != null) {
                            last[0] = new Raised(last[0].alarm, changed.priority());
                        }
                    });
        }
        return Optional.ofNullable(last[0]);
    }
}
