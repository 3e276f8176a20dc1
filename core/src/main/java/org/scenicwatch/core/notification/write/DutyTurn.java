package org.scenicwatch.core.notification.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Duration;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.notification.NotificationIds;
import org.scenicwatch.core.notification.NotificationRefused;
import org.scenicwatch.core.notification.events.DutyTurnPlanned;
import org.scenicwatch.core.notification.events.DutyTurnWithdrawn;

/** One turn of duty: who is on for what, from when to when. */
@Aggregate
class DutyTurn {

    /** Longer ones are slips of the pen. */
    private static final Duration LONGEST = Duration.ofDays(7);

    @AggregateIdentifier
    private @Nullable String turnId;

    private boolean planned;
    private String duty = "";
    private String recipientId = "";
    private Instant from = Instant.EPOCH;
    private Instant until = Instant.EPOCH;

    protected DutyTurn() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(PlanDutyTurn command) {
        if (!NotificationIds.CODE
                .matcher(NotificationIds.code(command.turnId()))
                .matches()) {
            throw NotificationRefused.badCode("id");
        }
        if (!command.from().isBefore(command.until())
                || Duration.between(command.from(), command.until()).compareTo(LONGEST) > 0) {
            throw NotificationRefused.badPeriod();
        }
        boolean same = planned
                && duty.equals(command.duty().key())
                && recipientId.equals(command.recipientId())
                && from.equals(command.from())
                && until.equals(command.until());
        if (!same) {
            apply(new DutyTurnPlanned(
                    command.turnId(),
                    command.area(),
                    command.duty().key(),
                    command.recipientId(),
                    command.from(),
                    command.until(),
                    command.at()));
        }
    }

    @CommandHandler
    void decide(WithdrawDutyTurn command) {
        if (!planned) {
            throw NotificationRefused.noSuchTurn();
        }
        apply(new DutyTurnWithdrawn(command.turnId(), command.at()));
    }

    @EventSourcingHandler
    void evolve(DutyTurnPlanned event) {
        turnId = event.turnId();
        planned = true;
        duty = event.duty();
        recipientId = event.recipientId();
        from = event.from();
        until = event.until();
    }

    @EventSourcingHandler
    void evolve(DutyTurnWithdrawn event) {
        planned = false;
    }
}
