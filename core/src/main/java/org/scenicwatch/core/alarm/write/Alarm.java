package org.scenicwatch.core.alarm.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.events.AcknowledgementUndone;
import org.scenicwatch.core.alarm.events.AlarmAcknowledged;
import org.scenicwatch.core.alarm.events.AlarmIntroduced;
import org.scenicwatch.core.alarm.events.AlarmLevelChanged;
import org.scenicwatch.core.alarm.events.AlarmRaised;
import org.scenicwatch.core.alarm.events.AlarmReset;
import org.scenicwatch.core.alarm.events.AlarmReturnedToNormal;
import org.scenicwatch.core.alarm.events.AlarmReturnedToService;
import org.scenicwatch.core.alarm.events.AlarmShelved;
import org.scenicwatch.core.alarm.events.AlarmStartedChattering;
import org.scenicwatch.core.alarm.events.AlarmStoppedChattering;
import org.scenicwatch.core.alarm.events.AlarmSuppressedByDesign;
import org.scenicwatch.core.alarm.events.AlarmSuppressionEnded;
import org.scenicwatch.core.alarm.events.AlarmTakenOutOfService;
import org.scenicwatch.core.alarm.events.AlarmUnshelved;
import org.scenicwatch.core.alarm.events.AlarmVerified;
import org.scenicwatch.core.alarm.events.OutOfServiceDeclined;
import org.scenicwatch.core.alarm.events.OutOfServiceRequested;
import org.scenicwatch.core.eventstore.Actors;

/**
 * One alarm: one source under one rule, through all its occurrences. Its life cycle is {@link AlarmLife}, what keeps it
 * from the operator {@link AlarmAside}.
 */
@Aggregate
class Alarm {

    private static final String CHATTER_ENDS = "alarm-chatter-ends";
    private static final String SHELF_ENDS = "alarm-shelf-ends";
    private static final String SERVICE_BEGINS = "alarm-service-begins";

    @AggregateIdentifier
    private @Nullable String alarmId;

    private AlarmLife life = AlarmLife.NEVER;
    private AlarmAside aside = AlarmAside.SHOWN;

    protected Alarm() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RaiseAlarm command, DeadlineManager deadlines) {
        List<Object> events = aside.decide(command, life);
        applyAll(events);
        if (events.stream().anyMatch(AlarmStartedChattering.class::isInstance)) {
            awaitCalm(deadlines);
        }
    }

    @DeadlineHandler(deadlineName = CHATTER_ENDS)
    void chatterEnds(String expected, DeadlineManager deadlines) {
        applyAll(life.calm(Objects.requireNonNull(alarmId), Instant.parse(expected)));
        if (life.chatter().isOn()) {
            awaitCalm(deadlines);
        }
    }

    private void awaitCalm(DeadlineManager deadlines) {
        Instant calmAt = life.chatter().calmAt();
        deadlines.schedule(calmAt, CHATTER_ENDS, calmAt.toString());
    }

    @CommandHandler
    void decide(ChangeAlarmLevel command) {
        applyAll(aside.decide(command, life));
    }

    @CommandHandler
    void decide(ReturnAlarmToNormal command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(AcknowledgeAlarm command, @MetaDataValue(Actors.METADATA_KEY) @Nullable String actor) {
        applyAll(life.decide(command, named(actor)));
    }

    @CommandHandler
    void decide(UndoAcknowledgement command, @MetaDataValue(Actors.METADATA_KEY) @Nullable String actor) {
        applyAll(life.decide(command, named(actor)));
    }

    @CommandHandler
    void decide(CommentOnAlarm command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(JoinFireSign command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(VerifyAlarm command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(ResetAlarm command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(ShelveAlarm command, DeadlineManager deadlines) {
        applyAll(aside.decide(command, life));
        deadlines.schedule(command.until(), SHELF_ENDS, command.until().toString());
    }

    @CommandHandler
    void decide(UnshelveAlarm command) {
        applyAll(aside.decide(command, life));
    }

    @DeadlineHandler(deadlineName = SHELF_ENDS)
    void shelfEnds(String until) {
        applyAll(aside.shelfEnds(Objects.requireNonNull(alarmId), life, Instant.parse(until)));
    }

    @CommandHandler
    void decide(SuppressAlarmByDesign command) {
        applyAll(aside.decide(command, life));
    }

    @CommandHandler
    void decide(EndSuppressionByDesign command) {
        applyAll(aside.decide(command, life));
    }

    @CommandHandler
    void decide(TakeAlarmOutOfService command, DeadlineManager deadlines) {
        takeOut(aside.decide(command, life), deadlines);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(TakeRuleOutOfService command, DeadlineManager deadlines) {
        takeOut(NeverRaised.decide(command, aside, life), deadlines);
    }

    @CommandHandler
    void decide(DecideOutOfService command, DeadlineManager deadlines) {
        takeOut(aside.decide(command, life), deadlines);
    }

    @CommandHandler
    void decide(ReturnAlarmToService command) {
        applyAll(aside.decide(command, life));
    }

    @DeadlineHandler(deadlineName = SERVICE_BEGINS)
    void serviceBegins(String until) {
        applyAll(aside.serviceBegins(Objects.requireNonNull(alarmId), life, Instant.parse(until)));
    }

    @EventSourcingHandler
    void evolve(AlarmIntroduced event) {
        alarmId = event.alarmId();
        life = NeverRaised.evolve(event);
    }

    @EventSourcingHandler
    void evolve(AlarmRaised event) {
        alarmId = event.alarmId();
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(AlarmLevelChanged event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(AlarmReturnedToNormal event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(AlarmAcknowledged event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(AcknowledgementUndone event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(AlarmVerified event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(AlarmReset event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(AlarmStartedChattering event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(AlarmStoppedChattering event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(AlarmShelved event) {
        aside = aside.evolve(event);
    }

    @EventSourcingHandler
    void evolve(AlarmUnshelved event) {
        aside = aside.evolve(event);
    }

    @EventSourcingHandler
    void evolve(AlarmSuppressedByDesign event) {
        aside = aside.evolve(event);
    }

    @EventSourcingHandler
    void evolve(AlarmSuppressionEnded event) {
        aside = aside.evolve(event);
    }

    @EventSourcingHandler
    void evolve(OutOfServiceRequested event) {
        aside = aside.evolve(event);
    }

    @EventSourcingHandler
    void evolve(OutOfServiceDeclined event) {
        aside = aside.evolve(event);
    }

    @EventSourcingHandler
    void evolve(AlarmTakenOutOfService event) {
        aside = aside.evolve(event);
    }

    @EventSourcingHandler
    void evolve(AlarmReturnedToService event) {
        aside = aside.evolve(event);
    }

    private static String named(@Nullable String actor) {
        return actor == null ? Actors.PLATFORM : actor;
    }

    private static void takeOut(List<Object> events, DeadlineManager deadlines) {
        for (Object event : events) {
            apply(event);
            if (event instanceof AlarmTakenOutOfService taken) {
                deadlines.schedule(taken.until(), SERVICE_BEGINS, taken.until().toString());
            }
        }
    }

    private static void applyAll(List<Object> events) {
        events.forEach(event -> apply(event));
    }
}
