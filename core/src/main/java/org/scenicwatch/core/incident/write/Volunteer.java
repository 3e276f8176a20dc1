package org.scenicwatch.core.incident.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.incident.IncidentRefused;
import org.scenicwatch.core.incident.events.VolunteerEnrolled;
import org.scenicwatch.core.incident.events.VolunteerLeft;

/** Somebody who can be sent and helps as a volunteer too. */
@Aggregate
class Volunteer {

    @AggregateIdentifier
    private @Nullable String volunteerId;

    private boolean helps;
    private @Nullable String group;

    protected Volunteer() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(EnrolVolunteer command) {
        if (!helps || !Objects.equals(group, command.group())) {
            apply(new VolunteerEnrolled(
                    command.volunteerId(), command.area(), command.responderId(), command.group(), command.at()));
        }
    }

    @CommandHandler
    void decide(RemoveVolunteer command) {
        if (!helps) {
            throw IncidentRefused.noSuchVolunteer();
        }
        apply(new VolunteerLeft(command.volunteerId(), command.at()));
    }

    @EventSourcingHandler
    void evolve(VolunteerEnrolled event) {
        volunteerId = event.volunteerId();
        helps = true;
        group = event.group();
    }

    @EventSourcingHandler
    void evolve(VolunteerLeft event) {
        helps = false;
    }
}
