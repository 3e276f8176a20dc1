package org.scenicwatch.dashboard.notification;

import java.util.Optional;
import org.scenicwatch.core.notification.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a line with ids and template instead of sending, for demonstrations; never a number, a name or a text. */
final class LogChannel implements MessageChannel {

    private static final Logger log = LoggerFactory.getLogger(LogChannel.class);

    private final Channel channel;

    LogChannel(Channel channel) {
        this.channel = channel;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public String gateway() {
        return "log";
    }

    @Override
    public Outcome send(Outgoing message) {
        log.info(
                "notification=sent channel={} message={} recipient={} template={}",
                channel.key(),
                message.messageId(),
                message.recipientId(),
                message.template());
        return new Outcome.Accepted(message.idempotencyKey());
    }

    @Override
    public boolean canBeAsked() {
        return true;
    }

    @Override
    public Optional<Outcome> ask(Outgoing message) {
        return Optional.of(new Outcome.NotSent("log"));
    }

    @Override
    public boolean needsAddress() {
        return false;
    }
}
