package org.scenicwatch.dashboard.notification;

import java.time.Clock;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.notification.Channel;
import org.scenicwatch.core.notification.write.OutboxTable;
import org.scenicwatch.core.notification.write.RecordMessageDelivered;
import org.scenicwatch.core.notification.write.RecordMessageFailed;
import org.springframework.stereotype.Component;

/** Takes what gateways tell afterwards. The same receipt again changes nothing. */
@Component
class Receipts implements ReceiptTaker {

    private static final String ACTOR = "system:message-receipts";

    private final OutboxTable outbox;
    private final CommandGateway commands;
    private final Clock clock;

    Receipts(OutboxTable outbox, CommandGateway commands, Clock clock) {
        this.outbox = outbox;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public boolean take(Channel channel, @Nullable String gatewayId, @Nullable String key, @Nullable String failure) {
        String message = outbox.ofReceipt(channel.key(), gatewayId, key).orElse(null);
        if (message == null) {
            return false;
        }
        Object command = failure == null
                ? new RecordMessageDelivered(message, clock.instant())
                : new RecordMessageFailed(message, word(failure), clock.instant());
        commands.sendAndWait(new GenericCommandMessage<>(command, Map.of(Actors.METADATA_KEY, ACTOR)));
        return true;
    }

    /** A code without anything that could be a number or a name. */
    private static String word(String failure) {
        String letters = failure.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z-]", "");
        return letters.isEmpty() ? "undelivered" : letters.substring(0, Math.min(letters.length(), 40));
    }
}
