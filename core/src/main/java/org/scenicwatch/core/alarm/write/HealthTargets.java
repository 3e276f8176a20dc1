package org.scenicwatch.core.alarm.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.HealthTarget;
import org.scenicwatch.core.alarm.HealthTargetRefused;
import org.scenicwatch.core.alarm.events.HealthTargetRestored;
import org.scenicwatch.core.alarm.events.HealthTargetSet;

/** The targets of alarm health that a site set for itself, in their versions; all others are the shipped ones. */
@Aggregate
class HealthTargets {

    @AggregateIdentifier
    private @Nullable String healthTargetsId;

    private int version;

    private Map<String, HealthTarget> set = new HashMap<>();

    protected HealthTargets() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SetHealthTarget command) {
        isVersion(command.expectedVersion());
        HealthTarget target = command.target();
        target.check();
        if (!target.equals(set.get(command.figure()))) {
            apply(new HealthTargetSet(
                    command.healthTargetsId(),
                    command.area(),
                    version + 1,
                    command.figure(),
                    target.goodFrom(),
                    target.goodTo(),
                    target.limitFrom(),
                    target.limitTo(),
                    command.noteRef(),
                    command.at()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RestoreHealthTarget command) {
        isVersion(command.expectedVersion());
        if (!set.containsKey(command.figure())) {
            throw HealthTargetRefused.notSet();
        }
        apply(new HealthTargetRestored(
                command.healthTargetsId(),
                command.area(),
                version + 1,
                command.figure(),
                command.noteRef(),
                command.at()));
    }

    @EventSourcingHandler
    void evolve(HealthTargetSet event) {
        healthTargetsId = event.healthTargetsId();
        version = event.version();
        set.put(event.figure(), new HealthTarget(event.goodFrom(), event.goodTo(), event.limitFrom(), event.limitTo()));
    }

    @EventSourcingHandler
    void evolve(HealthTargetRestored event) {
        version = event.version();
        set.remove(event.figure());
    }

    private void isVersion(int seen) {
        if (seen != version) {
            throw HealthTargetRefused.changed(seen, version);
        }
    }
}
