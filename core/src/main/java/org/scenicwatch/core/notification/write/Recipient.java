package org.scenicwatch.core.notification.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashSet;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.notification.NotificationIds;
import org.scenicwatch.core.notification.NotificationRefused;
import org.scenicwatch.core.notification.events.RecipientEntered;
import org.scenicwatch.core.notification.events.RecipientRemoved;
import org.scenicwatch.core.notification.events.RecipientRevised;

/** Somebody who is told of alarms. */
@Aggregate
class Recipient {

    @AggregateIdentifier
    private @Nullable String recipientId;

    /** Null before the person is entered and after the removal. */
    private @Nullable RecipientRecord known;

    protected Recipient() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(EnterRecipient command) {
        check(command);
        RecipientRecord wanted = RecipientRecord.of(command);
        if (known == null) {
            apply(new RecipientEntered(
                    command.recipientId(),
                    command.area(),
                    wanted.contactRef(),
                    wanted.duties(),
                    wanted.zone(),
                    wanted.channels(),
                    wanted.priorities(),
                    wanted.quietFrom(),
                    wanted.quietUntil(),
                    wanted.language(),
                    command.at()));
        } else if (!known.equals(wanted)) {
            apply(new RecipientRevised(
                    command.recipientId(),
                    command.area(),
                    wanted.contactRef(),
                    wanted.duties(),
                    wanted.zone(),
                    wanted.channels(),
                    wanted.priorities(),
                    wanted.quietFrom(),
                    wanted.quietUntil(),
                    wanted.language(),
                    command.at()));
        }
    }

    @CommandHandler
    void decide(RemoveRecipient command) {
        if (known == null) {
            throw NotificationRefused.noSuchRecipient();
        }
        apply(new RecipientRemoved(command.recipientId(), command.at()));
    }

    @EventSourcingHandler
    void evolve(RecipientEntered event) {
        recipientId = event.recipientId();
        known = RecipientRecord.of(event);
    }

    @EventSourcingHandler
    void evolve(RecipientRevised event) {
        known = RecipientRecord.of(event);
    }

    @EventSourcingHandler
    void evolve(RecipientRemoved event) {
        known = null;
    }

    private static void check(EnterRecipient command) {
        if (!NotificationIds.CODE
                .matcher(NotificationIds.code(command.recipientId()))
                .matches()) {
            throw NotificationRefused.badCode("id");
        }
        if (command.duties().isEmpty()) {
            throw NotificationRefused.dutyRequired();
        }
        for (HeldDuty held : command.duties()) {
            String of = held.of();
            if (held.duty().needsPlace() && (of == null || of.isBlank())) {
                throw NotificationRefused.dutyPlaceRequired(held.duty());
            }
        }
        if (command.channels().isEmpty()) {
            throw NotificationRefused.channelRequired();
        }
        if (new HashSet<>(command.channels()).size() != command.channels().size()) {
            throw NotificationRefused.channelTwice();
        }
        boolean both = command.quietFrom() != null && command.quietUntil() != null;
        boolean none = command.quietFrom() == null && command.quietUntil() == null;
        if (!none && (!both || Objects.equals(command.quietFrom(), command.quietUntil()))) {
            throw NotificationRefused.badQuietHours();
        }
    }
}
