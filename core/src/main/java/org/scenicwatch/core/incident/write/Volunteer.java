package org.scenicwatch.core.incident.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.incident.IncidentBook;
import org.scenicwatch.core.incident.IncidentRefused;
import org.scenicwatch.core.incident.events.VolunteerConsented;
import org.scenicwatch.core.incident.events.VolunteerEnrolled;
import org.scenicwatch.core.incident.events.VolunteerLeft;
import org.scenicwatch.core.incident.events.VolunteerResumed;
import org.scenicwatch.core.incident.events.VolunteerSuspended;

/** Somebody who can be sent and helps as a volunteer too. */
@Aggregate
class Volunteer {

    @AggregateIdentifier
    private @Nullable String volunteerId;

    private boolean helps;
    private @Nullable String group;
    private @Nullable Consent consent;
    private @Nullable Suspension suspension;

    private record Consent(String form, String on) {}

    private record Suspension(String ground, @Nullable Instant until) {}

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
        mustHelp();
        apply(new VolunteerLeft(command.volunteerId(), command.at()));
    }

    @CommandHandler
    void decide(RecordConsent command, IncidentBook book) {
        mustHelp();
        book.checkConsent(command.form());
        if (command.on().isAfter(command.today())) {
            throw IncidentRefused.consentInTheFuture();
        }
        Consent given = new Consent(command.form(), command.on().toString());
        if (!given.equals(consent)) {
            apply(new VolunteerConsented(command.volunteerId(), given.form(), given.on(), command.at()));
        }
    }

    @CommandHandler
    void decide(SuspendVolunteer command, IncidentBook book) {
        mustHelp();
        book.checkSuspension(command.ground());
        Instant until = command.until();
        if (until != null && !until.isAfter(command.at())) {
            throw IncidentRefused.suspensionOver();
        }
        if (!new Suspension(command.ground(), until).equals(suspension)) {
            apply(new VolunteerSuspended(command.volunteerId(), command.ground(), until, command.at()));
        }
    }

    @CommandHandler
    void decide(ResumeVolunteer command) {
        mustHelp();
        if (suspension != null) {
            apply(new VolunteerResumed(command.volunteerId(), command.at()));
        }
    }

    private void mustHelp() {
        if (!helps) {
            throw IncidentRefused.noSuchVolunteer();
        }
    }

    @EventSourcingHandler
    void evolve(VolunteerEnrolled event) {
        volunteerId = event.volunteerId();
        helps = true;
        group = event.group();
    }

    @EventSourcingHandler
    void evolve(VolunteerConsented event) {
        consent = new Consent(event.form(), event.on());
    }

    @EventSourcingHandler
    void evolve(VolunteerSuspended event) {
        suspension = new Suspension(event.ground(), event.until());
    }

    @EventSourcingHandler
    void evolve(VolunteerResumed event) {
        suspension = null;
    }

    @EventSourcingHandler
    void evolve(VolunteerLeft event) {
        helps = false;
        consent = null;
        suspension = null;
    }
}
