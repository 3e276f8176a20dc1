package org.scenicwatch.core.device.write;

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
import org.scenicwatch.core.device.DeviceCommandRefused;
import org.scenicwatch.core.device.DeviceCommandVerb;
import org.scenicwatch.core.device.DeviceIds;
import org.scenicwatch.core.device.events.DeviceCommandAnswered;
import org.scenicwatch.core.device.events.DeviceCommandConfirmed;
import org.scenicwatch.core.device.events.DeviceCommandRequested;
import org.scenicwatch.core.device.events.DeviceCommandSent;
import org.scenicwatch.core.device.events.DeviceCommandTimedOut;
import org.scenicwatch.core.device.events.DeviceCommandWithdrawn;

/** One command to a device, from the request to the device's answer. */
@Aggregate
class CommandToDevice {

    private enum State {
        AWAITS_CONFIRMATION("confirmation"),
        AWAITS_LINE("line"),
        AWAITS_ANSWER("answer"),
        /** Its time was up after it may have reached the device, which may still answer. */
        UNANSWERED(""),
        OVER("");

        private final String waitsFor;

        State(String waitsFor) {
            this.waitsFor = waitsFor;
        }
    }

    @AggregateIdentifier
    private @Nullable String commandId;

    private @Nullable State state;
    private String device = "";
    private String target = "";
    private String verb = "";
    private @Nullable String requestedBy;
    private Confirmation confirmation = Confirmation.NONE;
    private Instant expiresAt = Instant.MAX;

    protected CommandToDevice() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(IssueCommandToDevice command) {
        if (state != null) {
            return;
        }
        RequestCommandToDevice request = command.request();
        DeviceCommandRule.mustAllHold(request, command.device());
        DeviceCommandVerb verb = DeviceCommandVerb.of(request.verb()).orElseThrow();
        boolean restores = verb == DeviceCommandVerb.RESTORE;
        apply(new DeviceCommandRequested(
                command.commandId(),
                request.area(),
                request.device(),
                command.device().kind(),
                verb.key(),
                request.args(),
                request.ground(),
                request.reasonRef(),
                restores ? request.cause() : null,
                restores ? request.personOnSite() : null,
                request.requestedBy(),
                request.rule(),
                Confirmation.neededFor(verb).key(),
                request.expiresAt(),
                request.at()));
    }

    @CommandHandler
    void decide(AcceptConfirmation command) {
        ConfirmCommandToDevice given = command.confirmation();
        if (state == State.AWAITS_LINE || state == State.AWAITS_ANSWER) {
            return;
        }
        if (state != State.AWAITS_CONFIRMATION || !given.at().isBefore(expiresAt)) {
            throw DeviceCommandRefused.over();
        }
        confirmation.mustAccept(requestedBy, given.confirmedBy());
        DeviceCommandRule.circuitMustBeSwitched(verb, command.device());
        apply(new DeviceCommandConfirmed(command.commandId(), given.confirmedBy(), given.at()));
    }

    @CommandHandler
    void decide(WithdrawCommandToDevice command) {
        if (state == State.AWAITS_LINE || state == State.AWAITS_ANSWER) {
            throw DeviceCommandRefused.onItsWay();
        }
        if (state != State.AWAITS_CONFIRMATION) {
            throw DeviceCommandRefused.over();
        }
        apply(new DeviceCommandWithdrawn(command.commandId(), command.withdrawnBy(), command.at()));
    }

    @CommandHandler
    void decide(RecordCommandSent command) {
        if (state == State.AWAITS_LINE) {
            apply(new DeviceCommandSent(command.commandId(), command.at()));
        }
    }

    /** Whether the answer is news; a repeated one is none. */
    @CommandHandler
    boolean decide(RecordCommandAnswer command) {
        if (state == State.AWAITS_CONFIRMATION || !device.equals(command.device())) {
            throw DeviceCommandRefused.unknownCommand();
        }
        if (state == State.OVER) {
            return false;
        }
        apply(new DeviceCommandAnswered(
                command.commandId(),
                command.result(),
                command.code(),
                command.deviceAt(),
                state == State.UNANSWERED,
                command.at()));
        return true;
    }

    @CommandHandler
    void decide(TimeOutCommandToDevice command) {
        State current = Objects.requireNonNull(state);
        if (!current.waitsFor.isEmpty() && !command.at().isBefore(expiresAt)) {
            apply(new DeviceCommandTimedOut(command.commandId(), current.waitsFor, command.at()));
        }
    }

    /** The device that it is meant for, by its aggregate's id. */
    String target() {
        return target;
    }

    @EventSourcingHandler
    void evolve(DeviceCommandRequested event) {
        commandId = event.commandId();
        device = event.device();
        target = DeviceIds.aggregate(event.area(), event.device());
        verb = event.verb();
        requestedBy = event.requestedBy();
        confirmation = Confirmation.of(event.confirmation());
        expiresAt = event.expiresAt();
        state = confirmation == Confirmation.NONE ? State.AWAITS_LINE : State.AWAITS_CONFIRMATION;
    }

    @EventSourcingHandler
    void evolve(DeviceCommandConfirmed event) {
        state = State.AWAITS_LINE;
    }

    @EventSourcingHandler
    void evolve(DeviceCommandSent event) {
        state = State.AWAITS_ANSWER;
    }

    @EventSourcingHandler
    void evolve(DeviceCommandAnswered event) {
        state = State.OVER;
    }

    @EventSourcingHandler
    void evolve(DeviceCommandTimedOut event) {
        state = state == State.AWAITS_CONFIRMATION ? State.OVER : State.UNANSWERED;
    }

    @EventSourcingHandler
    void evolve(DeviceCommandWithdrawn event) {
        state = State.OVER;
    }
}
