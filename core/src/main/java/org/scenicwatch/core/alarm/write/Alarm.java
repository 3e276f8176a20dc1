package org.scenicwatch.core.alarm.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.events.AlarmAcknowledged;
import org.scenicwatch.core.alarm.events.AlarmLevelChanged;
import org.scenicwatch.core.alarm.events.AlarmRaised;
import org.scenicwatch.core.alarm.events.AlarmReset;
import org.scenicwatch.core.alarm.events.AlarmReturnedToNormal;
import org.scenicwatch.core.alarm.events.AlarmVerified;

/** One alarm: one source under one rule, through all its occurrences. Its life cycle is {@link AlarmLife}. */
@Aggregate
class Alarm {

    @AggregateIdentifier
    private @Nullable String alarmId;

    private AlarmLife life = AlarmLife.NEVER;

    protected Alarm() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RaiseAlarm command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(ChangeAlarmLevel command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(ReturnAlarmToNormal command) {
        applyAll(life.decide(command));
    }

    @CommandHandler
    void decide(AcknowledgeAlarm command) {
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
    void evolve(AlarmVerified event) {
        life = life.evolve(event);
    }

    @EventSourcingHandler
    void evolve(AlarmReset event) {
        life = life.evolve(event);
    }

    private static void applyAll(List<Object> events) {
        events.forEach(event -> apply(event));
    }
}
