package org.scenicwatch.core.archsamples.alarm.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.scenicwatch.core.archsamples.alarm.events.AlarmChanged;

/** Wrong: handlers by other names, and a fold that decides. */
public class MisnamedAggregate {

    private String alarmId;

    @CommandHandler
    void handle(SendsAnotherAreasCommand command) {
        apply(new AlarmChanged("1"));
    }

    @EventSourcingHandler
    void handle(AlarmChanged event) {
        if (alarmId != null) {
            throw new IllegalStateException("a fold does not judge");
        }
        alarmId = event.alarmId();
    }

    @QueryHandler
    String handle(String question) {
        return question;
    }
}
