package org.scenicwatch.core.alarm.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AreaModeRefused;
import org.scenicwatch.core.alarm.events.AreaModeDeclared;
import org.scenicwatch.core.alarm.events.AreaModeEnded;

/**
 * The modes of one area, see {@link DeclaredModes}. Each ends by a deadline that lies in the database and outlives a
 * restart.
 */
@Aggregate
class AreaModes {

    static final String MODE_ENDS = "area-mode-ends";

    @AggregateIdentifier
    private @Nullable String areaModesId;

    private String area = "";
    private DeclaredModes modes = DeclaredModes.NONE;

    protected AreaModes() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DeclareAreaMode command, DeadlineManager deadlines) {
        List<Object> events = modes.decide(command);
        applyAll(events);
        if (!events.isEmpty()) {
            // Not cancelled when the mode ends before or gets another end: it then finds nothing to do.
            deadlines.schedule(command.until(), MODE_ENDS, command.until().toString());
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(EndAreaMode command) {
        if (areaModesId == null) {
            throw AreaModeRefused.notOn();
        }
        applyAll(modes.decide(command, area));
    }

    @DeadlineHandler(deadlineName = MODE_ENDS)
    void ends(String until) {
        applyAll(modes.end(Objects.requireNonNull(areaModesId), area, Instant.parse(until)));
    }

    @EventSourcingHandler
    void evolve(AreaModeDeclared event) {
        areaModesId = event.areaModesId();
        area = event.area();
        modes = modes.evolve(event);
    }

    @EventSourcingHandler
    void evolve(AreaModeEnded event) {
        modes = modes.evolve(event);
    }

    private static void applyAll(List<Object> events) {
        events.forEach(event -> apply(event));
    }
}
