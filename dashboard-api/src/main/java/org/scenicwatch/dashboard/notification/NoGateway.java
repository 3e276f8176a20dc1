package org.scenicwatch.dashboard.notification;

import java.util.Optional;
import org.scenicwatch.core.notification.Channel;

/** A channel that nobody has set up: what was meant for it goes to the person's next channel at once. */
final class NoGateway implements MessageChannel {

    private static final String REASON = "no-gateway";

    private final Channel channel;

    NoGateway(Channel channel) {
        this.channel = channel;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public String gateway() {
        return "off";
    }

    @Override
    public Outcome send(Outgoing message) {
        return new Outcome.Refused(REASON);
    }

    @Override
    public boolean canBeAsked() {
        return true;
    }

    @Override
    public Optional<Outcome> ask(Outgoing message) {
        return Optional.of(new Outcome.Refused(REASON));
    }

    @Override
    public boolean needsAddress() {
        return false;
    }
}
