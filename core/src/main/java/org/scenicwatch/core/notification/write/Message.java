package org.scenicwatch.core.notification.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.notification.NotificationIds;
import org.scenicwatch.core.notification.events.MessageAccepted;
import org.scenicwatch.core.notification.events.MessageDelivered;
import org.scenicwatch.core.notification.events.MessageExpired;
import org.scenicwatch.core.notification.events.MessageFailed;
import org.scenicwatch.core.notification.events.MessageIntended;

/** One message to one person by one channel, from the intent to the last receipt. */
@Aggregate
class Message {

    private enum State {
        INTENDED,
        ACCEPTED,
        DELIVERED,
        FAILED,
        EXPIRED
    }

    @AggregateIdentifier
    private @Nullable String messageId;

    private @Nullable State state;

    protected Message() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(IntendMessage command, Outbox outbox) {
        if (state != null) {
            return;
        }
        MessageIntended intended = new MessageIntended(
                command.messageId(),
                command.area(),
                NotificationIds.code(command.messageId()),
                command.recipientId(),
                command.duty(),
                command.channel(),
                command.nextChannels(),
                command.template(),
                command.language(),
                command.parameters(),
                command.ladderId(),
                command.alarmId(),
                command.occurrence(),
                command.round(),
                command.rung(),
                command.priority(),
                command.expiresAt(),
                command.at());
        apply(intended);
        outbox.add(intended);
    }

    /** Also after a failure: a sender that was given up for lost may yet tell. */
    @CommandHandler
    void decide(RecordMessageAccepted command, Outbox outbox) {
        if (state == State.INTENDED || state == State.FAILED) {
            apply(new MessageAccepted(command.messageId(), command.gateway(), command.gatewayId(), command.at()));
            outbox.accepted(command.messageId(), command.gateway(), command.gatewayId(), command.at());
        }
    }

    @CommandHandler
    void decide(RecordMessageDelivered command, Outbox outbox) {
        if (state != State.DELIVERED && state != State.EXPIRED) {
            apply(new MessageDelivered(command.messageId(), command.at()));
            outbox.over(command.messageId(), "delivered", null, command.at());
        }
    }

    @CommandHandler
    void decide(RecordMessageFailed command, Outbox outbox) {
        if (state == State.INTENDED || state == State.ACCEPTED) {
            apply(new MessageFailed(command.messageId(), command.reason(), command.at()));
            outbox.over(command.messageId(), "failed", command.reason(), command.at());
        }
    }

    @CommandHandler
    void decide(ExpireMessage command, Outbox outbox) {
        if (state == State.INTENDED && outbox.withdraw(command.messageId(), command.at())) {
            apply(new MessageExpired(command.messageId(), command.reason(), command.at()));
        }
    }

    @EventSourcingHandler
    void evolve(MessageIntended event) {
        messageId = event.messageId();
        state = State.INTENDED;
    }

    @EventSourcingHandler
    void evolve(MessageAccepted event) {
        state = State.ACCEPTED;
    }

    @EventSourcingHandler
    void evolve(MessageDelivered event) {
        state = State.DELIVERED;
    }

    @EventSourcingHandler
    void evolve(MessageFailed event) {
        state = State.FAILED;
    }

    @EventSourcingHandler
    void evolve(MessageExpired event) {
        state = State.EXPIRED;
    }
}
